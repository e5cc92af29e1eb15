import { plus, readExact, scaled, times, zero } from '../numbers/exact.js';
import type { Exact } from '../numbers/exact.js';
import type { TierCost } from './models.js';
import { startOf } from './price-list.js';
import type { Price, PriceList, Step } from './price-list.js';
import { refuse } from './refuse.js';

/** What a quantity in the tier costs in total. */
export const totalOf = ({ price, constant }: TierCost, quantity: Exact): Exact => plus(times(price, quantity), constant);

/**
 * The step of a tier.
 * @throws IssueError `price.missing`, `price.invalid` for its own prices and for those of the tiers below where its totals continue theirs
 */
export const stepAt = (list: PriceList, at: number): Step => list.steps[at] ?? stepIn(list, at) ?? refuseUnpriced(list, at);

/** The step of a tier; undefined where a price that it needs is missing or can't be read. */
export function stepIn(list: PriceList, at: number): Step | undefined {
  const known = list.steps[at];
  if (known) return known;
  const { rules } = list;
  const price = read(list.unitPrices[at]);
  if (!price) return undefined;
  const given = list.fees[at];
  const fee = given === undefined ? undefined : read(given);
  if (!fee && given !== undefined) return undefined;
  const needsBelow = rules.continues && at > 0;
  const below = needsBelow ? stepIn(list, at - 1) : undefined;
  if (needsBelow && !below) return undefined;
  const constant = rules.constant(price, fee, below ? startOf(list, at) : zero, below);
  const scale = Math.max(price.scale, constant.scale);
  const step = { price, fee, constant, scale, priceUnits: units(price, scale), constantUnits: units(constant, scale) };
  list.steps[at] = step;
  return step;
}

const read = (price: Price): Exact | undefined => (typeof price === 'string' ? readExact(price) : undefined);

function units(value: Exact, scale: number): number {
  const coefficient = scaled(value, scale);
  return typeof coefficient === 'number' ? coefficient : NaN;
}

/** Reports the price that is missing or unreadable: one of the tier itself, else one of the tiers below. */
function refuseUnpriced(list: PriceList, at: number): never {
  const { period } = list;
  const place = { tier: at + 1, period };
  const price = list.unitPrices[at];
  if (price === undefined) refuse('price.missing', ['tiers', at, 'unitPrice', period], place);
  if (!read(price)) refuse('price.invalid', ['tiers', at, 'unitPrice', period], { ...place, value: textOf(price) });
  const fee = list.fees[at];
  if (fee !== undefined && !read(fee)) refuse('price.invalid', ['tiers', at, 'flatFee', period], { ...place, value: textOf(fee) });
  return refuseUnpriced(list, at - 1);
}

const textOf = (price: Price): string => String(typeof price === 'string' ? price : price?.typed);
