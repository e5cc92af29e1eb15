import { dequal } from 'dequal/lite';
import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { resolvePolicy } from '../../core/schema/index.js';
import type { Issue, Path } from '../../core/schema/issue.js';
import { parseRelease } from '../../core/schema/parse.js';
import type { Catalog, PolicyOptions, Release } from '../../core/schema/types.js';
import { EditorControl } from '../../internal/element/editor-control.js';
import { fire } from '../../internal/element/fire.js';
import { FormControl } from '../../internal/element/form-control.js';
import { fromJson, jsonAttribute } from '../../internal/element/form-value.js';
import { IdleJson } from '../../internal/element/idle-json.js';
import { focusPathIn } from '../../internal/fields/focus-path.js';
import { baseStyles } from '../../internal/styles/base.styles.js';
import { controlStyles } from '../../internal/styles/control.styles.js';
import { dialogStyles } from '../../internal/styles/dialog.styles.js';
import { popupStyles } from '../../internal/styles/popup.styles.js';
import { formatFieldIssue } from '../../internal/words/field-issue-text.js';
import { localeOf } from '../../internal/words/locale-of.js';
import type { Reason, ReleaseStore } from '../../storage/store.js';
import { cardStyles } from './cards/cards.styles.js';
import { checkedRelease, completeCatalog, emptyCatalog } from './document/host-values.js';
import { ReleaseChecks } from './document/release-checks.js';
import { ReviewReasons } from './document/review-reasons.js';
import { FormSession } from './form-session.js';
import { openIssue } from './owner/navigation.js';
import { formPage } from './page/page.js';
import { styles } from './release-form.styles.js';

/** Events of the inner elements that the form handles itself: for a page around it they would look like its own. */
const handled = ['sku-undo', 'sku-redo', 'sku-generate', 'sku-cancel', 'sku-issue-open', 'sku-buy', 'sku-try'];

/**
 * The whole form: a seller describes a product, picks attributes, generates and prices the SKUs, previews, saves and submits.
 * Setting `value` or `defaultValue` throws `IssueError` on what `parseRelease` refuses, and keeps the earlier one.
 * @tag sku-release-form
 * @summary The release form, from product attributes to a submitted release.
 * @fires input - each change by the user; `value` is new
 * @fires change - a committed one
 * @fires {CustomEvent<{ release: Release }>} sku-submit - cancelable; the release as it would be submitted
 * @fires {CustomEvent<{ application: Application }>} sku-submitted - the store accepted the release
 * @fires {CustomEvent<{ id: string, revision: string, savedAt: string }>} sku-draft-saved - the store has the draft
 * @fires {CustomEvent<{ id: string }>} sku-draft-open - the form now shows this copy of the draft
 * @fires {CustomEvent<{ issues: Issue[] }>} sku-issues - when the issues change
 * @fires {CustomEvent<CellFocusDetail>} sku-cell-focus - the seller moved to a different cell of a grid
 * @fires {CustomEvent<{ attribute: LibraryAttribute }>} sku-attribute-create - the seller created an attribute, which a library may add
 * @csspart top - the bar with the title and the buttons
 * @csspart section - a card of the form
 * @csspart field - a field with its label and sentences
 * @csspart input - the input of a field
 * @csspart segmented - a group of radio buttons
 * @csspart button - a button that opens a menu
 * @csspart popup - the popup that it opens
 * @csspart menu - the menu in it
 * @csspart menu-item - a menu item
 * @csspart dialog - a dialog
 */
export class SkuReleaseForm extends FormControl<Release> {
  // The form is not a single control: a click next to a field must not move the focus to the first one.
  static override shadowRootOptions: ShadowRootInit = LitElement.shadowRootOptions;
  static override styles = [baseStyles, controlStyles, popupStyles, dialogStyles, cardStyles, styles];

  /** The released product that the form changes. */
  @property({ attribute: false }) released: Release | undefined;
  /** The host's own rules, in addition to the kit's. */
  @property({ attribute: false }) check: ((release: Release) => Issue[]) | undefined;
  /** The store for drafts and submissions. Without a store the form only fires its events. */
  @property({ attribute: false }) store: ReleaseStore | undefined;

