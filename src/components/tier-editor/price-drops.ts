import { atIndex, compareDecimals, type Lattice } from '../../core/numbers/index.js';
import { endOf, tierOf, totalDrops, type TotalDrop } from '../../core/pricing/tier-warnings.js';
import type { Decimal, Period, Pricing } from '../../core/schema/types.js';
import { totalAt } from './chart-series.js';
import { indexOf } from './quantity-axis.js';

interface Priced {
  quantity: number;
  total: Decimal;
}

/** A boundary of volume pricing where more costs less, and how far that reaches to both sides. */
export interface PriceDrop extends TotalDrop {
  /** The least quantity of the lower tier that costs more than `next`. */
  from: Priced;
  /** How many quantities there are from `from` to `at`. */
  dearer: number;
  /** The greatest quantity of the upper tier that costs less than `at`. */
  to: Priced;
}

/** Every drop of the total in one period, from the least quantity up. */
export function priceDrops(pricing: Pricing, period: Period, axis: Lattice): PriceDrop[] {
  const { min, step } = axis;
  const index = (quantity: number) => indexOf(min, step, quantity) ?? 0;
  const priced = (at: number): Priced => {
    const quantity = atIndex(min, step, at);
    return { quantity, total: totalAt(pricing, period, quantity) ?? '0' };
  };
  return totalDrops(pricing, period, axis).map((drop) => {
    const lower = tierOf(pricing.tiers, drop.at);
    const start = lower === 0 ? 0 : Math.max(0, index(pricing.tiers[lower - 1]?.upTo as number) + 1);
    const at = index(drop.at);
    const end = index(endOf(pricing.tiers, drop.tier, axis));
    const from = firstThatFits(start, at, (one) => compareDecimals(priced(one).total, drop.nextTotal) > 0);
    const to = firstThatFits(at + 1, end + 1, (one) => compareDecimals(priced(one).total, drop.total) >= 0) - 1;
    return { ...drop, from: priced(from), dearer: at - from + 1, to: priced(to) };
  });
}

/** The first index from `low` on that fits, where all after it fit too; `high` where none before it does. */
function firstThatFits(low: number, high: number, fits: (index: number) => boolean): number {
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (fits(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
