import type { ReleaseEdit } from '../../../core/edits/index.js';
import type { Issue, Path } from '../../../core/schema/issue.js';
import type { Catalog, DeliveryMethod, PolicyOptions, Release, ReleasePolicy } from '../../../core/schema/types.js';
import type { Announcer } from '../../../internal/element/announcer.js';
import type { SkuElement } from '../../../internal/element/element.js';
import type { FieldMessage, Typing } from '../../../internal/fields/fields.js';
import type { Dialog } from '../../../internal/overlay/dialog.js';
import type { Menu } from '../../../internal/overlay/menu.js';
import type { DraftState } from '../document/draft-session.js';
import type { ReleaseEditor } from '../document/release-editor.js';
import type { SubmissionState } from '../document/submission.js';
import type { FormWords } from '../words/release-form.messages.js';
import type { ViewState } from './view-state.js';

/** What the seller can do about a draft that can't simply be saved. */
export type DraftChoice = 'mine' | 'stored' | 'copy' | 'take-over' | 'file';

/** The release form for its page, cards and dialogs: everything that they show and everything that the seller can do. */
export interface FormOwner {
  // The release and what the host set

  readonly release: Release;
  readonly released: Release | undefined;
  readonly catalog: Catalog;
  readonly policy: ReleasePolicy;
  /** The policy as the host set it. */
  readonly policyOptions: PolicyOptions | undefined;
  /** Undefined if the policy has no delivery method of that name. */
  readonly method: DeliveryMethod | undefined;
  readonly hasStore: boolean;
  readonly nonce: string;
  readonly editable: boolean;
  readonly readOnly: boolean;
  readonly disabled: boolean;

  // State

  readonly view: ViewState;
  /** The seller or the form around it asked for a check: what is merely not done yet is shown too. */
  readonly checked: boolean;
  readonly draft: DraftState;
  readonly submission: SubmissionState;
  /** All issues of the release. */
  readonly issues: readonly Issue[];
  /** The issues to show: without what is merely not done yet, unless the seller asked for a check. */
  readonly visibleIssues: readonly Issue[];
  /** The visible issues below a path, with paths from there. */
  issuesBelow(path: Path): Issue[];
  /** The sentences for a field of the form itself. */
  messagesAt(path: Path): FieldMessage[];
  /** The sentences for everything below a path, for parts without a field of their own. */
  messagesBelow(path: Path): FieldMessage[];

  // Language and layers

  readonly words: FormWords;
  readonly lang: string;
  /** A whole number in the page's language. */
  count(value: number): string;
  /** The form itself: it loads parts on demand and has the words of every section. */
  readonly element: SkuElement;
  /** Announces sentences to screen readers. */
  readonly announcer: Announcer;
  readonly generateDialog: Dialog;
  /** The dialog for Preview and Submit. */
  readonly dialog: Dialog;
  /** The menu with this id. */
  menu(id: string): Menu;

  // What the seller can do

  /** Changes the release, with undo. */
  readonly editor: Pick<ReleaseEditor, 'live' | 'done' | 'edit' | 'amend' | 'openGenerate' | 'cancelGenerate' | 'generate' | 'history'>;
  /** Bindings of a text field of the form itself. */
  text(key: string, shown: string, label: string, edit: (text: string) => ReleaseEdit): Typing;
  /** Undoes the last step and announces it. */
  readonly undo: () => void;
  /** Repeats the step that was last undone and announces it. */
  readonly redo: () => void;
  show(next: Partial<ViewState>): void;
  readonly saveDraft: () => Promise<boolean>;
  chooseDraft(choice: DraftChoice): Promise<void>;
  /** Opens the dialog before a submission. */
  readonly openSubmit: () => void;
  readonly submit: () => Promise<boolean>;
}
