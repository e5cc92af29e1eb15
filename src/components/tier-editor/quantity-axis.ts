import { atIndex, lastOnLattice, type Lattice } from '../../core/numbers/index.js';
import { indexAtOrBelow } from '../../core/numbers/lattice.js';
import { latticeOf } from '../../core/rules/quantity.js';
import type { Pricing, QuantityAttribute } from '../../core/schema/types.js';

/** The quantities that a chart runs over: those of the attribute, or a guess while it has none. */
export function axisOf(pricing: Pricing, quantity: Pick<QuantityAttribute, 'min' | 'max' | 'step'> | undefined): Lattice {
  const lattice = quantity && latticeOf(quantity);
  if (lattice) return { ...lattice, max: lastOnLattice(lattice.min, lattice.max, lattice.step) ?? lattice.min };
  const ends = pricing.tiers.map(({ upTo }) => (typeof upTo === 'number' && upTo > 0 ? upTo : 0));
  const last = Math.max(...ends, 0) || 80;
  const step = 10 ** Math.min(0, Math.floor(Math.log10(last / 10)));
  return { min: 0, max: lastOnLattice(0, last * 1.25, step) ?? last, step };
}

/** At most `count` quantities of the axis above one and up to another, evenly spread, with the first and the last. */
export function quantitiesBetween({ min, step }: Lattice, above: number | undefined, upTo: number, count: number): number[] {
  const last = indexOf(min, step, upTo);
  const first = above === undefined || above < min ? 0 : (indexOf(min, step, above) ?? 0) + 1;
  if (last === undefined || last < first) return [];
  const gaps = Math.min(count - 1, last - first);
  const indices = Array.from({ length: gaps + 1 }, (_, gap) => first + Math.round(((last - first) * gap) / (gaps || 1)));
  return [...new Set(indices)].map((index) => atIndex(min, step, index));
}

/** The first and the last quantity of each tier, as the tiers come. */
export function tierEnds({ tiers }: Pricing, axis: Lattice): number[] {
  let above: number | undefined;
  return tiers.flatMap(({ upTo }) => {
    const ends = quantitiesBetween(axis, above, typeof upTo === 'number' ? Math.min(upTo, axis.max) : axis.max, 2);
    if (typeof upTo === 'number') above = upTo;
    return ends;
  });
}

/** Which of the axis' quantities is the greatest one up to `limit`; undefined below the first. */
export function indexOf(min: number, step: number, limit: number): number | undefined {
  const index = indexAtOrBelow(min, step, limit);
  return index === undefined ? undefined : Number(index);
}
