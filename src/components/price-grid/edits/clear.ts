import type { Sku } from '../../../core/schema/types.js';
import { selectedCells } from '../sheet/blocks.js';
import type { ColumnKind } from '../sheet/columns.js';
import type { Selection } from '../sheet/selection.js';
import type { Sheet } from '../sheet/sheet.js';
import { Transaction } from './transaction.js';

const clearable = new Set<ColumnKind>(['price', 'fee', 'upTo', 'code']);

/** Clears the selected cells, except open ends, pricing models and whether SKUs are on sale. */
export function clearCells(sheet: Sheet, selection: Selection): { skus: readonly Sku[]; cleared: number } {
  const transaction = new Transaction(sheet);
  for (const spot of selectedCells(sheet, selection)) {
    const column = sheet.column(spot.column)!;
    if (!clearable.has(column.kind) || !sheet.isEditable(spot) || sheet.isOpenEnd(spot)) continue;
    transaction.write(sheet.row(spot.row)!, column, null);
  }
  return { skus: transaction.skus, cleared: transaction.counts.written };
}
