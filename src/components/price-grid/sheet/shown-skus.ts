import { compareDecimals } from '../../../core/numbers/index.js';
import type { Sku } from '../../../core/schema/types.js';
import { describeSku } from '../../../core/skus/describe.js';
import { editedIn } from '../../../core/skus/edited-in.js';
import type { Column } from './columns.js';
import type { SheetView } from './sheet.js';

/** What the seller wants to see, and in which order. */
export interface Shown {
  readonly search: string;
  /** By attribute, the values that are shown; none = all. */
  readonly values: Readonly<Record<string, readonly string[]>>;
  readonly onlyIssues: boolean;
  readonly sort?: { readonly columnId: string; readonly descending: boolean } | undefined;
}

export const showAll: Shown = { search: '', values: {}, onlyIssues: false };

export const isFiltered = ({ search, values, onlyIssues }: Shown): boolean =>
  search.trim() !== '' || onlyIssues || Object.values(values).some(({ length }) => length > 0);

/** Without the values that are there no longer, so that none is sought that nobody could take back. */
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
 * The indices of the SKUs that are shown, in their order; undefined for all in the document's order, which this never touches.
 * @param hasIssue - whether something is wrong with the SKU at an index
 */
export function shownIndices(
  skus: readonly Sku[],
  shown: Shown,
  view: SheetView,
  hasIssue: (index: number) => boolean,
): number[] | undefined {
  const column = view.columns.find(({ id }) => id === shown.sort?.columnId);
  if (!isFiltered(shown) && !column) return undefined;
  const sought = folded(shown.search).split(apart).filter(Boolean);
  const filters = Object.entries(shown.values).filter(([, values]) => values.length > 0);
  const indices: number[] = [];
  skus.forEach((sku, index) => {
    if (shown.onlyIssues && !hasIssue(index)) return;
    if (filters.some(([id, values]) => !values.includes(sku.values[id] ?? ''))) return;
    if (sought.length > 0) {
      const name = folded(`${describeSku(sku, view.attributes)} ${sku.code ?? ''}`);
      if (!sought.every((word) => name.includes(word))) return;
    }
    indices.push(index);
  });
  if (!column) return indices;
  const keys = new Map(indices.map((index) => [index, sortKey(skus[index]!, column)]));
  const sign = shown.sort!.descending ? -1 : 1;
  // Equal ones stay in the document's order; those without a price come last either way.
  return indices.sort((a, b) => compareKeys(keys.get(a), keys.get(b), sign) || a - b);
}

/** Between the words of a search, and the labels of a SKU. */
const apart = /[\s·]+/;

const folded = (text: string): string => text.normalize('NFKC').toLocaleLowerCase();

type SortKey = { decimal: string } | { rank: number } | { text: string } | undefined;

function sortKey(sku: Sku, column: Column): SortKey {
  switch (column.kind) {
    case 'price':
    case 'fee': {
      const tier = sku.pricing.tiers[0];
      const prices = column.kind === 'fee' ? tier?.flatFee : tier?.unitPrice;
      const price = prices && column.period !== undefined ? prices[column.period] : undefined;
      return typeof price === 'string' ? { decimal: price } : undefined;
    }
    case 'attribute':
      return { rank: column.attribute!.values.findIndex(({ id }) => id === sku.values[column.attribute!.id]) };
    case 'offered':
      return { rank: sku.offered ? 0 : 1 };
    case 'model':
      return { text: sku.pricing.model };
    default:
      return sku.code ? { text: sku.code } : undefined;
  }
}

function compareKeys(a: SortKey, b: SortKey, sign: number): number {
  if (!a || !b) return Number(!a) - Number(!b);
  if ('decimal' in a && 'decimal' in b) return sign * compareDecimals(a.decimal, b.decimal);
  if ('rank' in a && 'rank' in b) return sign * (a.rank - b.rank);
  return 'text' in a && 'text' in b ? sign * a.text.localeCompare(b.text) : 0;
}

/**
 * Remembers which SKUs are shown until the seller asks for others, or SKUs come or go:
 * a line that is being worked on does not jump away because its issue is gone or its price has changed.
 */
export class ShownOrder {
  #shown: Shown = showAll;
  #skus: readonly Sku[] = [];
  #order: readonly number[] | undefined;

  get(skus: readonly Sku[], shown: Shown, view: SheetView, hasIssue: (index: number) => boolean): readonly number[] | undefined {
    const sameSkus = editedIn(skus, this.#skus)?.every((index) => skus[index]!.id === this.#skus[index]!.id);
    if (shown !== this.#shown || !sameSkus) this.#order = shownIndices(skus, shown, view, hasIssue);
    this.#shown = shown;
    this.#skus = skus;
    return this.#order;
  }
}
