import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { copyRelease, type ReleaseEdit } from '../../core/edits/index.js';
import { decimalOfNumber, formatDecimal } from '../../core/numbers/index.js';
import type { Issue, Path } from '../../core/schema/issue.js';
import { resolvePolicy } from '../../core/schema/index.js';
import type { Catalog, DeliveryMethod, PolicyOptions, Release, ReleasePolicy } from '../../core/schema/types.js';
import { writeDraftFile } from '../../exchange/draft-file.js';
import { Announcer } from '../../internal/element/announcer.js';
import type { EditorControl } from '../../internal/element/editor-control.js';
import { fire } from '../../internal/element/fire.js';
import type { FieldMessage, Typing } from '../../internal/fields/fields.js';
import { waitFor } from '../../internal/loading/pending.js';
import { randomId } from '../../internal/loading/random-id.js';
import { saveFile } from '../../internal/loading/save-file.js';
import { Dialog } from '../../internal/overlay/dialog.js';
import { Menu } from '../../internal/overlay/menu.js';
import { localeOf, wordsOf } from '../../internal/words/locale-of.js';
import { dialogCode } from './dialogs/dialog-code.js';
import { DraftSession, type DraftState } from './document/draft-session.js';
import { blankRelease } from './document/host-values.js';
import { IssueSlices } from './document/issue-slices.js';
import { ReleaseEditor } from './document/release-editor.js';
import { Submission, type SubmissionState } from './document/submission.js';
import type { FormElement } from './form-element.js';
import type { DraftChoice, FormOwner } from './owner/form-owner.js';
import { firstView, type ViewState } from './owner/view-state.js';
import { undoKey } from './page/undo-keys.js';
import { en } from './words/release-form.messages.js';

/** One release form at work: connects the release, its draft and its submission with what is on screen. */
export class FormSession implements FormOwner, ReactiveController {
  readonly element: FormElement;
  readonly announcer: Announcer;
  readonly generateDialog: Dialog;
  readonly dialog: Dialog;
  readonly editor: ReleaseEditor;
  readonly #control: EditorControl<Release>;
  readonly #drafts: DraftSession;
  readonly #submission: Submission;
  readonly #slices = new IssueSlices();
  readonly #menus = new Map<string, Menu>();
  #view = firstView;
  #blank: Release | undefined;
  /** For which store and released product the draft was opened; undefined: it has to be opened. */
  #opened: Pick<FormElement, 'store' | 'released'> | undefined;
  #clock: ReturnType<typeof setInterval> | undefined;

