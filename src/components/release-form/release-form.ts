import { dequal } from 'dequal/lite';
import { LitElement, type PropertyValues } from 'lit';
import { copyRelease, editSpecification, startEditing } from '../../core/edits/index.js';
import { toSubmission } from '../../core/submission/to-submission.js';
import type { Issue, Path } from '../../core/schema/issue.js';
import type { Release } from '../../core/schema/types.js';
import { writeDraftFile } from '../../exchange/draft-file.js';
import { Announcer } from '../../internal/element/announcer.js';
import { Dialog } from '../../internal/overlay/dialog.js';
import { Menu } from '../../internal/overlay/menu.js';
import { property, state } from '../../internal/element/property.js';
import { randomId } from '../../internal/loading/random-id.js';
import { saveFile } from '../../internal/loading/save-file.js';
import { baseStyles } from '../../internal/styles/base.styles.js';
import { controlStyles } from '../../internal/styles/control.styles.js';
import { dialogStyles } from '../../internal/styles/dialog.styles.js';
import { popupStyles } from '../../internal/styles/popup.styles.js';
import type { ReleaseStore } from '../../storage/store.js';
import { cardStyles } from './cards/cards.styles.js';
import type { DraftChoice } from './page/draft-notice.js';
import { dialogCode } from './dialogs/dialog-code.js';
import { DraftSession } from './document/draft-session.js';
import { wayOf } from './page/history-keys.js';
import { IssueSlices } from './document/issue-slices.js';
import { focusPathIn, type PathFocus } from '../../internal/fields/focus-path.js';
import { en } from './release-form.messages.js';
import { styles } from './release-form.styles.js';
import { SectionsDocument } from './sections-document.js';
import { submitRelease } from './document/submission.js';
import { firstView, formView, type FormView } from './page/view.js';

/**
 * The whole form: a seller describes a product, picks attributes, generates and prices the SKUs, previews, saves and submits.
 * @tag sku-release-form
 * @summary The release form, from product attributes to a submitted release.
 * @fires input - each change by the user; `value` is new
 * @fires change - a committed one
 * @fires {CustomEvent<{ release: Release }>} sku-submit - cancelable; the release as it would be submitted
 * @fires {CustomEvent<{ application: Application }>} sku-submitted - after the store took it
 * @fires {CustomEvent<{ id: string, revision: string, savedAt: string }>} sku-draft-saved - the store has the draft
 * @fires {CustomEvent<{ id: string }>} sku-draft-open - the seller goes on with this copy of the draft, which the form shows already
 * @fires {CustomEvent<{ issues: Issue[] }>} sku-issues - whenever they are others
 * @fires {CustomEvent<CellFocusDetail>} sku-cell-focus - the seller went to another cell of a grid
 * @fires {CustomEvent<{ attribute: LibraryAttribute }>} sku-attribute-create - an attribute was made up, for a library to take over
 * @csspart top - the bar with the title and the buttons
 * @csspart section - a card of the form
 */
export class SkuReleaseForm extends SectionsDocument {
  // The form is no single control: a click beside a field must not move the focus to the first one.
  static override shadowRootOptions: ShadowRootInit = LitElement.shadowRootOptions;
  static override styles = [baseStyles, controlStyles, popupStyles, dialogStyles, cardStyles, styles];

  /** Where drafts are kept and releases are submitted; without one the form only fires its events. */
  @property({ attribute: false }) store: ReleaseStore | undefined;

  @state() private view = firstView;

