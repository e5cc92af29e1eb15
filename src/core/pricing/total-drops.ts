import { compareExact, exactOfNumber, exactText, maxComputedDigits, minusExact, readExact } from '../numbers/exact.js';
import type { Exact } from '../numbers/exact.js';
import { atIndex, atOrBelow, firstAbove, indexAtOrBelow } from '../numbers/lattice.js';
import type { Lattice } from '../numbers/lattice.js';
import type { Decimal, Period, Pricing } from '../schema/types.js';
import { rulesOf } from './models.js';
import { readPriceList, tierOf } from './price-list.js';
import type { PriceList } from './price-list.js';
import { stepIn, totalOf } from './step.js';

/** A boundary between tiers across which a greater quantity costs less. Quantities are of the lattice, totals exact. */
export interface TotalDrop {
  /** Index of the tier that prices `next`. */
  tier: number;
  period: Period;
  /** The last quantity up to the boundary. */
  at: number;
  total: Decimal;
  /** The first quantity above it. */
  next: number;
  nextTotal: Decimal;
  /** total − nextTotal, above zero. */
  saving: Decimal;
}

/**
 * Returns where the total falls as the quantity rises; fees count. Only some models can fall (see `models.ts`). A boundary next to a price
 * that is missing or unreadable is left out. Tiers that don't ascend have no drops: it never throws.
 * Source: DOMAIN, "Tiers" (warnings).
 */
export function totalDrops(pricing: Pricing, period: Period, lattice: Lattice): TotalDrop[] {
  const list = rulesOf(pricing.model).totalFalls ? readPriceList(pricing, period) : undefined;
  return list ? dropsOf(list, lattice) : [];
}

function dropsOf(list: PriceList, { min, max, step }: Lattice): TotalDrop[] {
  const drops: TotalDrop[] = [];
  let at: number | undefined;
  let total: Exact | undefined;
  let boundary = -Infinity;
  for (let tier = 0; tier < list.upTos.length; tier++) {
    const end = Math.min(list.upTos[tier] ?? max, max);
    const next = firstAbove(min, step, boundary);
    boundary = end;
    if (next === undefined || next > end) continue;
    const nextTotal = totalIn(list, tier, next);
    if (at !== undefined && total && nextTotal && compareExact(nextTotal, total) < 0)
      drops.push({
        tier,
        period: list.period,
        at,
        total: exactText(total),
        next,
        nextTotal: exactText(nextTotal),
        saving: exactText(minusExact(total, nextTotal)),
      });
    at = atOrBelow(min, step, end)!;
    total = totalIn(list, tier, at);
  }
  return drops;
}

/** Undefined where the tier's total can't be calculated. */
function totalIn(list: PriceList, tier: number, quantity: number): Exact | undefined {
  const step = stepIn(list, tier);
  const exact = step && exactOfNumber(quantity);
  return exact && totalOf(step, exact);
}

/** Quantities of the lattice in a row, with the one farthest from the drop. */
export interface QuantityRun {
  quantity: number;
  total: Decimal;
  /** How many quantities there are from it to the drop. */
  count: number;
}

/** How far a drop reaches. */
export interface DropReach {
  /** The quantities down from `at` that cost more than `next`: "105 users cost less than 95 or 100". */
  dearer: QuantityRun;
  /** The quantities up from `next` that cost less than `at`: "505 to 560 users cost less than 500". */
  cheaper: QuantityRun;
}

/**
 * Returns how far a drop reaches on both sides, over as many tiers as it takes. Each side is one run without a gap. It ends before the first
 * quantity that doesn't cost more (or less), or that has no total, even if quantities beyond that one cost more (or less) again.
 */
export function aroundDrop(pricing: Pricing, { period, at, next, total, nextTotal }: TotalDrop, lattice: Lattice): DropReach {
  const { min, max, step } = lattice;
  const list = readPriceList(pricing, period);
  const place = (quantity: number): bigint => BigInt(indexAtOrBelow(min, step, quantity) ?? -1);
  const totalAt = (index: bigint): Exact | undefined => {
    const quantity = atIndex(min, step, index);
    const tier = list && tierOf(list, quantity);
    return tier === undefined ? undefined : totalIn(list!, tier, quantity);
  };
  /** The last place of the tier in the direction, within the lattice. */
  const endOfTier = (index: bigint, direction: Direction): bigint => {
    const tier = tierOf(list!, atIndex(min, step, index))!;
    if (direction > 0n) return place(Math.min(list!.upTos[tier] ?? max, max));
    return tier === 0 ? 0n : place(list!.upTos[tier - 1]!) + 1n;
  };
  const run = (from: number, direction: Direction, other: Decimal): QuantityRun => {
    const limit = readExact(other, maxComputedDigits)!;
    const sign = direction > 0n ? -1 : 1;
    const belongs = (index: bigint): boolean => {
      if (index < 0n || index > place(max)) return false;
      const cost = totalAt(index);
      return cost !== undefined && compareExact(cost, limit) === sign;
    };
    const start = place(from);
    const end = endOfRun(start, direction, belongs, endOfTier);
    return { quantity: atIndex(min, step, end), total: exactText(totalAt(end)!), count: Number((end - start) * direction) + 1 };
  };
  return { dearer: run(at, -1n, nextTotal), cheaper: run(next, 1n, total) };
}

type Direction = 1n | -1n;

/** Inside a tier totals only rise, so a tier belongs to the run if both of its ends do. In the last tier the end is searched by halves. */
function endOfRun(
  start: bigint,
  direction: Direction,
  belongs: (index: bigint) => boolean,
  endOfTier: (index: bigint, direction: Direction) => bigint,
): bigint {
  for (let inside = start; ; inside += direction) {
    let outside = endOfTier(inside, direction);
    if (belongs(outside)) {
      if (!belongs(outside + direction)) return outside;
      inside = outside;
      continue;
    }
    while ((outside - inside) * direction > 1n) {
      const middle = (inside + outside) / 2n;
      if (belongs(middle)) inside = middle;
      else outside = middle;
    }
    return inside;
  }
}
