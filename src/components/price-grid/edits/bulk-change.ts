import { editPricing } from '../../../core/edits/skus.js';
import { setFee, setPrice } from '../../../core/edits/tiers.js';
import { compareDecimals, isNegative } from '../../../core/numbers/index.js';
import type { Decimal, Sku, Typed } from '../../../core/schema/types.js';
import { priceIn } from '../sheet/cell-text.js';
import type { Sheet } from '../sheet/sheet.js';
import type { PricePlace } from './bulk-scope.js';
import { operate, type Operation } from './price-operation.js';
import { Transaction } from './transaction.js';

/** A price that a bulk change changes. */
export interface PriceChange extends PricePlace {
  before: Decimal | Typed | undefined;
  after: Decimal;
}

/** What a bulk change would change. */
export interface BulkChange {
  changes: PriceChange[];
  /** How many cells stay as they are because they have no readable price. */
  skipped: number;
  /** How many prices stay as they are because they would fall below zero. */
  below: number;
}

/** Calculates a bulk change, for its preview. */
export function planChange(sheet: Sheet, places: Iterable<PricePlace>, operation: Operation, amount: Decimal): BulkChange {
  const plan: BulkChange = { changes: [], skipped: 0, below: 0 };
  for (const place of places) {
    const before = priceIn({ sku: sheet.skus[place.index]!, tier: place.tier }, place.column);
    const price = typeof before === 'string' ? before : undefined;
    if (price === undefined && operation !== 'set') {
      plan.skipped++;
      continue;
    }
    const after = operate(price ?? amount, operation, amount, sheet.view.currency);
    if (isNegative(after)) plan.below++;
    else if (price === undefined || compareDecimals(price, after) !== 0) plan.changes.push({ ...place, before, after });
  }
  return plan;
}

/** The next SKUs after a bulk change. */
export function applyChange(sheet: Sheet, { changes }: BulkChange): readonly Sku[] {
  const transaction = new Transaction(sheet);
  for (const { index, tier, column, after } of changes) {
    const set = column.kind === 'fee' ? setFee : setPrice;
    transaction.edit(index, editPricing(set(tier, column.period!, after)));
  }
  return transaction.skus;
}
