import type { Decimal } from '../core/schema/types.js';

/** Why a cell of a sheet or a clipboard is no number: it is refused, never read as one and never as blank. */
export type CellProblem = 'error' | 'no-result' | 'date' | 'boolean' | 'ambiguous' | 'unreadable';

/** One cell of a sheet or a clipboard; `null` stands for a blank one. */
export interface SheetCell {
  /** As it is shown. */
  text: string;
  /** The number behind it, where the source itself says so. */
  value?: Decimal;
  problem?: CellProblem;
}
