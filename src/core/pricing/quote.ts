import { minorDigits } from '../numbers/currency.js';
import { compareExact, exactOfNumber, exactText, fixedText, one, plus, readExact, roundExact, times, zero } from '../numbers/exact.js';
import type { Exact } from '../numbers/exact.js';
import type { Decimal, Period, Pricing } from '../schema/types.js';
import { priceList, startOf, tierOf } from './price-list.js';
import type { PriceList } from './price-list.js';
import type { QuoteLine } from './quote-line.js';
import { refuse } from './refuse.js';
import { stepAt, totalOf } from './step.js';

/** What to price. */
export interface QuoteOptions {
  /** A billing period of the specification, `'once'` or `'use'`. */
  period: Period;
  /** ≥ 0; fractions are allowed. Flat pricing multiplies it too, and takes 1 without it. */
  quantity?: number | Decimal;
  /** ISO 4217. The amount is rounded to its minor digits. */
  currency?: string;
}

/** What a quantity costs, with the lines of the bill. */
export interface Quote {
  /** Exact. */
  total: Decimal;
  /** The total rounded once, half away from zero, with exactly the currency's minor digits. Without a currency, the total. */
  amount: Decimal;
  /** They add up to the total. Quantity 0 has none, volume pricing has one. */
  lines: QuoteLine[];
}

/**
 * Returns the exact price of a quantity, with the lines that a bill shows.
 * A quantity q lies in the tier with previous upTo < q ≤ upTo; min, max and step don't matter here. A tier's fee is due once: in tiered
 * pricing for every tier that the quantity reaches, in volume pricing for the tier that prices the whole quantity.
 * @throws IssueError with paths within the pricing: `quote.quantity.invalid` for a quantity that is unreadable, below 0 or above a last
 * tier that has an end; `price.missing`, `price.invalid` for a price that the quantity needs; `tier.upTo.not-ascending`,
 * `tier.upTo.invalid`, `tiers.none`; `currency.unknown`.
 * Source: releasing-multi-sku-specifications, step 6.
 */
export function quote(pricing: Pricing, options: QuoteOptions): Quote {
  const { period, currency } = options;
  const digits = currency === undefined ? undefined : digitsOf(currency);
  const list = priceList(pricing, period);
  const quantity = exactQuantity(list, options.quantity);
  const none = isNothing(quantity);
  const tier = none ? 0 : tierFor(list, quantity);
  const exact = none ? zero : totalOf(stepAt(list, tier), quantity);
  const total = exactText(exact);
  return {
    total,
    amount: digits === undefined ? total : fixedText(roundExact(exact, digits)),
    lines: none ? [] : linesOf(list, tier, quantity),
  };
}

/**
 * Returns {@link quote}'s exact total alone: the fast path for charts and previews.
 * @throws IssueError as `quote` does.
 */
export function priceOf(pricing: Pricing, options: Omit<QuoteOptions, 'currency'>): Decimal {
  const list = priceList(pricing, options.period);
  const { quantity } = options;
  if (typeof quantity === 'number' && quantity > 0 && Number.isSafeInteger(quantity)) {
    const step = stepAt(list, tierOf(list, quantity) ?? refuseAbove(list, quantity));
    const product = step.priceUnits * quantity;
    const sum = product + step.constantUnits;
    if (Number.isSafeInteger(product) && Number.isSafeInteger(sum)) return exactText({ coefficient: sum, scale: step.scale });
  }
  const exact = exactQuantity(list, quantity);
  return isNothing(exact) ? '0' : exactText(totalOf(stepAt(list, tierFor(list, exact)), exact));
}

const isNothing = ({ coefficient }: Exact): boolean => Number(coefficient) === 0;

function linesOf(list: PriceList, last: number, quantity: Exact): QuoteLine[] {
  const lines: QuoteLine[] = [];
  for (let tier = list.rules.firstOnBill(last); tier < last; tier++) lines.push({ ...fullLine(list, tier) });
  lines.push(lineOf(list, last, list.rules.partIn(quantity, startOf(list, last))));
  return lines;
}

/** A tier that is used in full has the same line on every bill. */
const fullLine = (list: PriceList, tier: number): QuoteLine =>
  (list.fullLines[tier] ??= lineOf(list, tier, list.rules.partIn(startOf(list, tier + 1), startOf(list, tier))));

function lineOf(list: PriceList, tier: number, quantity: Exact): QuoteLine {
  const { price, fee } = stepAt(list, tier);
  const cost = times(price, quantity);
  const line: QuoteLine = {
    from: list.upTos[tier - 1] ?? 0,
    to: list.upTos[tier] ?? null,
    quantity: exactText(quantity),
    unitPrice: list.unitPrices[tier] as Decimal,
    amount: exactText(fee ? plus(cost, fee) : cost),
  };
  if (fee) line.flatFee = list.fees[tier] as Decimal;
  return line;
}

/** The tier of an exact quantity, which may have more digits than a number. */
function tierFor(list: PriceList, quantity: Exact): number {
  if (quantity.scale === 0) return tierOf(list, quantity.coefficient) ?? refuseAbove(list, quantity.coefficient);
  const { upTos } = list;
  const exceeds = (tier: number) => compareExact(quantity, startOf(list, tier + 1)) > 0;
  let tier = 0;
  while (tier < upTos.length - 1 && exceeds(tier)) tier++;
  return upTos[tier] !== null && exceeds(tier) ? refuseAbove(list, exactText(quantity)) : tier;
}

/** The quantity is above the end of the last tier. */
const refuseAbove = ({ upTos }: PriceList, quantity: number | bigint | Decimal): never =>
  refuse('quote.quantity.invalid', [], { quantity: typeof quantity === 'number' ? quantity : String(quantity), max: upTos.at(-1)! });

function exactQuantity({ rules }: PriceList, quantity: number | Decimal | undefined): Exact {
  if (quantity === undefined && !rules.byQuantity) return one;
  const exact = typeof quantity === 'number' ? exactOfNumber(quantity) : typeof quantity === 'string' ? readExact(quantity) : undefined;
  if (!exact || exact.coefficient < 0) refuse('quote.quantity.invalid', [], { quantity: String(quantity) });
  return exact;
}

const digitsOf = (currency: string): number => minorDigits(currency) ?? refuse('currency.unknown', [], { value: currency });
