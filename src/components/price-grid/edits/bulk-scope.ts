import { selectedCells } from '../sheet/blocks.js';
import type { Column } from '../sheet/columns.js';
import { allTiers } from '../sheet/rows.js';
import type { Selection } from '../sheet/selection.js';
import type { Sheet } from '../sheet/sheet.js';

/** Which prices a bulk change is for: the selected ones, those of the shown SKUs, all, or a column by its id. */
export type Scope = 'selection' | 'shown' | 'all' | `price:${string}` | `fee:${string}`;

/** One price or fee. */
export interface PricePlace {
  index: number;
  tier: number;
  column: Column;
}

/** The price and fee columns, each a scope of its own. */
export const priceColumns = ({ columns }: Sheet): Column[] => columns.filter(isPrice);

/** The scopes to choose from. Selected prices come first, if there are any. */
export function availableScopes(sheet: Sheet, selection: Selection | undefined, isFiltered: boolean): Scope[] {
  const hasSelection = countSelected(sheet, selection) > 0;
  const columns = priceColumns(sheet).map(({ id }) => id as Scope);
  return [...(hasSelection ? (['selection'] as const) : []), ...(isFiltered ? (['shown'] as const) : []), 'all', ...columns];
}

/** The scope that is chosen at first: the selection if it has several prices. A single cell is always selected, so it does not count. */
export function defaultScope(sheet: Sheet, selection: Selection | undefined, isFiltered: boolean): Scope {
  return availableScopes(sheet, selection, isFiltered)[countSelected(sheet, selection) === 1 ? 1 : 0]!;
}

/** How many prices are selected. */
export const countSelected = (sheet: Sheet, selection: Selection | undefined): number =>
  [...placesIn(sheet, selection, 'selection')].length;

/** The prices of a scope. `all` includes SKUs that the filter hides. */
export function* placesIn(sheet: Sheet, selection: Selection | undefined, scope: Scope): Generator<PricePlace> {
  if (scope === 'selection') {
    if (selection) yield* selectedPrices(sheet, selection);
    return;
  }
  const columns = priceColumns(sheet).filter(({ id }) => scope === 'shown' || scope === 'all' || scope === id);
  const rows = scope === 'shown' ? sheet.rows.list : allTiers(sheet.skus);
  for (const { index, tier } of rows) for (const column of columns) yield { index, tier, column };
}

function* selectedPrices(sheet: Sheet, selection: Selection): Generator<PricePlace> {
  for (const spot of selectedCells(sheet, selection)) {
    const { index, tier } = sheet.row(spot.row)!;
    const column = sheet.column(spot.column)!;
    if (isPrice(column)) yield { index, tier, column };
  }
}

const isPrice = ({ kind }: Column): boolean => kind === 'price' || kind === 'fee';
