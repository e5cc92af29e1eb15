import { atIndex, decimalOfNumber, formatDecimal, lastOnLattice, quantityCount } from '../../core/numbers/index.js';
import type { Entry } from '../../core/schema/types.js';

/** A summary of a range's quantities, such as `5, 10, 15 … 1,000`; undefined if the range is incomplete or empty. */
export function latticeText(range: { min: Entry; max: Entry; step: Entry }, locale: string): { text: string; count: number } | undefined {
  const { min, max, step } = range;
  if (typeof min !== 'number' || typeof max !== 'number' || typeof step !== 'number') return undefined;
  const count = quantityCount(min, max, step);
  const last = lastOnLattice(min, max, step);
  if (count === 0 || last === undefined) return undefined;
  const show = (value: number) => formatDecimal(decimalOfNumber(value) ?? '', locale);
  const first = Array.from({ length: Math.min(3, count) }, (_, index) => show(atIndex(min, step, index)));
  if (count <= first.length) return { text: first.join(', '), count };
  return { text: count === 4 ? [...first, show(last)].join(', ') : `${first.join(', ')} … ${show(last)}`, count };
}
