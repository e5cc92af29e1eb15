import type { Sku } from '../../../core/schema/types.js';
import type { Bounds } from '../sheet/selection.js';
import type { Transaction } from './transaction.js';

/** The next SKUs, and what happened to the cells of the block. */
export interface Paste {
  skus: readonly Sku[];
  /** Cells that have the pasted content now, unreadable text included. */
  pasted: number;
  unreadable: number;
  refused: number;
  /** Cells of the block that reach beyond the grid. */
  outside: number;
  /** The pasted area; undefined where one cell was pasted into several ranges. */
  area?: Bounds;
  /** Whether tiers were added. Then the area counts their rows, else the rows before the paste. */
  addsTiers: boolean;
}

/** The outcome of the cells that a transaction wrote. */
export function outcomeOf({ skus, counts: { written, same, unreadable, refused } }: Transaction): Paste {
  return { skus, pasted: written + same + unreadable, unreadable, refused, outside: 0, addsTiers: false };
}
