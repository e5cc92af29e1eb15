import { css, html, type TemplateResult } from 'lit';
import type { Issue, Path } from '../../core/schema/issue.js';
import { defaultPolicy } from '../../core/schema/policy.js';
import { resolvePolicy } from '../../core/schema/resolve-policy.js';
import { parseSkus } from '../../core/schema/parse.js';
import type { Attribute, Period, PolicyOptions, ReleasePolicy, Sku } from '../../core/schema/types.js';
import { Announcer } from '../../internal/element/announcer.js';
import { EditorControl } from '../../internal/element/editor-control.js';
import { FormControl } from '../../internal/element/form-control.js';
import { fitting, fromJson, jsonAttribute } from '../../internal/element/form-value.js';
import { IdleJson } from '../../internal/element/idle-json.js';
import { formatSkuIssue } from '../../internal/words/issue-text.js';
import { OnDemand, part } from '../../internal/loading/on-demand.js';
import { property } from 'lit/decorators.js';
import { withDefault } from '../../internal/element/with-default.js';
import { localeOf } from '../../internal/words/locale-of.js';
import { fire } from '../../internal/element/fire.js';
import { waitFor } from '../../internal/loading/pending.js';
import { GridHistory } from './sheet/history.js';
import type { GridWork } from './grid-work.js';
import type { GridNow } from './session/owner.js';
import { IdleCheck } from './session/idle-check.js';

const code = new OnDemand(() => {
  // AG Grid is requested at the same time; the grid's code handles a failure.
  import('./view/grid-runtime.js').catch(() => undefined);
  return import('./grid-work.js');
});

/** Fewer SKUs are checked at once, because it is too fast to notice. */
const slowFrom = 500;

const waiting = html`<div class="waiting" aria-busy="true"></div>`;

/**
 * Prices of SKUs as a spreadsheet: a row per tier, a column per billing period.
 * @tag sku-price-grid
 * @fires input - each change by the seller; `value` is new
 * @fires change - a committed one
 * @fires {CustomEvent<CellFocusDetail>} sku-cell-focus - the seller went to a different cell
 * @fires {CustomEvent} sku-undo - cancelable: a host that cancels it undoes with its own history
 * @fires {CustomEvent} sku-redo - cancelable: a host that cancels it redoes with its own history
 * @slot heading - the heading of the toolbar
 * @csspart frame - the card around the grid
 * @csspart toolbar - the heading and the tools
 * @csspart button - a tool that opens a menu
 * @csspart grid - the table
 * @csspart status - the status bar below the table
 * @csspart popup - a popup of a tool or a cell
 * @csspart menu - a menu in a popup
 * @csspart menu-item - an item of a menu
 * @csspart dialog - a dialog, such as the one for bulk changes
 * @csspart field - a field of a dialog, with its label and messages
 * @csspart input - the input of a field
 * @csspart segmented - a segmented control
 * @cssproperty --sku-grid-font-size - text size in the cells; by default that of the surrounding text
 * @cssproperty --sku-grid-height - maximum height of the table; by default min(70vh, 720px)
 */
export class SkuPriceGrid extends FormControl<Sku[]> {
  /** What comes later has the room that it will take. */
  static override styles = [
    ...FormControl.styles,
    css`
      .waiting {
        min-block-size: 240px;
      }
    `,
  ];
  #attributes: Attribute[] = [];
  #check: IdleCheck | undefined;
  #policy: ReleasePolicy | undefined;

  /** The attributes that generate the SKUs: a column for each enumeration attribute, and "Up to" if there is a quantity attribute. */
  @property({ attribute: 'product-attributes', converter: jsonAttribute })
  get productAttributes(): Attribute[] {
    return this.#attributes;
  }
  set productAttributes(next: Attribute[] | null | undefined) {
    const before = this.#attributes;
    this.#attributes = next ?? [];
    this.requestUpdate('productAttributes', before);
  }
  /** The billing periods, a price column for each. */
  @withDefault(defaultPolicy.periods) @property({ attribute: false }) periods: Period[] = defaultPolicy.periods;
  /** ISO 4217. */
  @withDefault('USD') @property() currency = 'USD';
  /** What the marketplace allows, where it is other than the defaults. */
  @withDefault(undefined) @property({ attribute: false }) policy: PolicyOptions | undefined;

