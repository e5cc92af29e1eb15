import { compareExact, exactText, maxComputedDigits, readExact } from '../numbers/exact.js';
import type { Exact } from '../numbers/exact.js';
import { atIndex, indexAtOrBelow } from '../numbers/lattice.js';
import type { Lattice } from '../numbers/lattice.js';
import type { Decimal, Pricing } from '../schema/types.js';
import { endOf, tierOf, totalIn } from './tier-warnings.js';
import type { TotalDrop } from './tier-warnings.js';

/** Quantities of the lattice that follow each other, from the one that costs `total` on. */
export interface QuantityRun {
  quantity: number;
  total: Decimal;
  /** How many quantities there are between it and the drop, itself among them. */
  count: number;
}

/** How far a drop reaches. */
export interface DropReach {
  /** The least of the quantities down from `at` that cost more than `next` ("105 cost less than 95 or 100"). */
  dearer: QuantityRun;
  /** The greatest of the quantities up from `next` that cost less than `at` ("505 to 560 cost less than 500"). */
  cheaper: QuantityRun;
}

/** Which quantities on either side of a drop are dearer or cheaper than the other side's first. */
export function aroundDrop({ tiers }: Pricing, { period, at, next, total, nextTotal }: TotalDrop, lattice: Lattice): DropReach {
  const { min, step } = lattice;
  const index = (quantity: number) => BigInt(indexAtOrBelow(min, step, quantity) ?? -1);
  const quantityAt = (place: bigint) => atIndex(min, step, place);
  const totalAt = (quantity: number) => totalIn(tiers[tierOf(tiers, quantity)]!, period, quantity);
  const last = index(lattice.max);
  const dearer = (place: bigint) => place >= 0n && differs(totalAt(quantityAt(place)), nextTotal, 1);
  const cheaper = (place: bigint) => place <= last && differs(totalAt(quantityAt(place)), total, -1);
  const run = (place: bigint, others: bigint): QuantityRun => {
    const quantity = quantityAt(place);
    return { quantity, total: exactText(totalAt(quantity)!), count: Number(others) + 1 };
  };

  // Within a tier totals only rise, so a run's end is searched by halves; it goes on where all of the tier belongs to it.
  let low = index(at);
  for (;;) {
    const tier = tierOf(tiers, quantityAt(low));
    const first = tier > 0 ? index(tiers[tier - 1]!.upTo as number) + 1n : 0n;
    low = firstOf(first, low, dearer);
    if (!dearer(low - 1n)) break;
    low -= 1n;
  }
  let high = index(next);
  for (;;) {
    const end = index(endOf(tiers, tierOf(tiers, quantityAt(high)), lattice));
    high = firstOf(high, end + 1n, (place) => !cheaper(place)) - 1n;
    if (!cheaper(high + 1n)) break;
    high += 1n;
  }
  return { dearer: run(low, index(at) - low), cheaper: run(high, high - index(next)) };
}

const differs = (total: Exact | undefined, other: Decimal, sign: number): boolean =>
  total !== undefined && compareExact(total, readExact(other, maxComputedDigits)!) === sign;

/** The first place from `low` to `high` that fits, where from some place on all fit, `high` at the latest. */
function firstOf(low: bigint, high: bigint, fits: (place: bigint) => boolean): bigint {
  while (low < high) {
    const middle = (low + high) / 2n;
    if (fits(middle)) high = middle;
    else low = middle + 1n;
  }
  return low;
}
