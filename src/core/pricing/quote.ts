import { minorDigits } from '../numbers/currency.js';
import {
  compareExact,
  exactOfNumber,
  exactText,
  fixedText,
  minusExact,
  one,
  plus,
  readExact,
  roundExact,
  times,
  zero,
} from '../numbers/exact.js';
import type { Exact } from '../numbers/exact.js';
import type { Decimal, Period, Pricing } from '../schema/types.js';
import { priceList, startOf, stepAt } from './price-list.js';
import type { PriceList } from './price-list.js';
import type { QuoteLine } from './quote-line.js';
import { refuse } from './refuse.js';

/** What is to be priced. */
export interface QuoteOptions {
  /** A billing period of the specification, `'once'` or `'use'`. */
  period: Period;
  /** ≥ 0, fractions too. Optional for flat pricing (1), which it multiplies. */
  quantity?: number | Decimal;
  /** ISO 4217; its minor digits round the amount. */
  currency?: string;
}

/** What a quantity costs, with the lines of the bill. */
export interface Quote {
  /** Exact. */
  total: Decimal;
  /** The total rounded once, half away from zero, with exactly the currency's minor digits; without a currency the total. */
  amount: Decimal;
  /** They add up to the total; none at quantity 0, one for volume pricing. */
  lines: QuoteLine[];
}

/**
 * Prices a quantity, exactly, with the lines a bill would show.
 * A quantity q lies in the tier with previous upTo < q ≤ upTo; it knows no min, max or step. A tier's fee is due once: in tiered pricing
 * for every tier reached, in volume pricing for the tier that prices the whole.
 * @throws IssueError, paths within the pricing: `quote.quantity.invalid` below 0, beyond a bounded last tier or unreadable; `price.missing`,
 * `price.invalid` for a price that is needed; `tier.upTo.not-ascending`, `tier.upTo.invalid`, `tiers.none`; `currency.unknown`.
 * Source: releasing-multi-sku-specifications, step 6.
 */
export function quote(pricing: Pricing, options: QuoteOptions): Quote {
  const { period, currency } = options;
  const digits = currency === undefined ? undefined : digitsOf(currency);
  const list = priceList(pricing, period);
  const quantity = exactQuantity(list, options.quantity);
  const none = isNothing(quantity);
  const tier = none ? 0 : tierOf(list, quantity);
  const exact = none ? zero : totalOf(list, tier, quantity);
  const total = exactText(exact);
  return {
    total,
    amount: digits === undefined ? total : fixedText(roundExact(exact, digits)),
    lines: none ? [] : linesOf(list, tier, quantity),
  };
}

/**
 * {@link quote}'s exact total alone: the fast path for charts and previews.
 * @throws IssueError as `quote` does.
 */
export function priceOf(pricing: Pricing, options: Omit<QuoteOptions, 'currency'>): Decimal {
  const list = priceList(pricing, options.period);
  const { quantity } = options;
  if (typeof quantity === 'number' && quantity > 0 && Number.isSafeInteger(quantity)) {
    const step = stepAt(list, tierOfWhole(list, quantity));
    const product = step.priceUnits * quantity;
    const sum = product + step.constantUnits;
    if (Number.isSafeInteger(product) && Number.isSafeInteger(sum)) return exactText({ coefficient: sum, scale: step.scale });
  }
  const exact = exactQuantity(list, quantity);
  return isNothing(exact) ? '0' : exactText(totalOf(list, tierOf(list, exact), exact));
}

const isNothing = ({ coefficient }: Exact): boolean => Number(coefficient) === 0;

function totalOf(list: PriceList, tier: number, quantity: Exact): Exact {
  const { price, constant } = stepAt(list, tier);
  return plus(times(price, quantity), constant);
}

function linesOf(list: PriceList, last: number, quantity: Exact): QuoteLine[] {
  if (list.model !== 'tiered') return [lineOf(list, last, quantity)];
  const lines: QuoteLine[] = [];
  for (let tier = 0; tier < last; tier++) lines.push({ ...fullLine(list, tier) });
  lines.push(lineOf(list, last, minusExact(quantity, startOf(list, last))));
  return lines;
}

/** A tier that is used up has the same line on every bill. */
const fullLine = (list: PriceList, tier: number): QuoteLine =>
  (list.fullLines[tier] ??= lineOf(list, tier, minusExact(startOf(list, tier + 1), startOf(list, tier))));

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

/** The tier that a whole number lies in; JavaScript compares numbers and BigInts exactly. */
function tierOfWhole({ upTos }: PriceList, quantity: number | bigint): number {
  const last = upTos.length - 1;
  let tier = 0;
  while (tier < last && quantity > upTos[tier]!) tier++;
  const end = upTos[tier]!;
  return end !== null && quantity > end ? beyond(end, quantity) : tier;
}

function tierOf(list: PriceList, quantity: Exact): number {
  if (quantity.scale === 0) return tierOfWhole(list, quantity.coefficient);
  const { upTos } = list;
  const exceeds = (tier: number) => compareExact(quantity, startOf(list, tier + 1)) > 0;
  let tier = 0;
  while (tier < upTos.length - 1 && exceeds(tier)) tier++;
  const end = upTos[tier]!;
  return end !== null && exceeds(tier) ? beyond(end, exactText(quantity)) : tier;
}

const beyond = (max: number, quantity: number | bigint | Decimal): never =>
  refuse('quote.quantity.invalid', [], { quantity: typeof quantity === 'number' ? quantity : String(quantity), max });

function exactQuantity({ model }: PriceList, quantity: number | Decimal | undefined): Exact {
  if (quantity === undefined && model === 'flat') return one;
  const exact = typeof quantity === 'number' ? exactOfNumber(quantity) : typeof quantity === 'string' ? readExact(quantity) : undefined;
  if (!exact || exact.coefficient < 0) refuse('quote.quantity.invalid', [], { quantity: String(quantity) });
  return exact;
}

const digitsOf = (currency: string): number => minorDigits(currency) ?? refuse('currency.unknown', [], { value: currency });
