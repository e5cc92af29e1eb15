import type { Sheet } from './sheet.js';

/** Whether a SKU has one cell in each of these columns. */
export const arePerSku = (sheet: Sheet, left: number, right: number): boolean =>
  sheet.columns.slice(left, right + 1).every(({ perSku }) => perSku);

/** The lines that cells begin on: in columns that have one cell for a SKU, what is copied, pasted or filled goes from SKU to SKU. */
export function linesFrom(sheet: Sheet, top: number, bottom: number, bySku: boolean): number[] {
  const lines: number[] = [];
  for (let row = top; row <= bottom; row++) if (!bySku || sheet.row(row)!.tier === 0) lines.push(row);
  return lines;
}
