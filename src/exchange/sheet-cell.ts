import type { Decimal } from '../core/schema/types.js';

/** Why a cell of a sheet or a clipboard is no number: it is refused, never read as one and never as blank. */
export type CellProblem = 'error' | 'no-result' | 'date' | 'boolean' | 'ambiguous' | 'unreadable';

/** One cell of a sheet or a clipboard; `null` stands for a blank one. */
export interface SheetCell {
  /** As it is shown. */
  text: string;
  /** The number that it is: as the source itself says, or as the text reads in the language that was given, where the source knows no types. */
  value?: Decimal;
  problem?: CellProblem;
}
