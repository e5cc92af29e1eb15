import type { SheetCell } from '../../../exchange/sheet-cell.js';
import type { Column } from '../sheet/columns.js';
import { allTiers, tierOf, type SkuTier } from '../sheet/rows.js';
import type { Sheet } from '../sheet/sheet.js';
import type { Content } from './content.js';
import { copyCell } from './copy.js';

/** The rows of a price sheet file: headings, then a row per tier of all SKUs. */
export function exportSheet(sheet: Sheet): (SheetCell | null)[][] {
  const { words } = sheet.view;
  const columns = sheetColumns(sheet);
  return [
    [words.skuId, words.tier, ...columns.map(({ label }) => label)].map((text) => ({ text })),
    ...allTiers(sheet.skus).map((row) => [
      { text: row.sku.id },
      { text: String(row.tier + 1), value: String(row.tier + 1) },
      ...columns.map((column) => (column.perSku && row.tier > 0 ? null : exportCell(sheet, row, column))),
    ]),
  ];
}

/** The grid's columns that a price sheet has. */
export const sheetColumns = ({ columns }: Sheet): Column[] => columns.filter(({ kind }) => kind !== 'actions');

function exportCell(sheet: Sheet, row: SkuTier, column: Column): Content {
  // An open end is blank, so that it stays open on import even if the quantity's maximum has changed since.
  if (column.kind === 'upTo' && (tierOf(row)?.upTo ?? null) === null) return null;
  return copyCell(sheet, row, column);
}
