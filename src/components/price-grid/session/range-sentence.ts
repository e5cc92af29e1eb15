import { countCells } from '../sheet/blocks.js';
import { cellName } from '../sheet/cell-name.js';
import { lastRange, type Selection } from '../sheet/selection.js';
import type { Sheet } from '../sheet/sheet.js';

/** The announcement of a range: how many cells, from which to which. Undefined for a single cell. */
export function rangeSentence(sheet: Sheet, selection: Selection): string | undefined {
  const block = sheet.bounds(lastRange(selection));
  const count = countCells(sheet, block);
  const first = sheet.row(block.top);
  const last = sheet.row(block.bottom);
  if (count < 2 || !first || !last) return undefined;
  const { words } = sheet.view;
  return words.saidRange(count, cellName(sheet, first, sheet.column(block.left)!), cellName(sheet, last, sheet.column(block.right)!));
}
