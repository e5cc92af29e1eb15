import { exactOfNumber, zero } from '../numbers/exact.js';
import type { Exact } from '../numbers/exact.js';
import type { Decimal, Period, Pricing, PricingModel, Typed } from '../schema/types.js';
import { hasModel, rulesOf } from './models.js';
import type { ModelRules, TierCost } from './models.js';
import type { QuoteLine } from './quote-line.js';
import { refuse } from './refuse.js';
import { ascends, endFault } from './tier-ends.js';

/** A tier's cost, with its figures as whole multiples of 10^-scale. They are safe integers, or NaN where they are too large. */
export interface Step extends TierCost {
  readonly scale: number;
  readonly priceUnits: number;
  readonly constantUnits: number;
}

export type Price = Decimal | Typed | undefined;

/** One period of a pricing, copied from the document so that each price text is parsed once. */
export interface PriceList {
  readonly pricing: Pricing;
  readonly period: Period;
  readonly model: PricingModel;
  readonly rules: ModelRules;
  readonly upTos: readonly (number | null)[];
  readonly unitPrices: readonly Price[];
  readonly fees: readonly Price[];
  /** Cache of `stepIn`. */
  readonly steps: (Step | undefined)[];
  /** Cache of the bill's lines for tiers that are used in full, in models that add up tiers. */
  readonly fullLines: (QuoteLine | undefined)[];
}

/**
 * The lists used last: a chart or a preview prices one pricing many times. The cache is small enough to search for almost nothing.
 * A WeakMap of all pricings makes the first total of a new pricing ten times as expensive as parsing its prices.
 */
const latest: (PriceList | undefined)[] = Array.from({ length: 8 }, () => undefined);
let oldest = 0;

/**
 * The cached price list. A pricing that was changed in place gets a new one.
 * @throws IssueError `tiers.none`, `tier.upTo.invalid`, `tier.upTo.not-ascending`
 */
export function priceList(pricing: Pricing, period: Period): PriceList {
  for (let at = 0; at < latest.length; at++) {
    const list = latest[at];
    if (list?.pricing !== pricing || list.period !== period) continue;
    return isCurrent(list) ? list : (latest[at] = soundList(pricing, period));
  }
  const list = soundList(pricing, period);
  latest[oldest] = list;
  oldest = (oldest + 1) % latest.length;
  return list;
}

/** A price list for a single use, which leaves the cache alone. Undefined where the ends of the tiers don't ascend. */
export const readPriceList = (pricing: Pricing, period: Period): PriceList | undefined =>
  ascends(pricing.tiers) ? makeList(pricing, period) : undefined;

function soundList(pricing: Pricing, period: Period): PriceList {
  if (pricing.tiers.length === 0) refuse('tiers.none', ['tiers']);
  const fault = endFault(pricing.tiers);
  if (fault) refuse(fault.code, fault.path, fault.params);
  return makeList(pricing, period);
}

function isCurrent(list: PriceList): boolean {
  const { tiers } = list.pricing;
  const { upTos, unitPrices, fees, period } = list;
  if (!hasModel(list.pricing, list.model) || upTos.length !== tiers.length) return false;
  for (let at = 0; at < upTos.length; at++) {
    const tier = tiers[at]!;
    if (tier.upTo !== upTos[at] || tier.unitPrice[period] !== unitPrices[at] || tier.flatFee?.[period] !== fees[at]) return false;
  }
  return true;
}

function makeList(pricing: Pricing, period: Period): PriceList {
  const { model, tiers } = pricing;
  const upTos: (number | null)[] = [];
  const unitPrices: Price[] = [];
  const fees: Price[] = [];
  for (const { upTo, unitPrice, flatFee } of tiers) {
    upTos.push(upTo as number | null);
    unitPrices.push(own(unitPrice, period));
    fees.push(flatFee && own(flatFee, period));
  }
  return { pricing, period, model, rules: rulesOf(model), upTos, unitPrices, fees, steps: [], fullLines: [] };
}

/** A period may have the name of a member of every object, such as `constructor`. */
const own = (prices: Record<Period, Decimal | Typed>, period: Period): Price =>
  Object.hasOwn(prices, period) ? prices[period] : undefined;

/** Where the tier starts on the quantity axis. */
export const startOf = ({ upTos }: PriceList, at: number): Exact => exactOfNumber(upTos[at - 1] ?? 0) ?? zero;

/** The tier that the quantity lies in; undefined above a last tier that has an end. Fractions are compared by their shortest decimal text. */
export function tierOf({ upTos }: PriceList, quantity: number | bigint): number | undefined {
  const last = upTos.length - 1;
  let tier = 0;
  while (tier < last && quantity > upTos[tier]!) tier++;
  const end = upTos[tier]!;
  return end !== null && quantity > end ? undefined : tier;
}
