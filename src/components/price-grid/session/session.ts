import type { Sku } from '../../../core/schema/types.js';
import type { GridWords } from '../words/price-grid.messages.js';
import type { Selection, Spot } from '../sheet/selection.js';
import type { Sheet } from '../sheet/sheet.js';

/** What is selected and said once the next SKUs are there. */
export interface Applied {
  /** In the lines as they are then. */
  select?: Selection;
  /** In the lines as they are now: the same cells, wherever they are then. */
  keep?: Selection;
  /** The cell to be seen, if it is not the active one; as it is then. */
  reveal?: Spot | undefined;
  said?: string;
  /** What is typed in the open cell is a part of it, not a step before it. */
  withTyped?: boolean;
}

/** What the grid's commands work on: the sheet, what is selected in it, and the ways to change both. */
export interface Session {
  readonly sheet: Sheet;
  readonly words: GridWords;
  readonly selection: Selection | undefined;
  /** How many lines a page is. */
  readonly pageLines: number;
  /** Selects, scrolls there and gives the cell the focus. */
  select(selection: Selection, options?: { reveal?: Spot; said?: boolean }): void;
  /** Takes the next SKUs: one `input`, one `change`, one step to undo. False where nothing is different. */
  apply(skus: readonly Sku[], options?: Applied): boolean;
  /** Opens the field of a cell, empty where the seller types over it. */
  edit(spot: Spot, options: { typing: boolean }): void;
  say(text: string): void;
  undo(): void;
  redo(): void;
}
