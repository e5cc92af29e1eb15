import { dequal } from 'dequal/lite';
import { compareDecimals, isDecimal } from '../numbers/index.js';
import type { Difference, IdPath } from '../schema/issue.js';
import type { Release } from '../schema/types.js';
import { movedItems } from './moved-items.js';

/**
 * What differs between two releases. Specifications, attributes, values and SKUs are matched by id, tiers by index; prices and fees are compared as numbers;
 * a list of periods and each extension as a whole. What came or went is one difference with all that it holds; of what moved within its list there
 * are as few as explain the new order, with the indices before and after. In the order of `after`; what went comes first in its list.
 */
export const diffReleases = (before: Release, after: Release): Difference[] => compare(before, after, []);

function compare(before: unknown, after: unknown, path: IdPath): Difference[] {
  if (before === after) return [];
  if (isList(before) && isList(after)) {
    if (path.at(-1) === 'tiers') return compareTiers(before, after, path);
    if (hasIds(before) && hasIds(after)) return compareItems(before, after, path);
  } else if (isRecord(before) && isRecord(after)) {
    return compareRecords(before, after, path);
  }
  return same(before, after, path) ? [] : [{ kind: 'changed', path, before, after }];
}

function compareRecords(before: Fields, after: Fields, path: IdPath): Difference[] {
  // By its place too, as an item may have any id.
  const isWhole = path.at(-1) === 'extensions' && (path.length === 1 || path.length === 3);
  return [...new Set([...Object.keys(after), ...Object.keys(before)])].flatMap((key): Difference[] => {
    const place = [...path, key];
    if (!Object.hasOwn(before, key)) return [{ kind: 'added', path: place, after: after[key] }];
    if (!Object.hasOwn(after, key)) return [{ kind: 'removed', path: place, before: before[key] }];
    if (!isWhole) return compare(before[key], after[key], place);
    return dequal(before[key], after[key]) ? [] : [{ kind: 'changed', path: place, before: before[key], after: after[key] }];
  });
}

function compareTiers(before: List, after: List, path: IdPath): Difference[] {
  return Array.from({ length: Math.max(before.length, after.length) }, (_, index) => index).flatMap((index): Difference[] => {
    const place = [...path, index];
    if (index >= before.length) return [{ kind: 'added', path: place, after: after[index] }];
    if (index >= after.length) return [{ kind: 'removed', path: place, before: before[index] }];
    return compare(before[index], after[index], place);
  });
}

function compareItems(before: Items, after: Items, path: IdPath): Difference[] {
  const olds = new Map(before.map((item, index) => [item.id, index]));
  const kept = new Set(after.map(({ id }) => id));
  const moved = movedItems(after.flatMap(({ id }) => olds.get(id) ?? []));
  return [
    ...before.filter(({ id }) => !kept.has(id)).map((item): Difference => ({ kind: 'removed', path: [...path, item.id], before: item })),
    ...after.flatMap((item, index): Difference[] => {
      const place = [...path, item.id];
      const old = olds.get(item.id);
      if (old === undefined) return [{ kind: 'added', path: place, after: item }];
      const inside = compare(before[old], item, place);
      return moved.has(old) ? [{ kind: 'moved', path: place, before: old, after: index }, ...inside] : inside;
    }),
  ];
}

/** `1.5` is the price `1.50`. */
function same(before: unknown, after: unknown, path: IdPath): boolean {
  // Nothing but tiers has a number in the path; whatever else is called so is an id.
  const isPrice = typeof path.at(-3) === 'number' && (path.at(-2) === 'unitPrice' || path.at(-2) === 'flatFee');
  return isPrice && isDecimal(before) && isDecimal(after) ? compareDecimals(before, after) === 0 : dequal(before, after);
}

type List = readonly unknown[];
type Items = readonly { id: string }[];
type Fields = Record<string, unknown>;

const isList = (value: unknown): value is List => Array.isArray(value);
/** What a seller typed and nobody could read is one thing. */
const isRecord = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !isList(value) && !isTyped(value);
const isTyped = (value: object): boolean => 'typed' in value && Object.keys(value).length === 1;
const hasIds = (list: List): list is Items => list.every((item) => isRecord(item) && typeof item.id === 'string');
