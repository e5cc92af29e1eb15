import { convertPricing } from '../pricing/convert.js';
import type { Decimal, Period, Pricing, PricingModel, Tier, Typed } from '../schema/types.js';
import { put } from './put.js';

/** Makes the next pricing; the same object where nothing changes. */
export type PricingEdit = (pricing: Pricing) => Pricing;

/** A price as it is set: a decimal, what was typed and is no price, or `undefined` for none, which deletes its key. */
export type Price = Decimal | Typed | undefined;

/** The unit price of a tier, counted from 0, in a period. */
export const setPrice = (tierIndex: number, period: Period, price: Price): PricingEdit =>
  editTier(tierIndex, (tier) => {
    const unitPrice = put(tier.unitPrice, period, price);
    return unitPrice === tier.unitPrice ? tier : { ...tier, unitPrice };
  });

/** The flat fee of a tier in a period; with its last fee a tier has no map of fees. */
export const setFee = (tierIndex: number, period: Period, fee: Price): PricingEdit =>
  editTier(tierIndex, (tier) => {
    const fees = put(tier.flatFee ?? {}, period, fee);
    return put(tier, 'flatFee', Object.keys(fees).length ? fees : undefined);
  });

/** The last quantity of a tier; `null` = open. */
export const setUpTo = (tierIndex: number, upTo: Tier['upTo']): PricingEdit => editTier(tierIndex, (tier) => put(tier, 'upTo', upTo));

/**
 * A tier without prices below the given one. Below an open end it is the open one, and the seller is asked where the one above ends.
 * Flat and linear pricing have one tier for good.
 */
export const addTier =
  (afterIndex: number): PricingEdit =>
  (pricing) => {
    if (pricing.model === 'flat' || pricing.model === 'linear') return pricing;
    const tiers = shownTiers(pricing);
    const above = tiers[afterIndex];
    if (!above) return pricing;
    const isLast = afterIndex === tiers.length - 1;
    const bounded = above.upTo === null ? { ...above, upTo: emptied } : above;
    return { ...pricing, tiers: tiers.toSpliced(afterIndex, 1, bounded, { upTo: isLast ? null : emptied, unitPrice: {} }) };
  };

/** Without this tier; where it was the last, the one before has the open end. The only tier stays. */
export const removeTier =
  (index: number): PricingEdit =>
  (pricing) => {
    const { tiers } = pricing;
    if (!tiers[index] || tiers.length === 1) return pricing;
    const rest = tiers.toSpliced(index, 1);
    return { ...pricing, tiers: index === rest.length ? rest.with(-1, put(rest.at(-1)!, 'upTo', null)) : rest };
  };

/** Another pricing model, with the prices that both know. */
export const setModel =
  (model: PricingModel): PricingEdit =>
  (pricing) =>
    convertPricing(pricing, model);

const emptied: Typed = { typed: '' };

/** A pricing without tiers is shown as one open tier. */
const shownTiers = ({ tiers }: Pricing): Tier[] => (tiers.length ? tiers : [{ upTo: null, unitPrice: {} }]);

function editTier(index: number, edit: (tier: Tier) => Tier): PricingEdit {
  return (pricing) => {
    const tiers = shownTiers(pricing);
    const before = tiers[index];
    const next = before && edit(before);
    return !next || next === before ? pricing : { ...pricing, tiers: tiers.with(index, next) };
  };
}
