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
import type { Decimal } from '../../../core/schema/types.js';

/** What a bulk change does to each price. `ending` rounds to the nearest price with these last digits, such as .99. */
export type Operation = 'set' | 'add' | 'percent' | 'ending' | 'multiple';

/** The price after an operation. It may be below zero. */
export function operate(price: Decimal, operation: Operation, amount: Decimal, currency: string): Decimal {
  return trimDecimal(untrimmed(price, operation, amount, currency));
}

function untrimmed(price: Decimal, operation: Operation, amount: Decimal, currency: string): Decimal {
  switch (operation) {
    case 'set':
      return amount;
    case 'add':
      return addDecimals(price, amount);
    case 'percent': {
      const result = addDecimals(price, multiplyDecimals(price, multiplyDecimals(amount, '0.01')));
      // Keeps the digits that the price had, at least those of the currency.
      return roundDecimal(result, Math.max(minorDigits(currency) ?? 2, countDecimals(price)));
    }
    case 'ending':
      return nearest(price, `1${'0'.repeat(wholeDigits(amount))}`, amount);
    case 'multiple':
      return nearest(price, amount, '0');
  }
}

/** The nearest of `offset`, `offset + step`, `offset + 2 × step` …; of two equally near ones the higher. */
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

/** How many digits of an ending are before the point: none of `.99`, two of `90`. */
const wholeDigits = (ending: Decimal): number => {
  const whole = ending.split('.')[0] ?? '';
  return whole === '0' ? 0 : whole.length;
};

/** The amount that is proposed for an operation; it depends on whether the currency has minor units. */
export function defaultAmount(operation: Operation, currency: string): Decimal | undefined {
  const hasCents = minorDigits(currency) !== 0;
  if (operation === 'ending') return hasCents ? '0.99' : '9';
  return operation === 'multiple' ? (hasCents ? '0.05' : '5') : undefined;
}

/** The typed amount without a plus sign, and without the percent sign of a percentage: `+10 %` is `10`. */
export const bareAmount = (text: string, operation: Operation): string =>
  text.replace(/^\s*\+(?!\s*[-\u2212])/, '').replace(operation === 'percent' ? /\s*[%\u066a\uff05]\s*$/ : '', '');

/** Why an amount is not valid for an operation. */
export type AmountProblem = 'missing' | 'negative' | 'zero';

export function amountProblem(operation: Operation, amount: Decimal | undefined): AmountProblem | undefined {
  if (amount === undefined) return 'missing';
  if (operation === 'percent') return compareDecimals(amount, '-100') < 0 ? 'negative' : undefined;
  if (operation !== 'add' && isNegative(amount)) return 'negative';
  if (operation === 'multiple' && compareDecimals(amount, '0') === 0) return 'zero';
  return undefined;
}
