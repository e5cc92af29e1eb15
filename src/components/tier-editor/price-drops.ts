import type { Lattice } from '../../core/numbers/index.js';
import { aroundDrop, totalDrops, type DropReach, type TotalDrop } from '../../core/pricing/index.js';
import type { Period, Pricing } from '../../core/schema/types.js';

/** A boundary where a greater quantity costs less, and how far that reaches on both sides. */
export type PriceDrop = TotalDrop & DropReach;

/** Every drop of the total in one period, from the least quantity up. */
export const priceDrops = (pricing: Pricing, period: Period, axis: Lattice): PriceDrop[] =>
  totalDrops(pricing, period, axis).map((drop) => ({ ...drop, ...aroundDrop(pricing, drop, axis) }));
