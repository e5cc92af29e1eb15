import { isOnLattice, lastOnLattice, type Lattice } from '../../core/numbers/index.js';
import { atOrBelow, firstAbove } from '../../core/numbers/lattice.js';
import type { Entry } from '../../core/schema/types.js';

export type QuantityProblem = 'missing' | 'unreadable' | 'below' | 'above' | 'off';

/** Returns what is wrong with a customer's quantity and the nearest quantities for sale; undefined if it can be bought. */
export function quantityProblem(entry: Entry, lattice: Lattice): { problem: QuantityProblem; nearest: number[] } | undefined {
  if (entry === null) return { problem: 'missing', nearest: [] };
  if (typeof entry !== 'number') return { problem: 'unreadable', nearest: [] };
  const { min, max, step } = lattice;
  const last = lastOnLattice(min, max, step) ?? min;
  if (entry < min) return { problem: 'below', nearest: [min] };
  if (entry > last) return { problem: 'above', nearest: [last] };
  return isOnLattice(min, step, entry) ? undefined : { problem: 'off', nearest: around(entry, lattice) };
}

/** Returns the next quantity in a direction; undefined at the end of the range. */
export function stepped(entry: Entry, { min, max, step }: Lattice, direction: 1 | -1): number | undefined {
  if (typeof entry !== 'number') return direction === 1 ? min : undefined;
  const last = lastOnLattice(min, max, step) ?? min;
  if (direction === 1) return entry >= last ? undefined : firstAbove(min, step, entry);
  if (entry <= min) return undefined;
  if (entry > last) return last;
  const below = atOrBelow(min, step, entry);
  if (below !== entry) return below;
  // Subtracting a whole step could miss the previous quantity by a rounding error.
  return atOrBelow(min, step, Math.max(min, entry - step / 2));
}

function around(entry: number, { min, step }: Lattice): number[] {
  return [atOrBelow(min, step, entry), firstAbove(min, step, entry)].filter((quantity) => quantity !== undefined);
}
