import type { Issue } from '../../../core/schema/issue.js';
import type { Sku } from '../../../core/schema/types.js';
import type { Typing } from '../../../internal/fields/fields.js';
import type { Spot } from '../sheet/selection.js';

/** The element around a table: its value, and what it says and shows. */
export interface TableOwner {
  typing(key: string, shown: string, read: (text: string) => Sku[] | null): Typing;
  apply(skus: readonly Sku[]): boolean;
  say(text: string): void;
  undo(): void;
  redo(): void;
  sentence(issue: Issue): string;
  focused(spot: Spot): void;
  /** The selection or the open cell is another one. */
  moved(): void;
  chooseModel(spot: Spot): void;
}
