import { html } from 'lit';
import { canRedo, canUndo, createHistory, record, redo, undo, type History } from '../../core/edits/history.js';
import { addTier, removeTier, setModel, type PricingEdit } from '../../core/edits/tiers.js';
import { periodName } from '../../internal/words/period-name.js';
import { decimalOfNumber, formatDecimal } from '../../core/numbers/index.js';
import { emptyPricing } from '../../core/pricing/models.js';
import { checkPricing } from '../../core/rules/index.js';
import { latticeOf, maximumOf } from '../../core/rules/quantity.js';
import type { Issue } from '../../core/schema/issue.js';
import { defaultPolicy } from '../../core/schema/policy.js';
import { resolvePolicy } from '../../core/schema/resolve-policy.js';
import { parsePricing } from '../../core/schema/parse.js';
import type { Period, PolicyOptions, Pricing, QuantityAttribute } from '../../core/schema/types.js';
import { Announcer } from '../../internal/element/announcer.js';
import { entryText } from '../../internal/fields/entry.js';
import { formatFieldIssue } from '../../internal/words/field-issue-text.js';
import { EditorControl } from '../../internal/element/editor-control.js';
import { FormControl } from '../../internal/element/form-control.js';
import { viewState } from '../../internal/element/view-state.js';
import { fitting, fromJson } from '../../internal/element/form-value.js';
import { OnDemand, part } from '../../internal/loading/on-demand.js';
import { property } from 'lit/decorators.js';
import { withDefault } from '../../internal/element/with-default.js';
import { localeOf, wordsOf } from '../../internal/words/locale-of.js';
import { fire } from '../../internal/element/fire.js';
import type { Measure } from './chart-series.js';
import type { EditorContext, Question } from './context.js';
import type * as editorCode from './editor-view.js';
import type { DoublingTemplate } from './tier-templates.js';
import type { TierWords } from './tier-editor.messages.js';

const code = new OnDemand(() => import('./editor-view.js'));
type Code = typeof editorCode;

/** What is on screen besides the properties. */
interface EditorView {
  asked: Question | undefined;
  measure: Measure;
  hiddenPeriods: readonly Period[];
  chartWidth: number;
  template: EditorContext['template'] | undefined;
}

/**
 * The pricing of one SKU: method, tiers and prices, with the chart, the price drops in words and the cost of any quantity.
 * @tag sku-tier-editor
 * @fires input - each change by the user; `value` is new
 * @fires change - a committed one
 * @fires {CustomEvent} sku-undo - cancelable: a host that cancels it does the undo
 * @fires {CustomEvent} sku-redo - cancelable
 * @csspart models - the choice of the pricing method
 * @csspart model - one of the methods
 * @csspart tiers - the table
 * @csspart chart - the chart with its table
 * @csspart note - the price drops in words
 * @csspart cost - the cost box
 * @cssproperty --sku-color-chart-1 - the line of the first billing period; the accent by default
 * @cssproperty --sku-color-chart-2 - that of the second
 * @cssproperty --sku-color-chart-3 - that of the third
 * @cssproperty --sku-color-chart-4 - that of the fourth
 */
export class SkuTierEditor extends FormControl<Pricing> {
  /** The billing periods, as `periodsOf(billing)` gives them. */
  @withDefault(defaultPolicy.periods) @property({ attribute: false }) periods: readonly Period[] = defaultPolicy.periods;
  /** ISO 4217. */
  @property() currency = '';
  /** The quantity attribute. Without one, the SKU has one price per period and no tiers. */
  @withDefault(undefined) @property({ attribute: false }) quantity: QuantityAttribute | undefined;
  /** What the marketplace allows, where that differs from the defaults. */
  @withDefault(undefined) @property({ attribute: false }) policy: PolicyOptions | undefined;
  /** `inspector`: the chart, the note and the cost box only, for use next to a grid. */
  @property({ reflect: true }) view: 'full' | 'inspector' = 'full';

