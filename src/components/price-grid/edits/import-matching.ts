import type { SheetCell } from '../../../exchange/sheet-cell.js';
import { valueLabel } from '../sheet/cell-text.js';
import type { Sheet } from '../sheet/sheet.js';
import { readTier, type FileRows, type Headings } from './import-headings.js';

/** A row of the file that belongs to a tier of an SKU. */
export interface MatchedRow {
  /** The number of the row in the file, from 1. */
  fileRow: number;
  index: number;
  tier: number;
  cells: readonly (SheetCell | null)[];
  /** Whether a row above is for the same tier. */
  isRepeated: boolean;
}

/** Matches the rows below the headings with SKUs and tiers. Returns them, and how many rows match no SKU or several. */
export function matchRows(sheet: Sheet, rows: FileRows, headings: Headings): { matched: MatchedRow[]; unknown: number } {
  const findSku = skuFinder(sheet, headings);
  const rowsOfSku = new Map<number, number>();
  const taken = new Set<string>();
  const matched: MatchedRow[] = [];
  let unknown = 0;
  rows.slice(headings.row + 1).forEach((cells, at) => {
    if (cells.every((cell) => !cell)) return;
    const index = findSku(cells);
    if (index === undefined) return void unknown++;
    const nth = rowsOfSku.get(index) ?? 0;
    rowsOfSku.set(index, nth + 1);
    const tierCell = headings.tier === undefined ? null : cells[headings.tier];
    // Without a tier number, the rows of an SKU are its tiers in their order.
    const tier = tierCell ? readTier(tierCell) : nth;
    if (tier === undefined) return void unknown++;
    const place = `${index} ${tier}`;
    matched.push({ fileRow: headings.row + at + 2, index, tier, cells, isRepeated: taken.has(place) });
    taken.add(place);
  });
  return { matched, unknown };
}

/**
 * Finds the SKU of a row, by its id, else by its attribute values. A row with neither belongs to the SKU of the row above: the rows of
 * further tiers need not repeat them.
 */
function skuFinder({ skus }: Sheet, { columns, id }: Headings): (cells: readonly (SheetCell | null)[]) => number | undefined {
  const attributes = [...columns].flatMap(([at, { attribute }]) => (attribute ? [{ at, attribute }] : []));
  const keyOf = (labels: readonly string[]): string => labels.map((label) => label.trim().toLocaleLowerCase()).join('\n');
  const byId = new Map(skus.map((sku, index) => [sku.id, index]));
  const byValues = new Map<string, number | undefined>();
  skus.forEach((sku, index) => {
    const key = keyOf(attributes.map(({ attribute }) => valueLabel(sku, attribute)));
    // Values that several SKUs have identify none of them.
    byValues.set(key, byValues.has(key) ? undefined : index);
  });
  let last: number | undefined;
  return (cells) => {
    const idCell = id === undefined ? undefined : cells[id];
    // An id that could not be read, such as a formula without a result, is not a blank one.
    if (idCell?.problem) return (last = undefined);
    const text = idCell?.text.trim();
    if (text) return (last = byId.get(text));
    const labels = attributes.map(({ at }) => cells[at]?.text ?? '');
    if (labels.some((label) => label !== '')) return (last = byValues.get(keyOf(labels)));
    return attributes.length > 0 || id !== undefined ? last : skus.length === 1 ? 0 : undefined;
  };
}
