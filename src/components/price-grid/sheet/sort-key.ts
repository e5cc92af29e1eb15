import { compareDecimals } from '../../../core/numbers/index.js';
import type { Sku } from '../../../core/schema/types.js';
import type { Column } from './columns.js';

/** What SKUs are sorted by; undefined for a blank cell. */
export type SortKey = { decimal: string } | { rank: number } | { text: string } | undefined;

/** An SKU's key in a column: the first tier's price, or the position of the value in its attribute. */
export function sortKey(sku: Sku, column: Column): SortKey {
  switch (column.kind) {
    case 'price':
    case 'fee': {
      const tier = sku.pricing.tiers[0];
      const prices = column.kind === 'fee' ? tier?.flatFee : tier?.unitPrice;
      const price = prices && column.period !== undefined ? prices[column.period] : undefined;
      return typeof price === 'string' ? { decimal: price } : undefined;
    }
    case 'attribute':
      return { rank: column.attribute!.values.findIndex(({ id }) => id === sku.values[column.attribute!.id]) };
    case 'offered':
      return { rank: sku.offered ? 0 : 1 };
    case 'model':
      return { text: sku.pricing.model };
    default:
      return sku.code ? { text: sku.code } : undefined;
  }
}

/**
 * Compares two keys of one column. Blank cells come last in both directions.
 * @param sign - 1 for ascending, -1 for descending
 */
export function compareKeys(a: SortKey, b: SortKey, sign: number): number {
  if (!a || !b) return Number(!a) - Number(!b);
  if ('decimal' in a && 'decimal' in b) return sign * compareDecimals(a.decimal, b.decimal);
  if ('rank' in a && 'rank' in b) return sign * (a.rank - b.rank);
  return 'text' in a && 'text' in b ? sign * a.text.localeCompare(b.text) : 0;
}
