import type { IdPath, Path } from './issue.js';
import type { Release } from './types.js';

/**
 * A path that survives reordering: with the id in place of the index wherever the items have ids.
 * Where the document ends before the path does, the rest stays as it is.
 * @param document - the release that the path was found in; the value of an element where the path begins there
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
 * Where an id path leads in this document; undefined where an item on the way is gone. A field that is not there, such as a price that is missing,
 * is a place all the same.
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