  constructor(element: FormElement & ReactiveControllerHost, control: EditorControl<Release>) {
    this.element = element;
    this.#control = control;
    this.announcer = new Announcer(element);
    this.generateDialog = new Dialog(element, {
      id: 'generate',
      onDismiss: () => this.editor.cancelGenerate(this.words.cancelledGenerate),
    });
    this.dialog = new Dialog(element, { id: 'dialog', onDismiss: () => this.show({ dialog: undefined }) });
    this.#drafts = new DraftSession(element, {
      saved: (saved) => fire(element, 'sku-draft-saved', saved),
      followed: (release) => this.#follow(release),
    });
    this.editor = this.#newEditor();
    this.#submission = this.#newSubmission();
    element.addController(this);
  }

  get release(): Release {
    return this.element.value ?? (this.#blank ??= blankRelease(this.policy, randomId));
  }
  get released(): Release | undefined {
    return this.element.released;
  }
  get catalog(): Catalog {
    return this.element.catalog;
  }
  get policyOptions(): PolicyOptions | undefined {
    return this.element.policy;
  }
  get policy(): ReleasePolicy {
    return resolvePolicy(this.policyOptions);
  }
  get method(): DeliveryMethod | undefined {
    const { deliveryMethods } = this.policy;
    const { deliveryMethod } = this.release;
    return Object.hasOwn(deliveryMethods, deliveryMethod) ? deliveryMethods[deliveryMethod] : undefined;
  }
  get hasStore(): boolean {
    return this.element.store !== undefined;
  }
  get nonce(): string {
    return this.element.nonce ?? '';
  }
  get editable(): boolean {
    return this.#control.isEditable;
  }
  get readOnly(): boolean {
    return this.element.readOnly || this.draft.isElsewhere;
  }
  get disabled(): boolean {
    return this.#control.isDisabled;
  }

  get view(): ViewState {
    return this.#view;
  }
  get draft(): DraftState {
    return this.#drafts.state;
  }
  get submission(): SubmissionState {
    return this.#submission.state;
  }
  get checked(): boolean {
    return this.#view.checked || this.#control.isReported;
  }
  get issues(): readonly Issue[] {
    return this.#control.issues;
  }
  get visibleIssues(): readonly Issue[] {
    return this.#slices.visible;
  }
  issuesBelow(path: Path): Issue[] {
    return this.#slices.below(path);
  }
  messagesAt(path: Path): FieldMessage[] {
    return this.#messages(this.#slices.at(path));
  }
  messagesBelow(path: Path): FieldMessage[] {
    return this.#messages(this.#slices.below(path));
  }

  get words(): typeof en {
    return wordsOf(this.element, 'release-form', en);
  }
  get lang(): string {
    return localeOf(this.element).lang;
  }
  count(value: number): string {
    return formatDecimal(decimalOfNumber(value) ?? '', this.lang);
  }
  menu(id: string): Menu {
    const menu = this.#menus.get(id) ?? new Menu(this.element);
    this.#menus.set(id, menu);
    return menu;
  }

  text(key: string, shown: string, label: string, edit: (text: string) => ReleaseEdit): Typing {
    return this.#control.typing(key, shown, (text) => {
      this.editor.begin(label);
      return edit(text)(this.release);
    });
  }

  readonly undo = (): void => this.#travel('undo');
  readonly redo = (): void => this.#travel('redo');

  show(next: Partial<ViewState>): void {
    const apply = () => {
      this.#view = { ...this.#view, ...next };
      this.element.requestUpdate();
    };
    if (next.dialog && !dialogCode.module) waitFor(this.element, dialogCode.fetch().then(apply));
    else apply();
  }

  readonly saveDraft = async (): Promise<boolean> => {
    this.#drafts.save(this.release);
    const isSaved = await this.#drafts.flush();
    if (isSaved) this.announcer.say(this.words.savedDraft);
    return isSaved;
  };

  async chooseDraft(choice: DraftChoice): Promise<void> {
    const { release, element } = this;
    const { giveUp, state } = this.#drafts;
    switch (choice) {
      case 'mine':
        return this.#drafts.keepMine();
      case 'take-over':
        return this.#drafts.takeOver();
      case 'file':
        return saveFile(writeDraftFile(release));
      case 'stored':
        await giveUp();
        element.value = state.current?.value ?? release;
        return;
      case 'copy':
        element.released = undefined;
        element.value = copyRelease(release, { id: randomId(), name: this.words.copyOf({ name: release.product.name, number: 1 }).trim() });
        await element.updateComplete;
        if (!(await this.saveDraft())) return;
        await giveUp();
        fire(this.element, 'sku-draft-open', { id: this.release.id });
    }
  }

  readonly openSubmit = (): void => {
    this.show({ dialog: 'submit', checked: true });
    void dialogCode.fetch().then(async () => {
      const count = dialogCode.module?.requestsToday(this.element.store, this.policy.review.timeZone);
      this.show({ requestsToday: (await count) ?? 0 });
    });
  };

  readonly submit = async (): Promise<boolean> => {
    if (this.draft.isElsewhere) return false;
    this.show({ checked: true });
    return this.#submission.submit();
  };

  /** The host set a different release. */
  replaced(): void {
    this.editor.history.clear();
    this.#submission.reset();
    this.#opened = undefined;
    this.#view = { ...this.#view, checked: false, selected: undefined, dialog: undefined, read: [] };
  }

  /** The control changed the value for the seller. */
  changed(release: Release): void {
    this.#submission.reset();
    this.#drafts.save(release);
  }

  hostConnected(): void {
    this.element.addEventListener('keydown', this.#onKeydown);
    // Updates "Saved 2 minutes ago".
    this.#clock = setInterval(() => this.element.requestUpdate(), 15_000);
  }

  hostDisconnected(): void {
    this.element.removeEventListener('keydown', this.#onKeydown);
    clearInterval(this.#clock);
  }

  hostUpdate(): void {
    const { store, released } = this.element;
    if (!this.#opened || this.#opened.store !== store || this.#opened.released !== released) {
      this.#opened = { store, released };
      this.#drafts.open(this.release, store, released !== undefined);
    }
    this.#slices.set(this.issues, this.checked);
  }

  #newEditor(): ReleaseEditor {
    const control = this.#control;
    return new ReleaseEditor({
      release: () => this.release,
      isEditable: () => control.isEditable,
      input: (release) => {
        this.changed(release);
        control.show(release);
      },
      commit: () => control.fireChange(),
      closeField: () => control.stopTyping(),
    });
  }

  #newSubmission(): Submission {
    return new Submission({
      current: () => ({ release: this.release, policy: this.policyOptions, store: this.element.store }),
      hasErrors: () => this.issues.some(({ severity }) => severity === 'error'),
      saveDraft: this.saveDraft,
      draft: () => ({ revision: this.#drafts.base, reason: this.draft.reason }),
      showErrors: async () => {
        this.openSubmit();
        await this.#drafts.flush();
      },
      confirm: (release) => fire(this.element, 'sku-submit', { release }, { cancelable: true }),
      submitted: (application) => {
        this.#drafts.stop();
        this.show({ dialog: undefined });
        this.announcer.say(this.words.submitted);
        fire(this.element, 'sku-submitted', { application });
      },
      onState: () => this.element.requestUpdate(),
      randomId,
    });
  }

  /** Shows what another page stored of the same draft. */
  #follow(release: Release): void {
    const opened = this.#opened;
    this.element.value = release;
    this.#opened = opened;
  }

  #travel(way: 'undo' | 'redo'): void {
    const what = this.editor.history[`${way}Label`];
    if (what === undefined || this.submission.state === 'sending') return;
    if (this.editor[way]()) this.announcer.say(this.words[way === 'undo' ? 'undone' : 'redone']({ what }));
  }

  #messages(issues: readonly Issue[]): FieldMessage[] {
    return issues.map((issue) => ({ severity: issue.severity, text: this.#control.sentence(issue) }));
  }

  readonly #onKeydown = (event: KeyboardEvent) => {
    const way = undoKey(event);
    // A dialog covers what would change.
    if (!way || this.view.dialog) return;
    event.preventDefault();
    this.#travel(way);
  };
}
