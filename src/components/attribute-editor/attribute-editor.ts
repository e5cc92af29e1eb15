import { html, nothing, type TemplateResult } from 'lit';
import { attributeSentences } from '../../core/messages/english/attributes.js';
import type { Issue, Path } from '../../core/schema/issue.js';
import { resolvePolicy } from '../../core/schema/resolve-policy.js';
import { parseAttributes } from '../../core/schema/parse.js';
import type { Attribute, Catalog, LibraryAttribute, PolicyOptions, Sku, Specification } from '../../core/schema/types.js';
import { Dialog } from '../../internal/overlay/dialog.js';
import { focusPathIn } from '../../internal/fields/focus-path.js';
import { EditorControl } from '../../internal/element/editor-control.js';
import { FormControl } from '../../internal/element/form-control.js';
import { fitting, fromJson } from '../../internal/element/form-value.js';
import { OnDemand, part } from '../../internal/loading/on-demand.js';
import { property } from 'lit/decorators.js';
import { randomId } from '../../internal/loading/random-id.js';
import { withDefault } from '../../internal/element/with-default.js';
import { localeOf, wordsOf } from '../../internal/words/locale-of.js';
import { fire } from '../../internal/element/fire.js';
import type { EditorContext, Step } from './context.js';
import type * as editorView from './editor-view.js';
import type { NewAttribute } from './new-attribute.js';
import type { Refusal } from './pick-step.js';
import type { Plan, Planner } from './plan.js';
import { choicesOf, copyOf } from './selection.js';
import type { SkuNames } from './sku-names.js';
import { attributeIssues, barredBy, blockersOf, issuesBelow, placed } from './verdict.js';

const code = new OnDemand(() => import('./editor-view.js'));

/**
 * Generates the SKUs of a specification in three steps: select attributes, set their values, confirm the SKUs.
 * The value is the edited attributes. Nothing else changes until Generate SKU.
 * Source: releasing-multi-sku-specifications, step 3 and "Modifying Multi-SKU Specifications".
 * @summary The content of the dialog Generate Product Attribute-based SKUs
 * @tag sku-attribute-editor
 * @fires input - the seller changed the value, the step or `offers`; all three are already new
 * @fires change - the seller completed a change
 * @fires {CustomEvent<Generated & { attributes: Attribute[] }>} sku-generate - Generate SKU, cancelable
 * @fires {CustomEvent} sku-cancel - Cancel
 * @fires {CustomEvent<{ attribute: LibraryAttribute }>} sku-attribute-create - the seller created an attribute here; a library can add it
 * @csspart field - a field with its label and messages
 * @csspart input - a field itself
 * @csspart segmented - the choice of a type
 * @csspart footer - the count, the reason and the buttons
 * @csspart button - a button of the footer
 * @csspart dialog - the question before SKUs with prices are removed
 * @cssproperty --sku-color-behind - the color behind the element, for the footer that covers the content
 */
export class SkuAttributeEditor extends FormControl<Attribute[]> {
  /** 1: select attributes, 2: set values, 3: confirm SKUs. */
  @withDefault(1) @property({ type: Number }) step: Step = 1;

  /** The library that the seller selects from. */
  @property({ attribute: false }) catalog: Partial<Catalog> | undefined;

  /** A partial policy, merged with the defaults. */
  @withDefault(undefined) @property({ attribute: false }) policy: PolicyOptions | undefined;

  /** The specification on sale, if there is one: the rules for changes apply. */
  @property({ attribute: false }) released: Specification | undefined;

  /** The existing SKUs. Those that still exist afterwards keep their prices. */
  @withDefault([]) @property({ attribute: false }) skus: readonly Sku[] = [];

  /** The attributes of the existing SKUs, for the names of those that are removed. */
  @property({ attribute: false }) attributesBefore: readonly Attribute[] | undefined;

  /** The combinations that the seller selected or cleared in the last step, by SKU id. A host that sets a different value sets them too. */
  @withDefault({}) @property({ attribute: false }) offers: Readonly<Record<string, boolean>> = {};

  /** Creates the id of a new attribute or value: 1 to 64 of `A–Z a–z 0–9 . _ : -`, first a letter or digit. */
  @withDefault(randomId) @property({ attribute: false }) newId: () => string = randomId;

