import { dequal } from 'dequal/lite';
import {
  amend,
  canRedo,
  canUndo,
  createHistory,
  createRelease,
  createSpecification,
  record,
  redo,
  redoLabel,
  undo,
  undoLabel,
  type History,
  type ReleaseEdit,
} from '../../core/edits/index.js';
import { createChecker, validateChange } from '../../core/rules/index.js';
import { IssueError, type Issue } from '../../core/schema/issue.js';
import { parseRelease, resolvePolicy } from '../../core/schema/index.js';
import type { Catalog, PolicyOptions, Release, ReleasePolicy } from '../../core/schema/types.js';
import { formatFieldIssue } from '../../internal/words/field-issue-text.js';
import { FormControl } from '../../internal/element/form-control.js';
import { jsonAttribute, orNull } from '../../internal/element/form-value.js';
import { IdleJson } from '../../internal/element/idle-json.js';
import { property } from '../../internal/element/property.js';
import { randomId } from '../../internal/loading/random-id.js';
import type { Reason } from '../../storage/store.js';
import { reasonIssues } from './document/reason-issues.js';

const emptyCatalog: Catalog = { attributes: [], assets: [], serviceFlowTemplates: [] };

/** The release that the form edits: one document, its history and its issues. Knows nothing of how it looks. */
export abstract class ReleaseDocument extends FormControl<Release> {
  static override readonly largeValue = IdleJson;

  /** What is on sale, where the form changes a released product. */
  @property({ attribute: false }) released: Release | undefined;
  /** The host's own rules, beside the kit's. */
  @property({ attribute: false }) check: ((release: Release) => Issue[]) | undefined;

  #catalog = emptyCatalog;
  #policyOptions: PolicyOptions | undefined;
  #reasons: readonly Reason[] | undefined;
  #submitted: Release | undefined;
  #blank: Release | undefined;
  #history: History<Release> | undefined;
  #what = '';
  #step = 0;
  #checker: { run: (release: Release) => Issue[]; policy: unknown; catalog: unknown } | undefined;

  /** What the seller may choose from; a list that is not there yet is empty. As an attribute: its JSON. */
  @property({ converter: jsonAttribute })
  get catalog(): Catalog {
    return this.#catalog;
  }
  set catalog(next: Partial<Catalog> | null | undefined) {
    this.#catalog = whole(next);
  }

  /** The host's numbers, a deep partial over the defaults; as an attribute: its JSON. Throws `IssueError` (`policy.invalid`) on a wrong one. */
  @property({ converter: jsonAttribute })
  get policy(): PolicyOptions | undefined {
    return this.#policyOptions;
  }
  set policy(next: PolicyOptions | undefined) {
    const options = next ?? undefined;
    resolvePolicy(options);
    this.#policyOptions = options;
  }

