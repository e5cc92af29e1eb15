import { arePerSku, rowsBetween, selectedCells } from '../sheet/blocks.js';
import { heightOf, lastRange, widthOf, type Bounds, type Selection, type Spot } from '../sheet/selection.js';
import type { Sheet } from '../sheet/sheet.js';
import { isBlank, type Content } from './content.js';
import { outcomeOf, type Paste } from './paste-outcome.js';
import { pasteTiers, startsAtOpenEnd } from './paste-tiers.js';
import { rectangular, withoutHeader } from './pasted-block.js';
import { Transaction } from './transaction.js';

/**
 * Pastes a block at the last selected range. Undefined where there is nothing to paste.
 * - One cell fills all selected ranges.
 * - A block that starts at the open end of a tier adds the tiers that it needs.
 * - Any other block continues over the next rows. It is repeated where the range is a whole multiple of it.
 */
export function paste(sheet: Sheet, selection: Selection, block: readonly (readonly Content[])[]): Paste | undefined {
  const target = sheet.bounds(lastRange(selection));
  const cells = withoutHeader(sheet, target, rectangular(block));
  if (cells.length === 0) return undefined;
  if (startsAtOpenEnd(sheet, target, cells)) return pasteTiers(sheet, target, cells);
  const isOne = cells.length === 1 && cells[0]!.length === 1;
  return isOne && selection.ranges.length > 1
    ? pasteIntoEach(sheet, selectedCells(sheet, selection), cells[0]![0]!)
    : pasteOver(sheet, target, cells);
}

function pasteOver(sheet: Sheet, target: Bounds, cells: Content[][]): Paste {
  const transaction = new Transaction(sheet);
  let outside = 0;
  const width = repeated(cells[0]!.length, widthOf(target));
  const right = Math.min(sheet.width - 1, target.left + width - 1);
  const bySku = arePerSku(sheet, target.left, right);
  const rows = rowsBetween(sheet, target.top, sheet.height - 1, bySku);
  const selected = bySku ? rows.filter((row) => row <= target.bottom).length : heightOf(target);
  const height = repeated(cells.length, selected);
  for (let at = 0; at < height; at++) {
    const row = rows[at];
    for (let across = 0; across < width; across++) {
      const content = cells[at % cells.length]![across % cells[0]!.length]!;
      const spot = { row: row ?? 0, column: target.left + across };
      if (row === undefined || spot.column > right) outside++;
      else if (sheet.lead(spot).row === row) pasteCell(sheet, transaction, spot, content);
      else if (!isBlank(content)) transaction.refuse();
    }
  }
  const bottom = rows[Math.min(height, rows.length) - 1] ?? target.top;
  const area = { top: target.top, bottom, left: target.left, right };
  return { ...outcomeOf(transaction), outside, area };
}

/** How many rows or columns are pasted: all that are selected where they are a whole multiple of the block. */
const repeated = (block: number, selected: number): number => (selected > block && selected % block === 0 ? selected : block);

function pasteIntoEach(sheet: Sheet, spots: Iterable<Spot>, content: Content): Paste {
  const transaction = new Transaction(sheet);
  for (const spot of spots) pasteCell(sheet, transaction, spot, content);
  return outcomeOf(transaction);
}

function pasteCell(sheet: Sheet, transaction: Transaction, spot: Spot, content: Content): void {
  const row = sheet.row(spot.row)!;
  // A pricing model in the same block may have removed the tier of this row.
  const isGone = row.tier > 0 && row.tier >= (transaction.skus[row.index]?.pricing.tiers.length ?? 0);
  if (isGone) transaction.refuse();
  else transaction.write(row, sheet.column(spot.column)!, content);
}
