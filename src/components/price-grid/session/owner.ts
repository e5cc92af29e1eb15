import type { Issue } from '../../../core/schema/issue.js';
import type { Attribute, Period, ReleasePolicy, Sku } from '../../../core/schema/types.js';
import type { SkuElement } from '../../../internal/element/element.js';
import type { Typing } from '../../../internal/fields/fields.js';
import type { CellFocusDetail } from '../sheet/cell-focus.js';

/** The element's value and properties at this moment. */
export interface GridNow {
  skus: Sku[];
  attributes: Attribute[];
  periods: Period[];
  currency: string;
  policy: ReleasePolicy;
  editable: boolean;
  /** Only those of the first SKUs until all SKUs are checked. */
  issues: readonly Issue[];
  isChecked: boolean;
  lang: string;
  dir: 'ltr' | 'rtl';
  nonce: string;
}

/** The only interface between the element and the grid's code: the element's value, and how to change and announce it. */
export interface GridOwner {
  readonly element: SkuElement;
  now(): GridNow;
  /** An open cell: each change of its text is an `input`, leaving it a `change`. */
  typing(key: string, shown: string, read: (text: string) => Sku[] | null): Typing;
  /** Takes the next SKUs: one `input`, one `change`, one undo step. Returns false where nothing changes. */
  apply(skus: readonly Sku[]): boolean;
  say(text: string): void;
  undo(): void;
  redo(): void;
  /** Completes a check that is still running, and reports missing entries too. */
  check(): void;
  /** An issue's sentence with the SKU that it is about. */
  sentence(issue: Issue): string;
  focused(detail: CellFocusDetail | undefined): void;
}
