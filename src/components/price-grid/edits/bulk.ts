import {
  addDecimals,
  compareDecimals,
  countDecimals,
  isNegative,
  minorDigits,
  multiplyDecimals,
  roundDecimal,
  trimDecimal,
} from '../../../core/numbers/index.js';
import type { Decimal, Sku, Typed } from '../../../core/schema/types.js';
import type { Column } from '../sheet/columns.js';

/** What is done to each price. */
export type Operation = 'set' | 'add' | 'percent' | 'ending' | 'multiple';

/** A price that changes. */
export interface PriceChange {
  index: number;
  tier: number;
  column: Column;
  before: Decimal | Typed | undefined;
  after: Decimal;
}

/** One price or fee of the SKUs. */
export interface PricePlace {
  index: number;
  tier: number;
  column: Column;
}

export interface BulkPlan {
  changes: PriceChange[];
  /** Places that stay as they are, as they hold no price that could be reckoned with. */
  skipped: number;
  /** Prices that stay as they are, as they would fall below zero. */
  below: number;
}

/** What an operation makes of the prices at the given places. */
export function planChanges(
  skus: readonly Sku[],
  places: Iterable<PricePlace>,
  operation: Operation,
  amount: Decimal,
  currency: string,
): BulkPlan {
  const plan: BulkPlan = { changes: [], skipped: 0, below: 0 };
  const digits = minorDigits(currency) ?? 2;
  for (const { index, tier, column } of places) {
    const held = skus[index]?.pricing.tiers[tier];
    const before = (column.kind === 'fee' ? held?.flatFee : held?.unitPrice)?.[column.period!];
    const price = typeof before === 'string' ? before : undefined;
    if (price === undefined && operation !== 'set') {
      plan.skipped++;
      continue;
    }
    const after = trimDecimal(reckon(price ?? amount, operation, amount, digits));
    if (isNegative(after)) plan.below++;
    else if (price === undefined || compareDecimals(price, after) !== 0) plan.changes.push({ index, tier, column, before, after });
  }
  return plan;
}

function reckon(price: Decimal, operation: Operation, amount: Decimal, digits: number): Decimal {
  switch (operation) {
    case 'add':
      return addDecimals(price, amount);
    case 'percent':
      // As fine as the price was, at least the currency's own digits.
      return roundDecimal(
        addDecimals(price, multiplyDecimals(price, multiplyDecimals(amount, '0.01'))),
        Math.max(digits, countDecimals(price)),
      );
    case 'ending':
      return nearest(price, power(wholeDigits(amount)), amount);
    case 'multiple':
      return nearest(price, amount, '0');
    case 'set':
      return amount;
  }
}

/** The number nearest to a price among `offset + k × step` that are not below zero; the higher of two as near. */
function nearest(price: Decimal, step: Decimal, offset: Decimal): Decimal {
  const scale = Math.max(countDecimals(price), countDecimals(step), countDecimals(offset));
  const [at, by, from] = [price, step, offset].map((decimal) => scaled(decimal, scale)) as [bigint, bigint, bigint];
  if (by <= 0n) return price;
  const steps = at <= from ? 0n : (at - from) / by;
  const below = from + steps * by;
  const above = below + by;
  const found = at <= below || at - below < above - at ? below : above;
  return unscaled(found, scale);
}

const scaled = (decimal: Decimal, scale: number): bigint => BigInt(roundDecimal(decimal, scale).replace('.', ''));

function unscaled(value: bigint, scale: number): Decimal {
  const digits = value.toString().padStart(scale + 1, '0');
  return scale === 0 ? digits : `${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

/** Digits before the point that an ending names: none in `.99`, two in `90`. */
const wholeDigits = (ending: Decimal): number => {
  const whole = ending.split('.')[0] ?? '';
  return whole === '0' ? 0 : whole.length;
};

const power = (digits: number): Decimal => `1${'0'.repeat(digits)}`;

/** What an operation is offered with, as the currency's smallest coins allow. */
export function usualAmount(operation: Operation, currency: string): Decimal | undefined {
  const hasCents = minorDigits(currency) !== 0;
  if (operation === 'ending') return hasCents ? '0.99' : '9';
  return operation === 'multiple' ? (hasCents ? '0.05' : '5') : undefined;
}

/** The amount alone of what is typed as `+10 %`. */
export const bareAmount = (text: string, operation: Operation): string =>
  text.replace(/^\s*\+(?!\s*[-\u2212])/, '').replace(operation === 'percent' ? /\s*[%\u066a\uff05]\s*$/ : '', '');

/** Whether an amount makes sense for an operation; the reason, if not. */
export type AmountProblem = 'missing' | 'negative' | 'zero';

export function amountProblem(operation: Operation, amount: Decimal | undefined): AmountProblem | undefined {
  if (amount === undefined) return 'missing';
  if (operation === 'percent') return compareDecimals(amount, '-100') < 0 ? 'negative' : undefined;
  if (operation !== 'add' && isNegative(amount)) return 'negative';
  if (operation === 'multiple' && compareDecimals(amount, '0') === 0) return 'zero';
  return undefined;
}
