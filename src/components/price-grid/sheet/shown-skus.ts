import type { Sku } from '../../../core/schema/types.js';
import { describeSku } from '../../../core/skus/describe.js';
import type { Column } from './columns.js';
import type { Row } from './rows.js';
import type { SheetView } from './sheet.js';
import { compareKeys, sortKey } from './sort-key.js';

/** Which SKUs the seller wants to see, and in which order. */
export interface Shown {
  readonly search: string;
  /** The values that are shown, by attribute id; no values = all. */
  readonly values: Readonly<Record<string, readonly string[]>>;
  readonly onlyIssues: boolean;
  readonly sort?: { readonly columnId: string; readonly descending: boolean } | undefined;
}

/** All SKUs in the document's order. */
export const showAll: Shown = { search: '', values: {}, onlyIssues: false };

/** How many SKUs have rows. */
export const shownCount = (rows: readonly Row[]): number => rows.reduce((count, { tier }) => count + Number(tier === 0), 0);

/** Whether a search or a filter is on. */
export const isFiltered = ({ search, values, onlyIssues }: Shown): boolean =>
  search.trim() !== '' || onlyIssues || Object.values(values).some(({ length }) => length > 0);

/** Drops filter values that no longer exist: the filter panel doesn't list them, so that the seller couldn't clear them. */
export function withKnownValues(shown: Shown, columns: readonly Column[]): Shown {
  let isSame = true;
  const values = Object.entries(shown.values).map(([id, chosen]) => {
    const known = columns.find(({ attribute }) => attribute?.id === id)?.attribute?.values ?? [];
    const kept = chosen.filter((value) => known.some((one) => one.id === value));
    isSame &&= kept.length === chosen.length;
    return [id, kept] as const;
  });
  return isSame ? shown : { ...shown, values: Object.fromEntries(values) };
}

/**
 * The indices of the shown SKUs, in the order in which they are shown; undefined for all SKUs in the document's order.
 * @param hasIssue - whether the SKU at an index has an issue
 */
export function shownIndices(
  skus: readonly Sku[],
  shown: Shown,
  view: SheetView,
  hasIssue: (index: number) => boolean,
): number[] | undefined {
  const column = view.columns.find(({ id }) => id === shown.sort?.columnId);
  if (!isFiltered(shown) && !column) return undefined;
  const searched = folded(shown.search).split(separators).filter(Boolean);
  const filters = Object.entries(shown.values).filter(([, values]) => values.length > 0);
  const indices: number[] = [];
  skus.forEach((sku, index) => {
    if (shown.onlyIssues && !hasIssue(index)) return;
    if (filters.some(([id, values]) => !values.includes(sku.values[id] ?? ''))) return;
    if (searched.length > 0) {
      const name = folded(`${describeSku(sku, view.attributes)} ${sku.code ?? ''}`);
      if (!searched.every((word) => name.includes(word))) return;
    }
    indices.push(index);
  });
  if (!column) return indices;
  const keys = new Map(indices.map((index) => [index, sortKey(skus[index]!, column)]));
  const sign = shown.sort!.descending ? -1 : 1;
  return indices.sort((a, b) => compareKeys(keys.get(a), keys.get(b), sign) || a - b);
}

/** What separates the words of a search and the labels of an SKU's name. */
const separators = /[\s·]+/;

const folded = (text: string): string => text.normalize('NFKC').toLocaleLowerCase();
