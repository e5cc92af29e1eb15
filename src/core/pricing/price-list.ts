import { exactOfNumber, minusExact, plus, readExact, scaled, times, zero } from '../numbers/exact.js';
import type { Exact } from '../numbers/exact.js';
import type { Decimal, Period, Pricing, PricingModel, Tier, Typed } from '../schema/types.js';
import type { QuoteLine } from './quote-line.js';
import { refuse } from './refuse.js';

/** One tier's prices, read: a quantity inside it costs `constant + price × quantity` in all. */
export interface Step {
  readonly price: Exact;
  readonly fee: Exact | undefined;
  readonly constant: Exact;
  /** Price and constant as whole multiples of 10^-scale, for reckoning in safe integers; NaN where they are too large. */
  readonly scale: number;
  readonly priceUnits: number;
  readonly constantUnits: number;
}

type Price = Decimal | Typed | undefined;

/** A pricing in one period as it was when first priced, so that each price text is read once. */
export interface PriceList {
  readonly pricing: Pricing;
  readonly period: Period;
  readonly model: PricingModel;
  readonly upTos: readonly (number | null)[];
  readonly unitPrices: readonly Price[];
  readonly fees: readonly Price[];
  /** Filled as far as quantities have reached. */
  readonly steps: (Step | undefined)[];
  /** Of tiered pricing: the bill's lines for tiers that are used up. */
  readonly fullLines: (QuoteLine | undefined)[];
}

/**
 * The lists used last, as a chart or a preview prices one pricing many times. So few that a search costs next to nothing: a WeakMap
 * of all pricings ever priced costs a new one ten times what reading its prices does.
 */
const latest: (PriceList | undefined)[] = Array.from({ length: 8 }, () => undefined);
let oldest = 0;

/** The pricing's prices in the period. Throws on tiers that don't ascend. A pricing that was changed in place is read anew. */
export function priceList(pricing: Pricing, period: Period): PriceList {
  for (let at = 0; at < latest.length; at++) {
    const list = latest[at];
    if (list?.pricing !== pricing || list.period !== period) continue;
    return isCurrent(list) ? list : (latest[at] = makeList(pricing, period));
  }
  const list = makeList(pricing, period);
  latest[oldest] = list;
  oldest = (oldest + 1) % latest.length;
  return list;
}

function isCurrent(list: PriceList): boolean {
  const { model, tiers } = list.pricing;
  const { upTos, unitPrices, fees, period } = list;
  if (list.model !== model || upTos.length !== tiers.length) return false;
  for (let at = 0; at < upTos.length; at++) {
    const tier = tiers[at]!;
    if (tier.upTo !== upTos[at] || tier.unitPrice[period] !== unitPrices[at] || tier.flatFee?.[period] !== fees[at]) return false;
  }
  return true;
}

function makeList(pricing: Pricing, period: Period): PriceList {
  const { model, tiers } = pricing;
  if (tiers.length === 0) refuse('tiers.none', ['tiers']);
  const upTos: (number | null)[] = [];
  const unitPrices: Price[] = [];
  const fees: Price[] = [];
  let previous = 0;
  for (let at = 0; at < tiers.length; at++) {
    const { upTo, unitPrice, flatFee } = tiers[at] as Tier;
    const path = ['tiers', at, 'upTo'];
    if (upTo === null) {
      const next = tiers[at + 1];
      if (next) refuse('tier.upTo.not-ascending', ['tiers', at + 1, 'upTo'], { tier: at + 2, upTo: endText(next.upTo), previous: openEnd });
    } else if (typeof upTo !== 'number' || !Number.isFinite(upTo) || upTo <= 0)
      refuse('tier.upTo.invalid', path, { tier: at + 1, upTo: endText(upTo) });
    else if (upTo <= previous) refuse('tier.upTo.not-ascending', path, { tier: at + 1, upTo, previous });
    else previous = upTo;
    upTos.push(upTo);
    unitPrices.push(own(unitPrice, period));
    fees.push(flatFee && own(flatFee, period));
  }
  return { pricing, period, model, upTos, unitPrices, fees, steps: [], fullLines: [] };
}

/** How a sentence names the end of a tier that has none. */
const openEnd = '∞';

const endText = (upTo: Tier['upTo'] | undefined): number | string =>
  typeof upTo === 'number' ? upTo : upTo === null ? openEnd : (upTo?.typed ?? '');

/** The tier's step. Throws where its own price or, in tiered pricing, one below it is missing or unreadable. */
export const stepAt = (list: PriceList, at: number): Step => (list.steps[at] ??= makeStep(list, at));

function makeStep(list: PriceList, at: number): Step {
  const price =
    readPrice(list, at, 'unitPrice', list.unitPrices[at]) ??
    refuse('price.missing', ['tiers', at, 'unitPrice', list.period], { tier: at + 1, period: list.period });
  const fee = readPrice(list, at, 'flatFee', list.fees[at]);
  let constant = fee ?? zero;
  if (list.model === 'tiered' && at > 0) {
    // What the tiers below cost in full, less what this tier's price would charge for their quantity.
    const below = stepAt(list, at - 1);
    const carried = plus(below.constant, times(minusExact(below.price, price), startOf(list, at)));
    constant = fee ? plus(carried, fee) : carried;
  }
  const scale = Math.max(price.scale, constant.scale);
  return { price, fee, constant, scale, priceUnits: units(price, scale), constantUnits: units(constant, scale) };
}

/** Where the tier starts on the quantity axis. */
export const startOf = ({ upTos }: PriceList, at: number): Exact => exactOfNumber(upTos[at - 1] ?? 0) ?? zero;

/** A period named like a member of every object, such as `constructor`, finds no price. */
const own = (prices: Record<Period, Decimal | Typed>, period: Period): Price =>
  Object.hasOwn(prices, period) ? prices[period] : undefined;

function units(value: Exact, scale: number): number {
  const coefficient = scaled(value, scale);
  return typeof coefficient === 'number' ? coefficient : NaN;
}

function readPrice({ period }: PriceList, at: number, field: 'unitPrice' | 'flatFee', price: Price): Exact | undefined {
  if (price === undefined) return undefined;
  const exact = typeof price === 'string' ? readExact(price) : undefined;
  if (exact) return exact;
  const value = typeof price === 'string' ? price : price?.typed;
  return refuse('price.invalid', ['tiers', at, field, period], { tier: at + 1, period, value: String(value) });
}