  /** Why a reviewer rejected the release as it is given: shown at the places that they name until the seller changes those. Paths by id. */
  @property({ attribute: false })
  get reasons(): readonly Reason[] | undefined {
    return this.#reasons;
  }
  set reasons(next: readonly Reason[] | undefined) {
    // A framework that writes the same reasons back does not bring answered ones up again.
    if (dequal(next, this.#reasons)) return;
    this.#reasons = next;
    this.#submitted = this.document;
  }

  /** What the form says about the release now, also what is merely not done yet. */
  get currentIssues(): readonly Issue[] {
    return this.allIssues;
  }

  override get value(): Release | null {
    return super.value;
  }
  /** Throws `IssueError` on what `parseRelease` refuses, and keeps what it had. */
  override set value(next: Release | null) {
    const value = orNull(next);
    if (value !== super.value) super.value = value && parsed(value);
  }

  override get defaultValue(): Release | null {
    return super.defaultValue;
  }
  /** Throws as `value` does. */
  override set defaultValue(next: Release | null) {
    super.defaultValue = next && parsed(next);
  }

  /** The release before the seller, also before the first keystroke. */
  get document(): Release {
    return this.value ?? (this.#blank ??= this.blank());
  }

  /** Whether there is a step to take back. */
  get canUndo(): boolean {
    return canUndo(this.#past);
  }
  /** Whether there is a step to do again. */
  get canRedo(): boolean {
    return canRedo(this.#past);
  }

  /** Takes back the seller's last step, as one `input` and one `change`. */
  undo(): void {
    if (this.isEditable && this.canUndo) this.#travel(undo(this.#past));
  }
  /** Does the step again that was last taken back. */
  redo(): void {
    if (this.isEditable && this.canRedo) this.#travel(redo(this.#past));
  }

  protected get undoLabel(): string | undefined {
    return undoLabel(this.#past);
  }
  protected get redoLabel(): string | undefined {
    return redoLabel(this.#past);
  }
  protected get resolvedPolicy(): ReleasePolicy {
    return resolvePolicy(this.#policyOptions);
  }

  /** A change in the middle of something: part of one undo step until `done`. */
  protected readonly live = (edit: ReleaseEdit, what: string): void => {
    const next = edit(this.document);
    if (!this.isEditable || next === this.document) return;
    this.#what = what;
    this.input(next);
  };

  protected readonly done = (): void => this.commit();

  /** A change that is complete at once: one undo step. */
  protected readonly change = (edit: ReleaseEdit, what: string): void => {
    const before = this.document;
    this.live(edit, what);
    if (this.document !== before) this.commit();
  };

  /** A change that is no step of its own, such as typing in the Generate dialog, which is undone as a whole. */
  protected amend(edit: ReleaseEdit): void {
    const next = edit(this.document);
    if (next === this.document) return;
    this.beginStep(next);
    this.#show(next);
  }

  /** The next step begins with this document, not with what it was amended to. */
  protected beginStep(document: Release): void {
    this.#history = amend(this.#past, document);
  }

  protected typingIn(key: string, shown: string, what: string, edit: (text: string) => ReleaseEdit) {
    return this.typing(key, shown, (text) => {
      this.#what = what;
      return edit(text)(this.document);
    });
  }

  protected override input(next: Release | null): void {
    const release = next ?? this.document;
    this.#history = record(this.#past, release, { label: this.#what, merge: `${this.#what}#${this.#step}` });
    this.#show(release);
  }

  protected override commit(): void {
    this.#step += 1;
    super.commit();
  }

  protected override valueReplaced(): void {
    this.#history = undefined;
    this.#submitted = this.document;
    // The reasons are about this release now.
    if (this.#reasons) this.requestUpdate('reasons', undefined);
  }

  /** The seller has another document before them. */
  protected abstract edited(release: Release): void;

  protected override findIssues(): Issue[] {
    const { document: release, catalog } = this;
    const policy = this.#policyOptions;
    if (this.#checker?.policy !== policy || this.#checker?.catalog !== catalog) {
      this.#checker = { run: createChecker({ ...(policy && { policy }), catalog }), policy, catalog };
    }
    return [
      ...this.#checker.run(release),
      ...(this.released ? validateChange(this.released, release, policy ? { policy } : {}) : []),
      ...(this.check?.(release) ?? []),
      ...this.#objections(release),
    ];
  }

  protected override sentence(issue: Issue): string {
    return formatFieldIssue(issue, this.locale.lang);
  }

  protected override checkDependsOn(): readonly PropertyKey[] {
    return ['policy', 'catalog', 'released', 'check', 'reasons'];
  }

  protected override parseAttribute(text: string): Release | null {
    const value = super.parseAttribute(text);
    const result = value === null ? undefined : parseRelease(value);
    return result?.ok ? result.release : null;
  }

  /** A first release to begin with: one specification, nothing typed. */
  protected blank(): Release {
    const specification = createSpecification({ id: randomId(), policy: this.resolvedPolicy });
    return { ...createRelease({ id: randomId() }), specifications: [specification] };
  }

  /** A reviewer's word on this release: a warning each. */
  protected abstract reviewerSays(text: string): string;

  #objections(release: Release): Issue[] {
    const says = (text: string) => this.reviewerSays(text);
    return reasonIssues(this.#reasons ?? [], { submitted: this.#submitted ?? release, release, says });
  }

  get #past(): History<Release> {
    return (this.#history ??= createHistory(this.document));
  }

  #show(release: Release): void {
    this.edited(release);
    super.input(release);
  }

  #travel(history: History<Release>): void {
    this.open.close();
    this.#history = history;
    this.#show(history.present);
    this.commit();
  }
}

/** With an empty list for each that is not there yet. */
function whole(catalog: Partial<Catalog> | null | undefined): Catalog {
  if (!catalog) return emptyCatalog;
  const { attributes, assets, serviceFlowTemplates } = catalog;
  if (attributes && assets && serviceFlowTemplates) return catalog as Catalog;
  return { attributes: attributes ?? [], assets: assets ?? [], serviceFlowTemplates: serviceFlowTemplates ?? [] };
}

function parsed(value: unknown): Release {
  const result = parseRelease(value);
  if (!result.ok) throw new IssueError(result.issues);
  return result.release;
}
