import type { Bounds, Selection, Spot } from './selection.js';
import type { Sheet } from './sheet.js';

/** Whether all these columns have one cell per SKU. Copying, pasting and filling in them goes from SKU to SKU instead of from row to row. */
export const arePerSku = (sheet: Sheet, left: number, right: number): boolean =>
  sheet.columns.slice(left, right + 1).every(({ perSku }) => perSku);

/** The rows from top to bottom; with `bySku` only the first row of each SKU. */
export function rowsBetween(sheet: Sheet, top: number, bottom: number, bySku: boolean): number[] {
  const rows: number[] = [];
  for (let row = top; row <= bottom; row++) if (!bySku || sheet.row(row)?.tier === 0) rows.push(row);
  return rows;
}

/** The cells of all selected blocks, each once. */
export function* selectedCells(sheet: Sheet, selection: Selection): Generator<Spot> {
  const blocks = sheet.blocks(selection);
  const seen = blocks.length > 1 ? new Set<number>() : undefined;
  for (const block of blocks) {
    for (const spot of sheet.cells(block)) {
      const key = spot.row * sheet.width + spot.column;
      if (!seen?.has(key)) yield spot;
      seen?.add(key);
    }
  }
}

/** How many cells a block has. A cell that covers all tiers of its SKU counts once. */
export function countCells(sheet: Sheet, { top, bottom, left, right }: Bounds): number {
  const perSku = sheet.columns.slice(left, right + 1).filter((column) => column.perSku).length;
  const rows = bottom - top + 1;
  const skus = perSku > 0 ? rowsBetween(sheet, top, bottom, true).length : 0;
  return (right - left + 1 - perSku) * rows + perSku * skus;
}
