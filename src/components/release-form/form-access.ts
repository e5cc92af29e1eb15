import type { Issue } from '../../core/schema/issue.js';
import type { Catalog, PolicyOptions, Release } from '../../core/schema/types.js';
import type { SkuElement } from '../../internal/element/element.js';
import type { Typing } from '../../internal/fields/fields.js';
import type { ReleaseStore } from '../../storage/store.js';

/** The element of the form: its public properties. */
export type FormElement = SkuElement & {
  value: Release | null;
  released: Release | undefined;
  readonly catalog: Catalog;
  readonly policy: PolicyOptions | undefined;
  readonly store: ReleaseStore | undefined;
  readonly readOnly: boolean;
};

/** What the element gives only to its session: a host page can't reach any of it. */
export interface FormAccess {
  lang(): string;
  isEditable(): boolean;
  isDisabled(): boolean;
  /** The form around it was asked to validate. */
  isReported(): boolean;
  issues(): Issue[];
  sentence(issue: Issue): string;
  /** Bindings of a text field; `read` returns the release with its text. */
  typing(key: string, shown: string, read: (text: string) => Release): Typing;
  /** Sets the value as a change by the seller, with one `input`. */
  input(release: Release): void;
  /** Fires one `change`. */
  commit(): void;
  /** Closes the open text field without an event. */
  closeField(): void;
  /** Fires an event of the form; false if a listener canceled it. */
  emit(type: string, detail: object, options?: { cancelable: boolean }): boolean;
}