  readonly #control = new EditorControl<Attribute[]>(this, {
    findIssues: (attributes) => this.#findIssues(attributes),
    dependsOn: ['policy', 'released'],
    sentences: attributeSentences,
    parse: (text) => fitting(fromJson(text), parseAttributes),
    valueReplaced: () => this.#valueReplaced(),
  });
  /** The code that is loaded when the editor is first shown. */
  #view!: typeof editorView;
  #new: NewAttribute | undefined;
  #planner: Planner | undefined;
  readonly #question = new Dialog(this, { onDismiss: () => this.#ask(false) });
  /** Deselected attributes with their values, which come back when the seller selects them again. */
  readonly #dropped = new Map<string, Attribute>();
  #refusal: Refusal | undefined;
  #search = '';
  #isAsking = false;
  #given: readonly Attribute[] = [];

  #findIssues(attributes: Attribute[] | null): Issue[] {
    return attributes === null && !this.required
      ? []
      : attributeIssues({ attributes: attributes ?? [], policy: this.policy, released: this.released });
  }

  #valueReplaced(): void {
    this.#given = this.#attributes;
    this.#dropped.clear();
    this.#refusal = undefined;
    this.#isAsking = false;
  }

  override focusPath(path: Path): boolean {
    const [index, key] = path;
    if (typeof index === 'number' && key !== undefined) this.step = 2;
    void this.updateComplete.then(() => focusPathIn(this.renderRoot, path) || this.#focusHeading());
    return true;
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const isComplete = await super.getUpdateComplete();
    const inner = this.renderRoot.querySelectorAll<FormControl<unknown>>('sku-enum-values, sku-quantity-range');
    await Promise.all([...inner].map(({ updateComplete }) => updateComplete));
    return isComplete;
  }

  protected override render(): unknown {
    return part(this, code, (view) => this.#editor((this.#view = view)));
  }

  #editor({ footer, removalQuestion }: typeof editorView): TemplateResult {
    const context = this.#context;
    const { words } = context;
    const { step } = this;
    const plan = step === 3 ? this.#plan : undefined;
    const answers = { onStay: () => this.#ask(false), onGo: () => this.#generate() };
    return html`<section class="editor" aria-label=${words.title}>
      <ol class="steps" role="list" aria-label=${words.steps}>
        ${([1, 2, 3] as const).map(
          (each) =>
            html`<li class=${each < step ? 'done' : ''} aria-current=${each === step ? 'step' : nothing}>
              <span class="number">${context.format(each)}</span><span class="name">${words.step({ step: each })}</span>
            </li>`,
        )}
      </ol>
      <div class="content">
        <h3 class="visually-hidden" id="heading" tabindex="-1">
          ${words.stepOf({ step: context.format(step), name: words.step({ step }) })}
        </h3>
        ${step === 1 ? this.#pick(context) : step === 2 ? this.#values(context) : this.#confirm(context, plan)}
      </div>
      ${footer(context, {
        step,
        onCancel: () => fire(this, 'sku-cancel'),
        onBack: () => this.#go(step === 3 ? 2 : 1),
        onForward: () => this.#forward(),
      })}
      ${plan && this.#isAsking ? removalQuestion(this.#question, { ...answers, words, plan, names: this.#names }) : nothing}
    </section>`;
  }

  #pick(context: EditorContext): TemplateResult {
    const choices = choicesOf(this.catalog?.attributes ?? [], this.#attributes, [...this.#dropped.values()]);
    return this.#view.pickStep(context, {
      choices: choices.map((choice) => this.#attributes.find(({ id }) => id === choice.id) ?? choice),
      refusal: this.#refusal,
      search: this.#search,
      onSearch: (text) => {
        this.#search = text;
        this.requestUpdate();
      },
      onToggle: (attribute) => this.#toggle(attribute),
      creation: this.#control.isEditable
        ? (this.#new ??= new this.#view.NewAttribute(this)).render(context, {
            others: choices,
            onAdd: (draft) => this.#create({ id: this.newId(), ...draft }),
          })
        : nothing,
    });
  }

  #values(context: EditorContext): TemplateResult {
    const attributes = this.#attributes;
    const areShown = this.#control.isReported || this.issues !== undefined;
    return this.#view.valuesStep(context, {
      newId: this.newId,
      typingName: (index) =>
        this.#control.typing(`name-${attributes[index]?.id}`, attributes[index]?.name ?? '', (name) => this.#with(index, { name })),
      messagesAt: (...path) => this.#control.messagesAt(path),
      issuesBelow: (...path) => (areShown ? issuesBelow(this.#control.issues, path) : undefined),
      onInput: (index, part) => this.#control.input(this.#with(index, part)),
      onCommit: () => this.#control.commit(),
    });
  }

  #confirm(context: EditorContext, plan: Plan | undefined): TemplateResult {
    if (!plan) return html`${blockersOf(3, context).map((issue) => html`<p class="note error">${placed(issue, context)}</p>`)}`;
    return this.#view.confirmStep(context, {
      plan,
      names: this.#names,
      isOffered: (sku) => this.#isOffered(sku),
      onOffer: (sku, offered) => {
        this.offers = { ...this.offers, [sku.id]: offered };
        this.#tell();
      },
    });
  }

  #toggle(attribute: LibraryAttribute): void {
    if (!this.#control.isEditable) return;
    const sentence = barredBy(attribute, this.#context);
    this.#refusal = sentence === undefined ? undefined : { kind: attribute.type, sentence };
    this.requestUpdate();
    if (sentence !== undefined) return;
    const { id } = attribute;
    const selected = this.#attributes.find((each) => each.id === id);
    if (selected) this.#dropped.set(id, selected);
    if (selected) this.#control.edit(this.#attributes.filter((each) => each !== selected));
    else this.#control.edit([...this.#attributes, this.#dropped.get(id) ?? copyOf(attribute)]);
  }

  #create(attribute: LibraryAttribute): void {
    this.#refusal = undefined;
    this.#control.edit([...this.#attributes, copyOf(attribute)]);
    fire(this, 'sku-attribute-create', { attribute });
  }

  #go(step: Step): void {
    this.#control.commitTyping();
    this.step = step;
    this.#refusal = undefined;
    this.#tell();
    void this.updateComplete.then(() => this.#focusHeading());
  }

  /** Reports a change of the step or of `offers`; the value is the same. */
  #tell(): void {
    if (!this.#control.isEditable) return;
    this.#control.input(this.value);
    this.#control.commit();
  }

  #forward(): void {
    const { step } = this;
    const [blocker] = blockersOf(step, this.#context);
    if (blocker && step !== 1) {
      this.#control.isReported = true;
      this.focusPath(blocker.path);
    } else if (!blocker && step !== 3) this.#go(step === 1 ? 2 : 3);
    else if (!blocker && this.#plan?.removed.some(this.#view.isPriced)) this.#ask(true);
    else if (!blocker) this.#generate();
  }

  #generate(): void {
    this.#ask(false);
    const plan = this.#plan;
    if (!plan || !this.#control.isEditable) return;
    fire(
      this,
      'sku-generate',
      this.#view.generatedOf(plan, (sku) => this.#isOffered(sku)),
      { cancelable: true },
    );
  }

  #ask(isAsking: boolean): void {
    this.#isAsking = isAsking && this.#control.isEditable;
    this.requestUpdate();
  }

  get #attributes(): Attribute[] {
    return this.value ?? [];
  }
  get #plan(): Plan | undefined {
    return (this.#planner ??= new this.#view.Planner()).plan(this.#attributes, this.skus, this.policy);
  }
  get #context(): EditorContext {
    return {
      attributes: this.#attributes,
      released: this.released,
      policy: this.policy,
      limits: resolvePolicy(this.policy),
      words: wordsOf(this, 'attribute-editor', this.#view.en),
      format: (value) => new Intl.NumberFormat(localeOf(this).lang).format(value),
      sentence: (issue) => this.#control.sentence(issue),
      disabled: this.#control.isDisabled,
      readOnly: this.readOnly,
    };
  }
  get #names(): SkuNames {
    const before = this.attributesBefore ?? this.released?.attributes ?? this.#given;
    return new this.#view.SkuNames(this.#view.mergedAttributes(this.#attributes, before), this.#context);
  }

  #focusHeading(): void {
    this.renderRoot.querySelector<HTMLElement>('#heading')?.focus();
  }

  #with(index: number, part: Partial<Attribute>): Attribute[] {
    return this.#attributes.map((attribute, at) => (at === index ? ({ ...attribute, ...part } as Attribute) : attribute));
  }

  #isOffered(sku: Sku): boolean {
    return Object.hasOwn(this.offers, sku.id) ? this.offers[sku.id]! : sku.offered;
  }
}