  readonly #control = new EditorControl<Sku[]>(this, {
    findIssues: (value) => this.#findIssues(value),
    dependsOn: ['productAttributes', 'periods', 'currency', 'policy'],
    parse: (text) => fitting(fromJson(text), parseSkus),
    dependencyChanged: () => (this.#check = this.#policy = undefined),
    sentence: (issue) => this.#sentence(issue),
    valueReplaced: () => this.#valueReplaced(),
    // The sheet follows at once: the next key may already mean a row that this edit added.
    afterInput: () => this.#work?.session.sync(),
    // A committed change is one step to undo.
    beforeCommit: () => this.#history.record(this.value, this.#work?.session.remember()),
    isCheckSlow: () => (this.value?.length ?? 0) > slowFrom,
    largeValue: IdleJson,
  });
  readonly #announcer = new Announcer(this);
  readonly #history = new GridHistory();
  #shown: { all: readonly Issue[]; reported: boolean; issues: readonly Issue[] } | undefined;
  #work: GridWork | undefined;

  /** Takes the last step back; inside a form that shares its history, the form's. */
  undo(): void {
    this.#travel('undo');
  }

  /** Does the step again that was last taken back. */
  redo(): void {
    this.#travel('redo');
  }

  /** Goes to the cell that a path (from `value`) means; false where there is none. */
  override focusPath(path: Path): boolean {
    return this.#work?.session.focusPath(path) ?? false;
  }

  override focus(): void {
    this.#work?.focus();
  }

  override disconnectedCallback(): void {
    // What was being typed is a step, though nobody hears of it: not every browser says that a field that goes loses the focus.
    this.#history.record(this.value, this.#work?.session.remember());
    super.disconnectedCallback();
    this.#work?.leave();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#work?.return();
    this.requestUpdate();
  }

  #findIssues(value: Sku[] | null): Issue[] {
    return value || this.required ? this.#checker.check(value ?? []) : [];
  }

  get #checker(): IdleCheck {
    const { periods, currency } = this;
    return (this.#check ??= new IdleCheck({ attributes: this.#attributes, periods, currency, policy: this.#resolved }));
  }

  get #resolved(): ReleasePolicy {
    return (this.#policy ??= resolvePolicy(this.policy));
  }

  #sentence(issue: Issue): string {
    return formatSkuIssue(issue, localeOf(this).lang, { skus: this.value ?? [], attributes: this.#attributes, currency: this.currency });
  }

  #valueReplaced(): void {
    const selection = this.#history.start(this.value);
    this.#work?.session.abandonEditor();
    this.#work?.session.sync();
    this.#work?.session.restore(selection);
  }

  protected override render(): TemplateResult {
    return html`${part(this, code, ({ GridWork: Work }) => (this.#work ??= this.#begin(Work)).render(), waiting)}
    ${this.#announcer.render()}`;
  }

  protected override updated(): void {
    super.updated();
    this.#work?.updated();
  }

  #begin(Work: typeof GridWork): GridWork {
    return new Work({
      element: this,
      now: () => this.#now(),
      typing: (key, shown, read) => this.#control.typing(key, shown, read),
      apply: (skus) => this.#apply(skus),
      say: (text) => this.#announcer.say(text),
      undo: () => this.undo(),
      redo: () => this.redo(),
      check: () => this.#ask(),
      sentence: (issue) => this.#control.sentence(issue),
      focused: (detail) => fire(this, 'sku-cell-focus', detail),
    });
  }

  /** Who asks for what is wrong hears of what is missing, too. */
  #ask(): void {
    if (!this.#control.isReported) this.#control.isReported = true;
    this.#control.settle();
  }

  #now(): GridNow {
    return {
      skus: this.value ?? [],
      attributes: this.#attributes,
      periods: this.periods,
      currency: this.currency,
      policy: this.#resolved,
      editable: this.#control.isEditable,
      issues: this.#issuesNow(),
      isChecked: !this.#control.isCheckAhead,
      lang: localeOf(this).lang,
      dir: localeOf(this).dir,
      nonce: this.nonce ?? '',
    };
  }

  #apply(skus: readonly Sku[]): boolean {
    if (!this.#control.isEditable || skus === this.value) return false;
    this.#control.input(skus as Sku[]);
    if (this.#control.isTyping) this.#control.commitTyping();
    else this.#control.commit();
    return true;
  }

  #travel(way: 'undo' | 'redo'): void {
    const work = this.#work;
    work?.session.closeEditor();
    if (!fire(this, `sku-${way}`, undefined, { cancelable: true }) || !this.#control.isEditable) return;
    const step = this.#history.go(way);
    if (step) {
      this.#control.show(step.value);
      work?.session.restore(step.selection);
      this.#control.fireChange();
    }
    if (!work) return;
    const { words } = work.session;
    if (step) this.#announcer.say(way === 'undo' ? words.saidUndone : words.saidRedone);
    else this.#announcer.say(way === 'undo' ? words.saidNothingToUndo : words.saidNothingToRedo);
  }

  #issuesNow(): readonly Issue[] {
    const reported = this.#control.isReported;
    const all = this.#control.isCheckAhead ? this.#firstIssues() : this.#control.issues;
    if (this.#shown?.all !== all || this.#shown.reported !== reported) this.#shown = { all, reported, issues: this.#control.shown(all) };
    return this.#shown.issues;
  }

  /** What is on screen is marked at once; the rest of the check comes when that has been painted, or somebody asks. */
  #firstIssues(): readonly Issue[] {
    const { value } = this;
    const checker = this.#checker;
    const isWanted = (): boolean => this.isConnected && this.value === value && this.#check === checker && this.#control.isCheckAhead;
    return checker.begin(value ?? [], isWanted, (done) =>
      waitFor(
        this,
        done.then((isDone) => {
          if (isDone && isWanted()) this.#control.settle();
          if (this.isConnected) this.requestUpdate();
        }),
      ),
    );
  }
}
