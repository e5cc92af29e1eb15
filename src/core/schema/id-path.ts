import type { IdPath, Path } from './issue.js';
import type { Release } from './types.js';

/**
 * Returns a path that stays valid when items are reordered: it has ids in place of indices wherever items have ids. Steps beyond the end of the
 * document stay unchanged.
 * @param document - where the path starts: a release, or the value of an element
 */
export function toIdPath(document: Release | object, path: Readonly<Path>): IdPath {
  let at: unknown = document;
  return path.map((key) => {
    const item = within(at, key);
    const id = Array.isArray(at) ? idOf(item) : undefined;
    at = item;
    return id ?? key;
  });
}

/**
 * Returns the path of the same place in this document, or undefined if an item on the way was removed. A field may be absent, such as a price
 * that is missing.
 */
export function resolvePath(document: Release | object, idPath: Readonly<IdPath>): Path | undefined {
  const path: Path = [];
  let at: unknown = document;
  for (const key of idPath) {
    const step = Array.isArray(at) ? indexOf(at, key) : key;
    if (step === undefined) return undefined;
    path.push(step);
    at = within(at, step);
  }
  return path;
}

const indexOf = (list: readonly unknown[], key: string | number): number | undefined => {
  const index = typeof key === 'number' ? key : list.findIndex((item) => idOf(item) === key);
  return index in list ? index : undefined;
};

const within = (value: unknown, key: string | number): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? (value as Record<string | number, unknown>)[key] : undefined;

const idOf = (item: unknown): string | undefined => {
  const id = within(item, 'id');
  return typeof id === 'string' ? id : undefined;
};
