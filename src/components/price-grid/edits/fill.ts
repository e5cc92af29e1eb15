import type { Sku } from '../../../core/schema/types.js';
import { arePerSku, rowsBetween } from '../sheet/blocks.js';
import { isInside, widthOf, type Bounds, type Selection, type Spot } from '../sheet/selection.js';
import type { Sheet } from '../sheet/sheet.js';
import type { Content } from './content.js';
import { contentAt } from './copy.js';
import { Transaction } from './transaction.js';

/** The next SKUs, and how many cells were filled. */
export interface Fill {
  skus: readonly Sku[];
  filled: number;
}

/** Repeats a block as a pattern over a block that contains it. Numbers are copied, never continued as a series. */
export function fillBlock(sheet: Sheet, source: Bounds, target: Bounds): Fill {
  const transaction = new Transaction(sheet);
  const rows = rowsBetween(sheet, target.top, target.bottom, arePerSku(sheet, target.left, target.right));
  const pattern = rows.filter((row) => row >= source.top && row <= source.bottom);
  const first = rows.indexOf(pattern[0]!);
  rows.forEach((row, at) => {
    const from = pattern[modulo(at - first, pattern.length)]!;
    for (let column = target.left; column <= target.right; column++) {
      const spot = { row, column };
      if (isInside(source, spot) || sheet.lead(spot).row !== row) continue;
      const across = modulo(column - source.left, widthOf(source));
      fillCell(sheet, transaction, spot, contentAt(sheet, { row: from, column: source.left + across }));
    }
  });
  return filled(transaction);
}

/** Ctrl+D: fills a block with its first row; a block of one row with the row above it. */
export function fillDown(sheet: Sheet, block: Bounds): Fill | undefined {
  const bySku = arePerSku(sheet, block.left, block.right);
  const isOneRow = rowsBetween(sheet, block.top, block.bottom, bySku).length === 1;
  const above = { row: block.top - 1, column: block.left };
  const top = !isOneRow ? block.top : bySku ? sheet.lead(above).row : above.row;
  return top < 0 ? undefined : fillBlock(sheet, { ...block, top, bottom: top }, { ...block, top });
}

/** Ctrl+R: fills a block with its first column; a block of one column with the column before it. */
export function fillRight(sheet: Sheet, block: Bounds): Fill | undefined {
  const left = widthOf(block) === 1 ? block.left - 1 : block.left;
  return left < 0 ? undefined : fillBlock(sheet, { ...block, left, right: left }, { ...block, left });
}

/** Ctrl+Enter: copies the active cell to all selected cells. */
export function fillSelection(sheet: Sheet, selection: Selection): Fill {
  const transaction = new Transaction(sheet);
  const content = contentAt(sheet, selection.active);
  for (const block of sheet.blocks(selection)) for (const spot of sheet.cells(block)) fillCell(sheet, transaction, spot, content);
  return filled(transaction);
}

function fillCell(sheet: Sheet, transaction: Transaction, spot: Spot, content: Content): void {
  if (sheet.isEditable(spot)) transaction.write(sheet.row(spot.row)!, sheet.column(spot.column)!, content);
}

const filled = ({ skus, counts }: Transaction): Fill => ({ skus, filled: counts.written + counts.unreadable });

const modulo = (n: number, by: number): number => ((n % by) + by) % by;
