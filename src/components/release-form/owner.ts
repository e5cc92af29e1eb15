import type { ReleaseEdit } from '../../core/edits/index.js';
import type { Issue, Path } from '../../core/schema/issue.js';
import type { Catalog, DeliveryMethod, PolicyOptions, Release, ReleasePolicy } from '../../core/schema/types.js';
import type { FieldMessage, Typing } from '../../internal/fields/fields.js';
import type { SkuElement } from '../../internal/element/element.js';
import type { FormWords } from './release-form.messages.js';

/** What a section of the form sees of the form: the document, the words, and the ways to change it. */
export interface FormContext {
  release: Release;
  released: Release | undefined;
  policy: ReleasePolicy;
  /** As the host gave it. */
  policyOptions: PolicyOptions | undefined;
  /** Undefined where the release names a method that the policy does not know. */
  method: DeliveryMethod | undefined;
  catalog: Catalog;
  words: FormWords;
  /** The form itself, which shows what comes on demand and has the words of every section. */
  element: SkuElement;
  lang: string;
  nonce: string;
  editable: boolean;
  readOnly: boolean;
  disabled: boolean;
  /** A whole number in the page's language. */
  count(value: number): string;
  /** The visible issues below a path, with paths from there. */
  issuesBelow(path: Path): Issue[];
  /** The sentences for a field of the form itself. */
  messagesAt(path: Path): FieldMessage[];
  /** The sentences for all below a path, for what has no field of its own. */
  messagesBelow(path: Path): FieldMessage[];
  /** Bindings of a text field of the form itself. */
  text(key: string, shown: string, what: string, edit: (text: string) => ReleaseEdit): Typing;
  /** A change in the middle of something: part of one undo step until `done`. */
  live(edit: ReleaseEdit, what: string): void;
  done: () => void;
  /** A change that is complete at once: one undo step. */
  edit(edit: ReleaseEdit, what: string): void;
  undo: () => void;
  redo: () => void;
  /** Shows this SKU in the inspector. */
  inspect(specification: string, sku: string): void;
}
