import type { Sku } from '../../../core/schema/types.js';
import type { Column } from '../sheet/columns.js';
import type { Row } from '../sheet/rows.js';
import type { Sheet } from '../sheet/sheet.js';
import { typed, Writer } from './writes.js';

/**
 * The SKUs with one cell as it is typed so far. A bound typed into the open end closes that tier and opens another below;
 * what means the open end leaves everything as it was.
 * @param before - the SKUs from when the cell was opened
 */
export function readTyped(sheet: Sheet, before: readonly Sku[], row: Row, column: Column, text: string): readonly Sku[] {
  const writer = new Writer(sheet, before);
  const tiers = before[row.index]?.pricing.tiers ?? [];
  if (column.kind !== 'upTo' || row.tier < tiers.length - 1) {
    writer.write(row, column, typed(text));
    return writer.skus;
  }
  const upTo = writer.readUpTo(typed(text));
  if (!writer.meansOpen(upTo)) {
    writer.addTier(row.index, row.tier);
    writer.setUpTo(row.index, row.tier, upTo);
  }
  return writer.skus;
}

export type ReadTyped = typeof readTyped;
