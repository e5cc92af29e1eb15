import type { PricePlace } from '../edits/bulk.js';
import type { Column } from '../sheet/columns.js';
import { selectedCells } from '../sheet/blocks.js';
import type { PriceTable } from '../session/price-table.js';

/** Which prices are meant: the selected ones, a column (`price:P1M`), the SKUs that are shown, or all. */
export type Scope = 'selection' | 'shown' | 'all' | `price:${string}` | `fee:${string}`;

const isPrice = ({ kind }: Column): boolean => kind === 'price' || kind === 'fee';

const selectedIn = (table: PriceTable): number => [...placesIn(table, 'selection')].length;

/** What is meant at first. Some cell is always selected: one alone is not what many prices are changed for. */
export function usualScope(table: PriceTable, isFiltered: boolean): Scope {
  const scopes = scopesOf(table, isFiltered).map(({ value }) => value as Scope);
  return scopes[selectedIn(table) === 1 ? 1 : 0]!;
}

/** What can be chosen now; a selection of prices comes first. */
export function scopesOf(table: PriceTable, isFiltered: boolean): { value: string; label: string }[] {
  const { sheet, words } = table;
  const selected = selectedIn(table);
  return [
    ...(selected > 0 ? [{ value: 'selection', label: words.scopeSelection(selected) }] : []),
    ...(isFiltered ? [{ value: 'shown', label: words.scopeShown }] : []),
    { value: 'all', label: words.scopeAll },
    ...sheet.columns.filter(isPrice).map(({ id, label }) => ({ value: id, label: words.scopeColumn(label) })),
  ];
}

/** The places of a scope; "all" means all SKUs, on screen or not, filtered out or not. */
export function* placesIn(table: PriceTable, scope: Scope): Generator<PricePlace> {
  const { sheet, selection } = table;
  const prices = sheet.columns.filter(isPrice);
  if (scope === 'selection') {
    if (!selection) return;
    for (const spot of selectedCells(sheet, selection)) {
      const column = sheet.column(spot.column)!;
      const row = sheet.row(spot.row)!;
      if (isPrice(column)) yield { index: row.index, tier: row.tier, column };
    }
    return;
  }
  if (scope === 'shown') {
    for (const { index, tier } of sheet.rows.list) for (const column of prices) yield { index, tier, column };
    return;
  }
  const columns = scope === 'all' ? prices : prices.filter(({ id }) => id === scope);
  for (const [index, sku] of sheet.skus.entries()) {
    for (let tier = 0; tier < Math.max(1, sku.pricing.tiers.length); tier++) for (const column of columns) yield { index, tier, column };
  }
}
