import { decimalOfNumber } from '../../../core/numbers/index.js';
import type { Decimal } from '../../../core/schema/types.js';
import { priceIn, shownText } from '../sheet/cell-text.js';
import type { Column } from '../sheet/columns.js';
import { arePerSku } from '../sheet/blocks.js';
import { tierOf, type SkuTier } from '../sheet/rows.js';
import type { Bounds } from '../sheet/selection.js';
import type { Sheet } from '../sheet/sheet.js';
import type { Content } from './writes.js';

/** What a cell gives away: its text, and the number behind it to the last digit; null where it holds nothing. */
export function copyCell(sheet: Sheet, row: SkuTier, column: Column): Content {
  const text = shownText(sheet, row, column);
  if (text === '') return null;
  const value = exactValue(sheet, row, column);
  if (value !== undefined) return { text, value };
  // Unread text stays what it is, also where it looks like a number.
  const isTyped =
    column.kind === 'upTo' ? typeof tierOf(row)?.upTo === 'object' && tierOf(row)?.upTo !== null : typeof priceIn(row, column) === 'object';
  return isTyped ? { text, problem: 'unreadable' } : { text };
}

/** The number behind a cell, to the last digit; undefined where it holds none. */
function exactValue(sheet: Sheet, row: SkuTier, column: Column): Decimal | undefined {
  if (column.kind === 'price' || column.kind === 'fee') {
    const price = priceIn(row, column);
    return typeof price === 'string' ? price : undefined;
  }
  if (column.kind !== 'upTo') return undefined;
  const upTo = tierOf(row)?.upTo ?? sheet.max;
  return typeof upTo === 'number' ? decimalOfNumber(upTo) : undefined;
}

/** A block as it is copied: a SKU's own cell stands on its first line; where there are no other cells, a SKU is one line. */
export function copyBlock(sheet: Sheet, { top, bottom, left, right }: Bounds): Content[][] {
  const isPerSku = arePerSku(sheet, left, right);
  const rows: Content[][] = [];
  for (let row = top; row <= bottom; row++) {
    const isFirst = sheet.row(row)!.tier === 0;
    if (isPerSku && !isFirst) continue;
    const cells: Content[] = [];
    for (let column = left; column <= right; column++) {
      const isCovered = !isFirst && sheet.column(column)!.perSku;
      cells.push(isCovered ? null : copyCell(sheet, sheet.row(row)!, sheet.column(column)!));
    }
    rows.push(isPerSku ? cells.map((cell, at) => withTiers(cell, sheet, row, left + at)) : cells);
  }
  return rows;
}

/** "Volume" or "Tiered", copied without the lines beside it, stands for the tiers behind it. */
function withTiers(cell: Content, sheet: Sheet, row: number, column: number): Content {
  const { pricing } = sheet.row(row)!.sku;
  const isTiers = sheet.column(column)!.kind === 'model' && (pricing.model === 'volume' || pricing.model === 'tiered');
  return cell && isTiers ? { ...cell, pricing } : cell;
}
