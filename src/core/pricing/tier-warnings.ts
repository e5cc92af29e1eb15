import { compareExact, exactOfNumber, exactText, minusExact, plus, readExact, times, zero } from '../numbers/exact.js';
import type { Exact } from '../numbers/exact.js';
import { atOrBelow, firstAbove } from '../numbers/lattice.js';
import type { Lattice } from '../numbers/lattice.js';
import type { Decimal, Period, Pricing, Tier, Typed } from '../schema/types.js';

/** A boundary of volume pricing across which a greater quantity costs less. Quantities are of the lattice, totals exact. */
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
 * Where the total falls as the quantity rises; fees count. Only volume pricing falls. A boundary whose prices are missing or can't be
 * read is left out, tiers that don't ascend give none: it never throws.
 * Source: DOMAIN, "Tiers" (warnings).
 */
export function totalDrops({ model, tiers }: Pricing, period: Period, lattice: Lattice): TotalDrop[] {
  const drops: TotalDrop[] = [];
  if (model !== 'volume' || !ascends(tiers)) return drops;
  const { min, step } = lattice;
  let boundary = -Infinity;
  let at: number | undefined;
  let below: Rate | undefined;
  for (let tier = 0; tier < tiers.length; tier++) {
    const end = endOf(tiers, tier, lattice);
    const next = firstAbove(min, step, boundary);
    boundary = end;
    if (next === undefined || next > end) continue;
    const rate = rateOf(tiers[tier]!, period);
    if (at !== undefined && below && rate) {
      const total = costOf(below, at);
      const nextTotal = costOf(rate, next);
      if (compareExact(nextTotal, total) < 0) drops.push(dropOf(tier, period, at, total, next, nextTotal));
    }
    at = atOrBelow(min, step, end);
    below = rate;
  }
  return drops;
}

const dropOf = (tier: number, period: Period, at: number, total: Exact, next: number, nextTotal: Exact): TotalDrop => ({
  tier,
  period,
  at,
  total: exactText(total),
  next,
  nextTotal: exactText(nextTotal),
  saving: exactText(minusExact(total, nextTotal)),
});

/** A unit price that is higher than that of the tier before. */
export interface PriceRise {
  /** Index of the dearer tier. */
  tier: number;
  period: Period;
  value: Decimal;
  previous: Decimal;
}

/** Where a unit price rises from one tier to the next; prices that are missing or can't be read are not compared. */
export function priceRises({ tiers }: Pricing, period: Period): PriceRise[] {
  const rises: PriceRise[] = [];
  let previous: Decimal | Typed | undefined;
  let before: Exact | undefined;
  for (let tier = 0; tier < tiers.length; tier++) {
    const value = tiers[tier]!.unitPrice[period];
    const here = read(value);
    if (here && before && compareExact(here, before) > 0)
      rises.push({ tier, period, value: value as Decimal, previous: previous as Decimal });
    previous = value;
    before = here;
  }
  return rises;
}

/** Indices of the tiers that hold no quantity of the lattice; none where the tiers don't ascend or the lattice itself is empty. */
export function emptyTiers({ tiers }: Pricing, lattice: Lattice): number[] {
  const { min, max, step } = lattice;
  if (!ascends(tiers) || atOrBelow(min, step, max) === undefined) return [];
  const empty: number[] = [];
  let boundary = -Infinity;
  for (let tier = 0; tier < tiers.length; tier++) {
    const first = firstAbove(min, step, boundary);
    if (first === undefined || first > endOf(tiers, tier, lattice)) empty.push(tier);
    boundary = tiers[tier]!.upTo as number;
  }
  return empty;
}

/** Every boundary is a number above the one before, and only the last tier may be open. */
export function ascends(tiers: readonly Tier[]): boolean {
  let previous = 0;
  for (let tier = 0; tier < tiers.length; tier++) {
    const { upTo } = tiers[tier]!;
    if (upTo === null) return tier === tiers.length - 1;
    if (typeof upTo !== 'number' || !(upTo > previous)) return false;
    previous = upTo;
  }
  return true;
}

/** The tier's last quantity may be no more than this. */
export const endOf = (tiers: readonly Tier[], tier: number, { max }: Lattice): number =>
  Math.min((tiers[tier]!.upTo as number | null) ?? max, max);

/** The tier that a quantity within the tiers lies in. */
export function tierOf(tiers: readonly Tier[], quantity: number): number {
  let tier = 0;
  while (tier < tiers.length - 1 && (tiers[tier]!.upTo as number) < quantity) tier++;
  return tier;
}

/** What the quantity costs when this tier prices the whole; undefined where its price or fee can't be read. */
export function totalIn(tier: Tier, period: Period, quantity: number): Exact | undefined {
  const rate = rateOf(tier, period);
  return rate && costOf(rate, quantity);
}

interface Rate {
  price: Exact;
  fee: Exact | undefined;
}

function rateOf({ unitPrice, flatFee }: Tier, period: Period): Rate | undefined {
  const price = read(unitPrice[period]);
  const given = flatFee?.[period];
  const fee = read(given);
  return price && (fee || given === undefined) ? { price, fee } : undefined;
}

function costOf({ price, fee }: Rate, quantity: number): Exact {
  const cost = times(price, exactOfNumber(quantity) ?? zero);
  return fee ? plus(cost, fee) : cost;
}

const read = (price: Decimal | Typed | undefined): Exact | undefined => (typeof price === 'string' ? readExact(price) : undefined);
