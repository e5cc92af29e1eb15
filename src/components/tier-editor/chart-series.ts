import type { Lattice } from '../../core/numbers/index.js';
import { priceOf } from '../../core/pricing/index.js';
import { rulesOf } from '../../core/pricing/models.js';
import { monthsOf } from '../../core/pricing/saving.js';
import { IssueError } from '../../core/schema/issue.js';
import type { Decimal, Period, Pricing } from '../../core/schema/types.js';
import { quantitiesBetween } from './quantity-axis.js';

/** A point of the chart. Binary numbers are exact enough to draw with; texts show `total`. */
export interface Point {
  quantity: number;
  value: number;
  total: Decimal;
}

/** What the chart shows for each quantity: the total that is billed, the total per month, or the price per unit. */
export type Measure = 'total' | 'month' | 'each';

/** A part of a line without a jump. */
export type Stretch = Point[];

/** Enough for the curve of a price per unit; totals are straight inside a tier. */
const pointsInTier = 24;

/** The line of one period, in pieces. It jumps where a boundary changes the price of the whole quantity, and where a fee is due. */
export function stretchesOf(pricing: Pricing, period: Period, axis: Lattice, measure: Measure): Stretch[] {
  const stretches: Stretch[] = [];
  let above: number | undefined;
  let open: Stretch | undefined;
  for (const tier of pricing.tiers) {
    const end = typeof tier.upTo === 'number' ? Math.min(tier.upTo, axis.max) : axis.max;
    // Where tiers add up, the line continues from the end of the tier before, unless a fee is due.
    if (!rulesOf(pricing.model).continues || tier.flatFee?.[period] !== undefined) open = undefined;
    const points = quantitiesBetween(axis, above, end, pointsInTier).flatMap(
      (quantity) => pointAt(pricing, period, quantity, measure) ?? [],
    );
    if (open) open.push(...points);
    else if (points.length) stretches.push((open = points));
    if (typeof tier.upTo === 'number') above = tier.upTo;
  }
  return stretches;
}

function pointAt(pricing: Pricing, period: Period, quantity: number, measure: Measure): Point | undefined {
  const total = totalAt(pricing, period, quantity);
  const value = total === undefined ? undefined : measured(total, period, quantity, measure);
  return total === undefined || value === undefined ? undefined : { quantity, total, value };
}

/** The total in the chart's measure; undefined where the measure doesn't apply. */
export function measured(total: Decimal, period: Period, quantity: number, measure: Measure): number | undefined {
  if (measure === 'total') return Number(total);
  const by = measure === 'month' ? monthsOf(period) : quantity;
  return by ? Number(total) / by : undefined;
}

/** The exact total, or undefined where a price is missing or can't be read. */
export function totalAt(pricing: Pricing, period: Period, quantity: number): Decimal | undefined {
  try {
    return priceOf(pricing, { period, quantity });
  } catch (error) {
    if (error instanceof IssueError) return undefined;
    throw error;
  }
}