  #catalog = emptyCatalog;
  #policy: PolicyOptions | undefined;
  readonly #reasons = new ReviewReasons();
  readonly #checks = new ReleaseChecks();
  readonly #control: EditorControl<Release> = new EditorControl<Release>(this, {
    findIssues: () => this.#findIssues(),
    dependsOn: ['policy', 'catalog', 'released', 'check', 'reasons'],
    sentence: (issue) => formatFieldIssue(issue, localeOf(this).lang, { release: this.#session.release, policy: this.policy }),
    accept: checkedRelease,
    parse: readRelease,
    valueReplaced: () => this.#valueReplaced(),
    beforeInput: (next) => this.#record(next ?? this.#session.release),
    beforeCommit: () => this.#session.editor.history.endStep(),
    isLocked: () => this.#session.draft.isElsewhere,
    largeValue: IdleJson,
  });
  readonly #session: FormSession = new FormSession(this, this.#control);
  #reported: readonly Issue[] | undefined;

  /** The attributes, assets and templates that the seller can choose from. A missing list is empty. As an attribute: JSON. */
  @property({ converter: jsonAttribute })
  get catalog(): Catalog {
    return this.#catalog;
  }
  set catalog(next: Partial<Catalog> | null | undefined) {
    this.#catalog = completeCatalog(next);
  }

  /** The marketplace's policy: only what differs from the defaults. As an attribute: JSON. Throws `IssueError` (`policy.invalid`) if it is invalid. */
  @property({ converter: jsonAttribute })
  get policy(): PolicyOptions | undefined {
    return this.#policy;
  }
  set policy(next: PolicyOptions | undefined) {
    const options = next ?? undefined;
    resolvePolicy(options);
    this.#policy = options;
  }

  /** Why a reviewer rejected this release. The form shows each reason at its place until the seller changes that place. Paths by id. */
  @property({ attribute: false })
  get reasons(): readonly Reason[] | undefined {
    return this.#reasons.current;
  }
  set reasons(next: readonly Reason[] | undefined) {
    this.#reasons.set(next, this.#session.release);
  }

  /** The release that the form shows: `value`, or a new one with its own id while `value` is `null`. */
  get document(): Release {
    return this.#session.release;
  }

  /** The current issues of the release, including what is merely not done yet. */
  get currentIssues(): readonly Issue[] {
    return this.#control.issues;
  }

  /** Whether there is a step to undo. */
  get canUndo(): boolean {
    return this.#session.editor.history.canUndo;
  }
  /** Whether there is a step to redo. */
  get canRedo(): boolean {
    return this.#session.editor.history.canRedo;
  }

  /** Undoes the seller's last step, with one `input` and one `change`. */
  undo(): void {
    this.#session.editor.undo();
  }
  /** Repeats the step that was last undone. */
  redo(): void {
    this.#session.editor.redo();
  }

  /** Focuses the field that an issue is about, and opens the dialog that contains it. */
  openIssue(issue: Issue): Promise<void> {
    return openIssue(this.#session, issue);
  }

  override focusPath(path: Path): boolean {
    return focusPathIn(this.renderRoot, path);
  }

  /** Saves the draft now. Resolves with false if that fails; the form shows the seller why. */
  saveDraft(): Promise<boolean> {
    return this.#session.saveDraft();
  }

  /**
   * Saves the draft, checks it, fires `sku-submit` and submits the release to the store. It never submits the form around the element.
   * Resolves with false if there are errors, another page writes the draft, a listener cancels, or the store refuses; the form shows why.
   */
  submit(): Promise<boolean> {
    return this.#session.submit();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    for (const type of handled) root.addEventListener(type, (event) => event.stopPropagation());
    return root;
  }

  protected override updated(): void {
    super.updated();
    const issues = this.#control.issues;
    if (dequal(this.#reported, issues)) return;
    this.#reported = issues;
    fire(this, 'sku-issues', { issues });
  }

  protected override render() {
    return formPage(this.#session);
  }

  #findIssues(): Issue[] {
    const { release, words } = this.#session;
    return [...this.#checks.issues(release, this), ...this.#reasons.issues(release, (text) => words.reviewer({ text }))];
  }

  /** The seller typed in a text field of the form. */
  #record(release: Release): Release {
    this.#session.editor.record(release);
    this.#session.changed(release);
    return release;
  }

  #valueReplaced(): void {
    this.#session.replaced();
    this.#reasons.restart(this.#session.release);
    if (this.reasons) this.requestUpdate('reasons', undefined);
  }
}

/** A release from its JSON; undefined if the text is not one. */
function readRelease(text: string): Release | undefined {
  const result = parseRelease(fromJson(text));
  return result.ok ? result.release : undefined;
}