  readonly #slices = new IssueSlices();
  readonly #announcer = new Announcer(this);
  readonly #menus = new Map<string, Menu>();
  readonly #generate = new Dialog(this, { id: 'generate', onDismiss: () => this.leaveEditing(this.t.cancelledGenerate) });
  readonly #dialog = new Dialog(this, { id: 'dialog', onDismiss: () => this.#show({ dialog: undefined }) });
  readonly #draft = new DraftSession(this, {
    saved: (saved) => this.emit('sku-draft-saved', saved),
    followed: (release) => this.#follow(release),
  });
  #mustOpen = true;
  #told: readonly Issue[] | undefined;
  /** The last submission of the document as it is. */
  #attempt: { base: string | null; key: string } | undefined;
  #clock: ReturnType<typeof setInterval> | undefined;

  /** Focuses what an issue is about, and opens the dialog that it stands in. */
  async openIssue({ path }: Issue): Promise<void> {
    this.#show({ dialog: undefined, checked: true });
    const specification = path[0] === 'specifications' ? this.document.specifications[Number(path[1])] : undefined;
    const inDialog = path[0] === 'specifications' && path[2] === 'attributes';
    if (inDialog && specification && !specification.editing) {
      this.change(editSpecification(specification.id, startEditing()), this.t.generateTitle);
    }
    await this.updateComplete;
    const editor = inDialog ? this.renderRoot.querySelector<PathFocus>('sku-attribute-editor') : null;
    if (!editor?.focusPath(path.slice(3))) focusPathIn(this.renderRoot, path);
  }

  override focusPath(path: Path): boolean {
    return focusPathIn(this.renderRoot, path);
  }

  /** Stores what is not stored yet. False if that failed; the seller is told why. */
  async saveDraft(): Promise<boolean> {
    this.#draft.save(this.document);
    const saved = await this.#draft.flush();
    if (saved) this.#announcer.say(this.t.savedDraft);
    return saved;
  }

  /**
   * Saves, checks, fires `sku-submit` and hands the release to the store; never submits the form around it.
   * False where an error stands in the way, another page writes the draft, a listener cancelled, or the store refused: the seller is told.
   */
  async submit(): Promise<boolean> {
    if (this.#draft.state.isElsewhere) return false;
    if (this.allIssues.some(({ severity }) => severity === 'error')) {
      this.#askToSubmit();
      await this.#draft.flush();
      return false;
    }
    this.#show({ checked: true });
    const { document: release, store } = this;
    // Where an earlier try arrived and its answer got lost, there is no draft any more: the same is sent again.
    if (store && !this.#attempt && !(await this.saveDraft())) return this.#failed(this.#draft.state.reason);
    // What was typed while it was stored is submitted as well, if it may be.
    if (this.document !== release) return this.submit();
    const submission = toSubmission(release, { policy: this.policy });
    if (!this.emit('sku-submit', { release: submission }, { cancelable: true })) return false;
    if (!store) return true;
    this.#show({ submission: { state: 'sending' } });
    this.#attempt ??= { base: this.#draft.base ?? null, key: randomId() };
    const result = await submitRelease(store, submission, this.#attempt);
    if ('reason' in result) return this.#failed(result.reason);
    this.#draft.stop();
    this.#show({ submission: { state: 'done' }, dialog: undefined });
    this.#announcer.say(this.t.submitted);
    this.emit('sku-submitted', { application: result.application });
    return true;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('keydown', this.#onKeydown);
    // "Saved 2 minutes ago" has to go on while nobody types.
    this.#clock = setInterval(() => this.requestUpdate(), 15_000);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('keydown', this.#onKeydown);
    clearInterval(this.#clock);
  }

  /** The form's words in the page's language. */
  protected get t(): typeof en {
    return this.words('release-form', en);
  }

  protected override get isEditable(): boolean {
    return super.isEditable && !(#draft in this && this.#draft.state.isElsewhere);
  }

  protected override reviewerSays(text: string): string {
    return this.t.reviewer({ text });
  }

  protected override edited(release: Release): void {
    this.#attempt = undefined;
    if (this.view.submission.state !== 'idle') this.#show({ submission: { state: 'idle' } });
    this.#draft.save(release);
  }

  protected override valueReplaced(): void {
    super.valueReplaced();
    this.#mustOpen = true;
    this.#attempt = undefined;
    this.view = { ...this.view, checked: false, selected: undefined, dialog: undefined, submission: { state: 'idle' }, read: [] };
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.#mustOpen || changed.has('store') || changed.has('released')) {
      this.#mustOpen = false;
      this.#draft.open(this.document, this.store, this.released !== undefined);
    }
    this.#slices.set(this.allIssues, this.view.checked || this.isReported);
  }

  protected override updated(): void {
    super.updated();
    const issues = this.allIssues;
    if (dequal(this.#told, issues)) return;
    this.#told = issues;
    this.emit('sku-issues', { issues });
  }

  protected override render() {
    return formView({
      element: this,
      form: this.#context(),
      view: { ...this.view, checked: this.view.checked || this.isReported },
      issues: this.allIssues,
      pressing: this.#slices.visible,
      missing: this.allIssues.length - this.#slices.visible.length,
      draft: this.#draft.state,
      hasStore: this.store !== undefined,
      undoLabel: this.undoLabel,
      redoLabel: this.redoLabel,
      generate: this.#generate,
      dialog: this.#dialog,
      announcer: this.#announcer,
      menu: (id) => this.#menu(id),
      show: (next) => this.#show(next),
      amend: (edit) => this.amend(edit),
      onGenerate: (id, generated) => this.generate(id, generated, this.t.generateTitle),
      cancelGenerate: () => this.leaveEditing(this.t.cancelledGenerate),
      go: (id) => this.#go(id),
      openIssue: (issue) => void this.openIssue(issue),
      save: () => void this.saveDraft(),
      askToSubmit: () => this.#askToSubmit(),
      submit: () => void this.submit(),
      choose: (choice) => void this.#choose(choice),
    });
  }

  #context() {
    return this.formContext(this.#slices, {
      words: this.t,
      readOnly: this.readOnly || this.#draft.state.isElsewhere,
      undo: () => this.#travel('undo'),
      redo: () => this.#travel('redo'),
      inspect: (specification, sku) => this.#show({ selected: { specification, sku } }),
    });
  }

  #show(next: Partial<FormView>): void {
    const apply = () => void (this.view = { ...this.view, ...next });
    if (next.dialog && !dialogCode.module) this.waitFor(dialogCode.fetch().then(apply));
    else apply();
  }

  /** Another page wrote the draft that is shown here. */
  #follow(release: Release): void {
    this.value = release;
    this.#mustOpen = false;
  }

  async #choose(choice: DraftChoice): Promise<void> {
    const { document: release } = this;
    const { giveUp, state } = this.#draft;
    switch (choice) {
      case 'mine':
        return this.#draft.keepMine();
      case 'take-over':
        return this.#draft.takeOver();
      case 'file':
        return saveFile(writeDraftFile(release));
      case 'stored':
        return giveUp().then(() => void (this.value = state.current?.value ?? release));
      case 'copy':
        this.released = undefined;
        this.value = copyRelease(release, { id: randomId(), name: this.t.copyOf({ name: release.product.name, number: 1 }).trim() });
        await this.updateComplete;
        if (await this.saveDraft()) await giveUp().then(() => this.emit('sku-draft-open', { id: this.document.id }));
    }
  }

  #askToSubmit(): void {
    this.#show({ dialog: 'submit', checked: true });
    void dialogCode.fetch().then(async () => {
      const count = dialogCode.module?.requestsToday(this.store, this.resolvedPolicy.review.timeZone);
      this.#show({ requestsToday: (await count) ?? 0 });
    });
  }

  #failed(reason = ''): boolean {
    if (reason !== 'offline') this.#attempt = undefined;
    this.#show({ submission: { state: 'failed', reason } });
    return false;
  }

  #menu(id: string): Menu {
    const menu = this.#menus.get(id) ?? new Menu(this);
    this.#menus.set(id, menu);
    return menu;
  }

  #go(id: string): void {
    this.#show({ section: id });
    // Its card may be about to come.
    void this.updateComplete.then(() => {
      const card = this.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(`section-${id}`)}`);
      card?.scrollIntoView({ block: 'start' });
      card?.querySelector<HTMLElement>('h3')?.focus({ preventScroll: true });
    });
  }

  #travel(way: 'undo' | 'redo'): void {
    const what = this[`${way}Label`];
    if (what === undefined || this.view.submission.state === 'sending') return;
    this[way]();
    this.#announcer.say(this.t[way === 'undo' ? 'undone' : 'redone']({ what }));
  }

  readonly #onKeydown = (event: KeyboardEvent) => {
    const way = wayOf(event);
    // Beneath a dialog nothing changes unseen.
    if (!way || this.view.dialog) return;
    event.preventDefault();
    this.#travel(way);
  };
}
