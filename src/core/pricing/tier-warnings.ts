import { compareExact, readExact } from '../numbers/exact.js';
import type { Exact } from '../numbers/exact.js';
import { atOrBelow, firstAbove } from '../numbers/lattice.js';
import type { Lattice } from '../numbers/lattice.js';
import type { Decimal, Period, Pricing, Typed } from '../schema/types.js';
import { ascends } from './tier-ends.js';

/** A unit price that is higher than that of the tier before. */
export interface PriceRise {
  /** Index of the more expensive tier. */
  tier: number;
  period: Period;
  value: Decimal;
  previous: Decimal;
}

/** Returns where a unit price rises from one tier to the next. Prices that are missing or unreadable are not compared. */
export function priceRises({ tiers }: Pricing, period: Period): PriceRise[] {
  const rises: PriceRise[] = [];
  let previous: Decimal | Typed | undefined;
  let before: Exact | undefined;
  for (let tier = 0; tier < tiers.length; tier++) {
    const value = tiers[tier]!.unitPrice[period];
    const here = typeof value === 'string' ? readExact(value) : undefined;
    if (here && before && compareExact(here, before) > 0)
      rises.push({ tier, period, value: value as Decimal, previous: previous as Decimal });
    previous = value;
    before = here;
  }
  return rises;
}

/** Returns the indices of tiers that hold no quantity of the lattice; none where the tiers don't ascend or the lattice itself is empty. */
export function emptyTiers({ tiers }: Pricing, lattice: Lattice): number[] {
  const { min, max, step } = lattice;
  if (!ascends(tiers) || atOrBelow(min, step, max) === undefined) return [];
  const empty: number[] = [];
  let boundary = -Infinity;
  for (let tier = 0; tier < tiers.length; tier++) {
    const upTo = tiers[tier]!.upTo as number | null;
    const first = firstAbove(min, step, boundary);
    if (first === undefined || first > Math.min(upTo ?? max, max)) empty.push(tier);
    boundary = upTo ?? max;
  }
  return empty;
}
