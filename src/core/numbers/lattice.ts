import { bigPower, exactOfNumber, exactText } from './exact.js';

/**
 * The quantities that can be bought form a lattice: min, min + step, min + 2 × step … All calculations use the numbers' shortest decimal
 * text, so 0.1 + 2 × 0.1 is 0.3. With invalid numbers (step ≤ 0, not finite) the lattice is empty: no function here throws.
 * Source: CONTRACT, core types (number fields calculate with a number's shortest decimal text).
 */
export interface Lattice {
  min: number;
  max: number;
  step: number;
}

/** Whether `quantity` is min + k × step for a whole k ≥ 0. */
export function isOnLattice(min: number, step: number, quantity: number): boolean {
  if (indexAtOrBelow(min, step, quantity) === undefined) return false;
  if (Number.isSafeInteger(min) && Number.isSafeInteger(step) && Number.isSafeInteger(quantity - min)) return (quantity - min) % step === 0;
  const [low, stride, wanted] = aligned(min, step, quantity);
  return (wanted - low) % stride === 0n;
}

/** The number of quantities from min to max that can be bought. */
export function quantityCount(min: number, max: number, step: number): number {
  const index = indexAtOrBelow(min, step, max);
  return index === undefined ? 0 : Number(index) + 1;
}

/** The greatest quantity ≤ max that can be bought; undefined if there is none. */
export const lastOnLattice = (min: number, max: number, step: number): number | undefined => atOrBelow(min, step, max);

/** The greatest lattice quantity ≤ `limit`; undefined below min. */
export function atOrBelow(min: number, step: number, limit: number): number | undefined {
  const index = indexAtOrBelow(min, step, limit);
  return index === undefined ? undefined : atIndex(min, step, index);
}

/** The least lattice quantity > `limit`. */
export function firstAbove(min: number, step: number, limit: number): number | undefined {
  if (limit < min) return indexAtOrBelow(min, step, min) === undefined ? undefined : min;
  const index = indexAtOrBelow(min, step, limit);
  return index === undefined ? undefined : atIndex(min, step, typeof index === 'number' ? index + 1 : index + 1n);
}

/** The quantity min + index × step. */
export function atIndex(min: number, step: number, index: number | bigint): number {
  if (typeof index === 'number') {
    const quantity = min + index * step;
    if (Number.isSafeInteger(min) && Number.isSafeInteger(step) && Number.isSafeInteger(index * step) && Number.isSafeInteger(quantity))
      return quantity;
  }
  const [low, stride, scale] = aligned(min, step);
  return Number(exactText({ coefficient: low + BigInt(index) * stride, scale }));
}

/** The k of the greatest min + k × step ≤ `limit`; a number if all values are safe integers. Undefined if there is none. */
export function indexAtOrBelow(min: number, step: number, limit: number): number | bigint | undefined {
  if (!(step > 0 && limit >= min) || !Number.isFinite(min) || !Number.isFinite(limit) || step === Infinity) return undefined;
  if (Number.isSafeInteger(min) && Number.isSafeInteger(step) && Number.isSafeInteger(limit) && Number.isSafeInteger(limit - min)) {
    const span = limit - min;
    return (span - (span % step)) / step;
  }
  const [low, stride, high] = aligned(min, step, limit);
  return (high - low) / stride;
}

/** The numbers as whole multiples of one power of ten, followed by that power's scale. */
function aligned(...numbers: [number, number]): [bigint, bigint, number];
function aligned(...numbers: [number, number, number]): [bigint, bigint, bigint, number];
function aligned(...numbers: number[]): (bigint | number)[] {
  const exacts = numbers.map((number) => exactOfNumber(number)!);
  const scale = Math.max(...exacts.map((exact) => exact.scale));
  return [...exacts.map((exact) => BigInt(exact.coefficient) * bigPower(scale - exact.scale)), scale];
}
