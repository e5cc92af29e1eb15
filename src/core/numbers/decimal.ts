import { IssueError } from '../schema/issue.js';
import type { Decimal } from '../schema/types.js';
import {
  compareExact,
  exactOfNumber,
  exactText,
  fixedText,
  maxComputedDigits,
  minusExact,
  plus,
  readExact,
  roundExact,
  times,
} from './exact.js';
import type { Exact } from './exact.js';

/** Whether the text is a `Decimal` of the schema: `-?(0|[1-9]\d*)(\.\d+)?` with at most 40 digits. */
export const isDecimal = (text: unknown): text is Decimal => typeof text === 'string' && readExact(text) !== undefined;

/**
 * Compares by value and returns -1, 0 or 1: `'1.50'` equals `'1.5'`. This and the functions below also take totals of more than 40 digits, and throw
 * `IssueError` (`number.unreadable`) if a text is not a decimal number.
 */
export const compareDecimals = (a: Decimal, b: Decimal): number => compareExact(read(a), read(b));

/** Whether the number is below zero; `'-0'` is not. */
export const isNegative = (value: Decimal): boolean => read(value).coefficient < 0;

/** Whether the number is zero, in any spelling. */
export const isZero = (value: Decimal): boolean => Number(read(value).coefficient) === 0;

/** The number of significant decimals: 2 for `'1.25'`, 1 for `'1.50'`, 0 for `'3.00'`. */
export function countDecimals(value: Decimal): number {
  read(value);
  const point = value.indexOf('.');
  if (point < 0) return 0;
  let end = value.length;
  while (value[end - 1] === '0') end--;
  return end - point - 1;
}

/** Returns a + b, exact and as the shortest text: `addDecimals('0.1', '0.2')` is `'0.3'`. */
export const addDecimals = (a: Decimal, b: Decimal): Decimal => exactText(plus(read(a), read(b)));

/** Returns a − b, exact and as the shortest text. */
export const subtractDecimals = (a: Decimal, b: Decimal): Decimal => exactText(minusExact(read(a), read(b)));

/** Returns a × b, exact and as the shortest text: `multiplyDecimals('1.10', '3')` is `'3.3'`. */
export const multiplyDecimals = (a: Decimal, b: Decimal): Decimal => exactText(times(read(a), read(b)));

/** Rounds once, half away from zero, to exactly `digits` decimals: `roundDecimal('2.345', 2)` is `'2.35'`. */
export const roundDecimal = (value: Decimal, digits: number): Decimal => fixedText(roundExact(read(value), digits));

/** Returns the shortest decimal text, without trailing zeros: `'1.50'` becomes `'1.5'`, `'-0'` becomes `'0'`. */
export const trimDecimal = (value: Decimal): Decimal => exactText(read(value));

/** Returns the shortest decimal text of a number, without an exponent: `1e-7` becomes `'0.0000001'`. Undefined unless finite. */
export function decimalOfNumber(value: number): Decimal | undefined {
  const exact = exactOfNumber(value);
  return exact && exactText(exact);
}

function read(text: Decimal): Exact {
  const exact = typeof text === 'string' ? readExact(text, maxComputedDigits) : undefined;
  if (!exact)
    throw new IssueError([{ code: 'number.unreadable', path: [], severity: 'error', params: { value: String(text).slice(0, 100) } }]);
  return exact;
}