  readonly #control = new EditorControl<Pricing>(this, {
    findIssues: (value) => this.#findIssues(value),
    dependsOn: ['periods', 'currency', 'quantity', 'policy'],
    parse: (text) => fitting(fromJson(text), parsePricing),
    sentence: (issue) => formatFieldIssue(issue, localeOf(this).lang),
    // The price drops have a note of their own, next to the chart.
    isShown: ({ code: issueCode }) => issueCode !== 'tier.total-drops',
    valueReplaced: () => this.#valueReplaced(),
    // A committed change is one step to undo.
    beforeCommit: () => (this.#history = record(this.#history, this.value, { label: '' })),
  });
  readonly #view = viewState<EditorView>(this, {
    asked: undefined,
    measure: 'total',
    hiddenPeriods: [],
    chartWidth: 320,
    template: undefined,
  });
  readonly #announcer = new Announcer(this);
  readonly #width = new ResizeObserver(([entry]) => requestAnimationFrame(() => this.#fit(entry?.contentRect.width ?? 0)));
  #observed: Element | undefined;
  #history: History<Pricing | null> = createHistory<Pricing | null>(null);

  /** Undoes the last step. */
  undo(): void {
    this.#travel('sku-undo', undo);
  }

  /** Redoes the step that was undone last. */
  redo(): void {
    this.#travel('sku-redo', redo);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('keydown', this.#onKeydown);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('keydown', this.#onKeydown);
  }

  #findIssues(value: Pricing | null): Issue[] {
    if (!value && !this.required) return [];
    const { periods, currency, quantity, policy } = this;
    return checkPricing(value ?? this.#pricing, { periods: periods ?? [], currency, quantity, policy });
  }

  #valueReplaced(): void {
    this.#history = createHistory(this.value);
    this.#view.template = undefined;
  }

  protected override updated(): void {
    super.updated();
    const insight = this.renderRoot.querySelector('.insight');
    if (!insight || insight === this.#observed) return;
    this.#width.disconnect();
    this.#width.observe(insight);
    this.#observed = insight;
  }

  protected override render(): unknown {
    return html`${part(this, code, (module) => module.editorView(this.#context(module), this.view))} ${this.#announcer.render()}`;
  }

  /** Announces nothing before the editor is shown. */
  #say(sentence: (words: TierWords) => string): void {
    if (code.module) this.#announcer.say(sentence(wordsOf(this, 'tier-editor', code.module.en)));
  }

  get #pricing(): Pricing {
    return this.value ?? emptyPricing(this.quantity !== undefined);
  }

  #context(module: Code): EditorContext {
    const words = wordsOf(this, 'tier-editor', module.en);
    const { lang } = localeOf(this);
    const { quantity, currency } = this;
    const pricing = this.#pricing;
    const axis = module.axisOf(pricing, quantity);
    return {
      ...{ pricing, currency, quantity, words, lang, axis },
      periods: this.periods ?? [],
      policy: resolvePolicy(this.policy),
      rtl: localeOf(this).dir === 'rtl',
      editable: this.#control.isEditable,
      disabled: this.#control.isDisabled,
      readOnly: this.readOnly,
      isOnSale: quantity !== undefined && latticeOf(quantity) !== undefined,
      counted: quantity?.name.trim() || words.quantity,
      periodName: (period) => periodName(period, lang),
      number: (value) => formatDecimal(decimalOfNumber(value) ?? '', lang),
      entryText: (value) => entryText(value, lang),
      messagesAt: (path) => this.#control.messagesAt(path),
      typing: (key, shown, edit) => this.#control.typing(key, shown, (text) => edit(text)(this.#pricing)),
      convert: (model) => this.#edit(setModel(model)),
      addTier: () => this.#addTier(),
      removeTier: (index) => this.#removeTier(index),
      edit: (edit) => this.#edit(edit),
      say: (sentence) => this.#announcer.say(sentence),
      undo: () => this.undo(),
      redo: () => this.redo(),
      canUndo: this.#control.isEditable && (canUndo(this.#history) || this.#control.isTyping),
      canRedo: this.#control.isEditable && canRedo(this.#history),
      asked: this.#view.asked ?? module.firstQuestion(pricing, axis, lang),
      ask: (question) => (this.#view.asked = question),
      measure: this.#view.measure,
      setMeasure: (measure) => (this.#view.measure = measure),
      hidden: this.#view.hiddenPeriods,
      togglePeriod: (period) => (this.#view.hiddenPeriods = toggled(this.#view.hiddenPeriods, period)),
      chartWidth: this.#view.chartWidth,
      template: this.#view.template ?? {
        first: module.suggestedFirst(pricing, quantity && maximumOf(quantity), lang),
        percent: { text: '10' },
      },
      setTemplate: (template) => (this.#view.template = template),
      applyTemplate: (template) => this.#applyTemplate(module, template),
    };
  }

  #edit(edit: PricingEdit): void {
    this.#control.commitTyping();
    this.#control.edit(edit(this.#pricing));
  }

  /** Before the open end; where that is all there is, the one tier gets an end and keeps its prices. */
  #addTier(): void {
    this.#edit(addTier(Math.max(0, this.#pricing.tiers.length - 2)));
    this.#say(({ added }) => added);
    void this.updateComplete.then(() => this.focusPath(['tiers', this.#pricing.tiers.length - 2, 'upTo']));
  }

  #removeTier(index: number): void {
    this.#edit(removeTier(index));
    this.#say(({ removed }) => removed);
    const next = Math.min(index, this.#pricing.tiers.length - 1);
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(`[data-remove="${next}"]`)?.focus());
  }

  #applyTemplate({ applyDoubling }: Code, template: DoublingTemplate): void {
    const { periods, quantity, currency } = this;
    this.#edit((pricing) =>
      applyDoubling(pricing, template, { periods: periods ?? [], quantity, currency, policy: resolvePolicy(this.policy) }),
    );
    this.#say(({ applied }) => applied({ count: this.#pricing.tiers.length }));
  }

  #travel(event: 'sku-undo' | 'sku-redo', go: typeof undo): void {
    this.#control.commitTyping();
    if (!fire(this, event, undefined, { cancelable: true }) || !this.#control.isEditable) return;
    const isUndo = event === 'sku-undo';
    const next = go(this.#history);
    if (next === this.#history) return this.#say((words) => (isUndo ? words.nothingToUndo : words.nothingToRedo));
    this.#history = next;
    this.#control.show(next.present);
    this.#control.fireChange();
    this.#say((words) => (isUndo ? words.undone : words.redone));
  }

  #fit(width: number): void {
    if (width > 0) this.#view.chartWidth = Math.max(220, Math.floor(width));
  }

  readonly #onKeydown = (event: KeyboardEvent) => {
    const key = event.key.toLowerCase();
    if (!(event.ctrlKey || event.metaKey) || event.altKey || (key !== 'z' && key !== 'y')) return;
    // While a field is open, and in fields that are no part of the value, the keys take back what was typed there.
    const [target] = event.composedPath();
    if (this.#control.isTyping || (target instanceof HTMLInputElement && target.type === 'text' && !target.dataset['path'])) return;
    event.preventDefault();
    event.stopPropagation();
    if (key === 'y' || event.shiftKey) this.redo();
    else this.undo();
  };
}

const toggled = (hidden: readonly Period[], period: Period): Period[] =>
  hidden.includes(period) ? hidden.filter((one) => one !== period) : [...hidden, period];
