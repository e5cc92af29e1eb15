import { editPricing } from '../../../core/edits/skus.js';
import { addTier, setUpTo } from '../../../core/edits/tiers.js';
import type { Sku } from '../../../core/schema/types.js';
import type { Column } from '../sheet/columns.js';
import type { IndexedTier } from '../sheet/rows.js';
import type { Sheet } from '../sheet/sheet.js';
import { meansOpenEnd, readUpTo } from './read-content.js';
import { Transaction } from './transaction.js';

/**
 * The SKUs with the text typed into a cell so far. A quantity typed into the open end of the last tier closes that tier and adds one
 * below; a text that leaves the tier open changes nothing.
 * @param before - the SKUs when the cell was opened
 */
export function readTyped(sheet: Sheet, before: readonly Sku[], row: IndexedTier, column: Column, text: string): readonly Sku[] {
  const transaction = new Transaction(sheet, { skus: before });
  const { index, tier } = row;
  const tiers = before[index]?.pricing.tiers ?? [];
  if (column.kind !== 'upTo' || tier < tiers.length - 1) {
    transaction.write(row, column, { text });
    return transaction.skus;
  }
  const upTo = readUpTo({ text }, transaction.reading);
  if (!meansOpenEnd(upTo, transaction.reading.max)) {
    transaction.edit(index, editPricing(addTier(tier)));
    transaction.edit(index, editPricing(setUpTo(tier, upTo)));
  }
  return transaction.skus;
}

export type ReadTyped = typeof readTyped;
