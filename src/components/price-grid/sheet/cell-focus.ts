import type { Period } from '../../../core/schema/types.js';
import type { Spot } from './selection.js';
import type { Sheet } from './sheet.js';

/** The focused cell. `column` is `offered`, `attribute:<id>`, `model`, `upTo`, `price`, `fee` or `code`. */
export interface CellFocusDetail {
  /** The SKU's id. */
  sku: string;
  /** The tier's index. */
  tier: number;
  column: string;
  /** Of prices and fees. */
  period?: Period;
}

export function cellFocusDetail(sheet: Sheet, spot: Spot): CellFocusDetail | undefined {
  const row = sheet.row(spot.row);
  const column = sheet.column(spot.column);
  if (!row || !column) return undefined;
  const detail = { sku: row.sku.id, tier: row.tier, column: column.kind === 'attribute' ? column.id : column.kind };
  return column.period === undefined ? detail : { ...detail, period: column.period };
}
