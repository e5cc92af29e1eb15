import { dequal } from 'dequal/lite';
import { compareDecimals, isDecimal } from '../numbers/index.js';
import type { Difference, IdPath } from '../schema/issue.js';
import type { Release } from '../schema/types.js';
import { movedItems } from './moved-items.js';

/**
 * Returns the differences between two releases. Specifications, attributes, values and SKUs are matched by id, tiers by index. Prices and fees are
 * compared as numbers, a list of periods and each extension as a whole. An item that was added or removed is one difference with its whole
 * content. As few items as possible are reported as moved, with their indices before and after. The order is that of `after`; removed items come
 * first in their list.
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
  // The depth tells extensions from an item with that id.
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

/** As a price, `1.5` is the same as `1.50`. */
function same(before: unknown, after: unknown, path: IdPath): boolean {
  // Only tiers are numbers in the path. Anything else with these names is an id.
  const isPrice = typeof path.at(-3) === 'number' && (path.at(-2) === 'unitPrice' || path.at(-2) === 'flatFee');
  return isPrice && isDecimal(before) && isDecimal(after) ? compareDecimals(before, after) === 0 : dequal(before, after);
}

type List = readonly unknown[];
type Items = readonly { id: string }[];
type Fields = Record<string, unknown>;

const isList = (value: unknown): value is List => Array.isArray(value);
/** Text that could not be read is one value. */
const isRecord = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !isList(value) && !isTyped(value);
const isTyped = (value: object): boolean => 'typed' in value && Object.keys(value).length === 1;
const hasIds = (list: List): list is Items => list.every((item) => isRecord(item) && typeof item.id === 'string');
