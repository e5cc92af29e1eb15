import { convertPricing } from '../pricing/convert.js';
import type { Decimal, Period, Pricing, PricingModel, Tier, Typed } from '../schema/types.js';

/** Makes the next pricing; the same object where nothing changes. */
export type PricingEdit = (pricing: Pricing) => Pricing;

type Price = Decimal | Typed | undefined;

/** The unit price of a tier in a period; `undefined` = no price, which deletes its key. */
export const setPrice = (tier: number, period: Period, price: Price): PricingEdit =>
  editTier(tier, (before) => {
    const unitPrice = withKey(before.unitPrice, period, price);
    return unitPrice === before.unitPrice ? before : { ...before, unitPrice };
  });

/** The flat fee of a tier in a period; the last fee takes the map of fees with it. */
export const setFee = (tier: number, period: Period, fee: Price): PricingEdit =>
  editTier(tier, (before) => {
    const { flatFee = {}, ...rest } = before;
    const next = withKey(flatFee, period, fee);
    if (next === flatFee) return before;
    return Object.keys(next).length === 0 ? rest : { ...rest, flatFee: next };
  });

/** Where a tier ends; `null` is the open end. */
export const setUpTo = (tier: number, upTo: Tier['upTo']): PricingEdit =>
  editTier(tier, (before) => (sameEnd(before.upTo, upTo) ? before : { ...before, upTo }));

/** A tier without prices below the given one; below the last, which stays the open one, it stands before it. -1 = first of all. */
export const addTier =
  (after: number): PricingEdit =>
  (pricing) => {
    const { tiers } = pricing;
    const added: Tier = { upTo: tiers.length === 0 ? null : { typed: '' }, unitPrice: {} };
    const at = Math.max(0, Math.min(after + 1, tiers.length - 1));
    return { ...pricing, tiers: [...tiers.slice(0, at), added, ...tiers.slice(at)] };
  };

/** Without this tier; without the last, the one before has the open end. The only tier stays. */
export const removeTier =
  (index: number): PricingEdit =>
  (pricing) => {
    const { tiers } = pricing;
    if (tiers.length < 2 || !tiers[index]) return pricing;
    const rest = tiers.filter((_, at) => at !== index);
    return {
      ...pricing,
      tiers: index === tiers.length - 1 ? rest.map((tier, at) => (at === rest.length - 1 ? { ...tier, upTo: null } : tier)) : rest,
    };
  };

/** Another pricing model, with the prices that both know. */
export const setModel =
  (model: PricingModel): PricingEdit =>
  (pricing) =>
    pricing.model === model ? pricing : convertPricing(pricing, model);

function editTier(index: number, edit: (tier: Tier) => Tier): PricingEdit {
  return (pricing) => {
    const before = pricing.tiers[index];
    const next = before && edit(before);
    if (!next || next === before) return pricing;
    return { ...pricing, tiers: pricing.tiers.map((tier, at) => (at === index ? next : tier)) };
  };
}

function withKey(prices: Record<Period, Decimal | Typed>, period: Period, price: Price): Record<Period, Decimal | Typed> {
  const before = Object.hasOwn(prices, period) ? prices[period] : undefined;
  if (samePrice(before, price)) return prices;
  const { [period]: _, ...rest } = prices;
  return price === undefined ? rest : { ...prices, [period]: price };
}

function samePrice(a: Price, b: Price): boolean {
  return a === b || (typeof a === 'object' && typeof b === 'object' && a.typed === b.typed);
}

function sameEnd(a: Tier['upTo'], b: Tier['upTo']): boolean {
  return a === b || (typeof a === 'object' && a !== null && typeof b === 'object' && b !== null && a.typed === b.typed);
}
