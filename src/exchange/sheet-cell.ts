import type { Decimal } from '../core/schema/types.js';

/** Why a cell of a sheet or a clipboard is not a number. Such a cell is refused: it counts neither as a number nor as blank. */
export type CellProblem = 'error' | 'no-result' | 'date' | 'boolean' | 'ambiguous' | 'unreadable';

/** One cell of a sheet or a clipboard. A blank cell is `null`. */
export interface SheetCell {
  /** The text that the source shows. */
  text: string;
  /** The number: the one that the source stores, or, for sources without types, the one that the text means in the given language. */
  value?: Decimal;
  problem?: CellProblem;
}
