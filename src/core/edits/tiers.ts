import { convertPricing } from '../pricing/convert.js';
import { hasTiers } from '../pricing/models.js';
import type { Decimal, Period, Pricing, PricingModel, Tier, Typed } from '../schema/types.js';
import { put } from './put.js';

/** An edit of a pricing. The result is the same object if nothing changes. */
export type PricingEdit = (pricing: Pricing) => Pricing;

/** A price to set: a decimal, text that could not be read as one, or `undefined`, which removes the price. */
export type Price = Decimal | Typed | undefined;

/** Sets the unit price of a tier, counted from 0, for a period. */
export const setPrice = (tierIndex: number, period: Period, price: Price): PricingEdit =>
  editTier(tierIndex, (tier) => {
    const unitPrice = put(tier.unitPrice, period, price);
    return unitPrice === tier.unitPrice ? tier : { ...tier, unitPrice };
  });

/** Sets the flat fee of a tier for a period. A tier without fees has no map of fees. */
export const setFee = (tierIndex: number, period: Period, fee: Price): PricingEdit =>
  editTier(tierIndex, (tier) => {
    const fees = put(tier.flatFee ?? {}, period, fee);
    return put(tier, 'flatFee', Object.keys(fees).length ? fees : undefined);
  });

/** Sets the last quantity of a tier; `null` = open. */
export const setUpTo = (tierIndex: number, upTo: Tier['upTo']): PricingEdit => editTier(tierIndex, (tier) => put(tier, 'upTo', upTo));

/**
 * Adds a tier without prices after the given one. After an open tier the new one is open, and the seller has to enter where the one before ends.
 * Flat and linear pricing always have one tier.
 */
export const addTier =
  (afterIndex: number): PricingEdit =>
  (pricing) => {
    if (!hasTiers(pricing.model)) return pricing;
    const tiers = shownTiers(pricing);
    const above = tiers[afterIndex];
    if (!above) return pricing;
    const isLast = afterIndex === tiers.length - 1;
    const bounded = above.upTo === null ? { ...above, upTo: emptied } : above;
    return { ...pricing, tiers: tiers.toSpliced(afterIndex, 1, bounded, { upTo: isLast ? null : emptied, unitPrice: {} }) };
  };

/** Removes a tier. If it was the last, the one before becomes open. The only tier is not removed. */
export const removeTier =
  (index: number): PricingEdit =>
  (pricing) => {
    const { tiers } = pricing;
    if (!tiers[index] || tiers.length === 1) return pricing;
    const rest = tiers.toSpliced(index, 1);
    return { ...pricing, tiers: index === rest.length ? rest.with(-1, put(rest.at(-1)!, 'upTo', null)) : rest };
  };

/** Changes the pricing model and keeps the prices that both models have. */
export const setModel =
  (model: PricingModel): PricingEdit =>
  (pricing) =>
    convertPricing(pricing, model);

const emptied: Typed = { typed: '' };

/** Editors show a pricing without tiers as one open tier. */
const shownTiers = ({ tiers }: Pricing): Tier[] => (tiers.length ? tiers : [{ upTo: null, unitPrice: {} }]);

function editTier(index: number, edit: (tier: Tier) => Tier): PricingEdit {
  return (pricing) => {
    const tiers = shownTiers(pricing);
    const before = tiers[index];
    const next = before && edit(before);
    return !next || next === before ? pricing : { ...pricing, tiers: tiers.with(index, next) };
  };
}
