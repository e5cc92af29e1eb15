import { decimalOfNumber } from '../../../core/numbers/index.js';
import { hasTiers } from '../../../core/pricing/models.js';
import type { Decimal } from '../../../core/schema/types.js';
import { arePerSku } from '../sheet/blocks.js';
import { priceIn, shownText } from '../sheet/cell-text.js';
import type { Column } from '../sheet/columns.js';
import { tierOf, type SkuTier } from '../sheet/rows.js';
import type { Bounds, Spot } from '../sheet/selection.js';
import type { Sheet } from '../sheet/sheet.js';
import type { Content } from './content.js';

/** The content of a cell: its text, with the exact number behind it. */
export function copyCell(sheet: Sheet, row: SkuTier, column: Column): Content {
  const text = shownText(sheet, row, column);
  if (text === '') return null;
  const value = exactValue(sheet, row, column);
  if (value !== undefined) return { text, value };
  // Unreadable text stays unreadable, even if it reads as a number in a different language.
  return isTyped(row, column) ? { text, problem: 'unreadable' } : { text };
}

/** The content of the cell at a spot; of a cell that spans several rows, wherever in it the spot is. */
export function contentAt(sheet: Sheet, spot: Spot): Content {
  const origin = sheet.lead(spot);
  const row = sheet.row(origin.row);
  const column = sheet.column(origin.column);
  return row && column ? copyCell(sheet, row, column) : null;
}

/**
 * The content of a block, row by row. A cell that spans several rows is in the first of them; the others are blank. A block with only
 * such cells has one row per SKU.
 */
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

function isTyped(row: SkuTier, column: Column): boolean {
  const held = column.kind === 'upTo' ? tierOf(row)?.upTo : priceIn(row, column);
  return typeof held === 'object' && held !== null;
}

function exactValue(sheet: Sheet, row: SkuTier, column: Column): Decimal | undefined {
  if (column.kind === 'price' || column.kind === 'fee') {
    const price = priceIn(row, column);
    return typeof price === 'string' ? price : undefined;
  }
  if (column.kind !== 'upTo') return undefined;
  const upTo = tierOf(row)?.upTo ?? sheet.max;
  return typeof upTo === 'number' ? decimalOfNumber(upTo) : undefined;
}

/** A pricing model that is copied without the tiers next to it brings its tiers along. */
function withTiers(cell: Content, sheet: Sheet, row: number, column: number): Content {
  const { pricing } = sheet.row(row)!.sku;
  const isWithTiers = sheet.column(column)!.kind === 'model' && hasTiers(pricing.model);
  return cell && isWithTiers ? { ...cell, pricing } : cell;
}
