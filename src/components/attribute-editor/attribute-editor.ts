import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { setOffered } from '../../core/edits/index.js';
import { formatIssue } from '../../core/messages/index.js';
import { decimalOfNumber, formatDecimal } from '../../core/numbers/index.js';
import { checkAttributes } from '../../core/rules/index.js';
import type { Issue, Path } from '../../core/schema/issue.js';
import { resolvePolicy } from '../../core/schema/index.js';
import type { Attribute, Catalog, LibraryAttribute, PolicyOptions, Sku, Specification } from '../../core/schema/types.js';
import { countSkus, enumAttributes, generateSkus, type Generated } from '../../core/skus/index.js';
import { Announcer } from '../../internal/announcer.js';
import { focusPathIn } from '../../internal/focus-path.js';
import { FormControl } from '../../internal/form-control.js';
import { baseStyles } from '../../internal/styles/base.styles.js';
import { controlStyles } from '../../internal/styles/control.styles.js';
import { isMissing } from '../../internal/validity.js';
import { en } from './attribute-editor.messages.js';
import { styles } from './attribute-editor.styles.js';
import { changeIssues, lockedValues, pickRefusal, selected } from './attributes.js';
import { confirmStep, hasPrices } from './confirm-step.js';
import { foot } from './foot.js';
import { pickStep } from './pick-step.js';
import { valuesStep } from './values-step.js';

export type EditorStep = 1 | 2 | 3;

/**
 * Generate Product Attribute-based SKUs: select attributes, set their values, confirm the SKUs.
 * It changes nothing but its own `value` until the seller generates; `sku-generate` brings the result.
 * Source: releasing-multi-sku-specifications, step 3 and "Modifying Multi-SKU Specifications".
 *
 * @summary The steps from product attributes to SKUs
 * @tag sku-attribute-editor
 * @fires input - each change by the user, of `value` or of `step`
 * @fires change - a committed one
 * @fires sku-generate - cancelable, `{ attributes, skus, added, kept, removed, adapted }`
 * @fires sku-cancel - the seller leaves without generating
 * @csspart field - a field with its sentences
 * @csspart input - the field itself
 * @cssstate user-invalid - the form was asked to validate, and the value is not valid
 */
export class SkuAttributeEditor extends FormControl<Attribute[]> {
  // Not one control but steps of many: a click beside a field must not move the focus.
  static override shadowRootOptions: ShadowRootInit = LitElement.shadowRootOptions;
  static override styles = [baseStyles, controlStyles, styles];

  /** The library that attributes are picked from. */
  @property({ attribute: false }) catalog: Pick<Catalog, 'attributes'> = { attributes: [] };
  @property({ attribute: false }) policy: PolicyOptions | undefined;
  /** The specification as it is on sale: what was sold stays. */
  @property({ attribute: false }) released: Specification | undefined;
  /** The SKUs until now; those that go on keep id, code, offer flag and prices. */
  @property({ attribute: false }) skus: Sku[] = [];
  /** 1: select attributes, 2: set values, 3: confirm. */
  @property({ type: Number }) step: EditorStep = 1;

  @state() private asked = false;
  @state() private refusal: Issue | undefined;
  @state() private search = '';
  @state() private offers: ReadonlyMap<string, boolean> = new Map();
  @state() private confirmed = false;

  readonly #announcer = new Announcer(this);
  #before: readonly Attribute[] = [];

  override focusPath(path: Path): boolean {
    if (this.step !== 2 && path.length > 0) this.step = 2;
    void this.updateComplete.then(() => focusPathIn(this.renderRoot, path));
    return true;
  }

  protected override checkDependsOn(): readonly PropertyKey[] {
    return ['policy', 'released'];
  }

  protected override findIssues(value: Attribute[] | null): Issue[] {
    if (value === null && !this.required) return [];
    const attributes = value ?? [];
    return [
      ...checkAttributes(attributes, { policy: this.policy }),
      ...(this.released ? changeIssues(this.released, attributes, this.policy) : []),
    ];
  }

  protected override valueReplaced(): void {
    this.#before = this.value ?? [];
    this.asked = false;
    this.refusal = undefined;
    this.offers = new Map();
    this.confirmed = false;
  }

  protected override willUpdate(changed: PropertyValues): void {
    // Coming back to step 3 after a change of values, what was confirmed is another thing.
    if (changed.has('step') || changed.has('value')) this.confirmed = false;
  }

  protected override render(): TemplateResult {
    const step = this.#stepWithValues();
    return html`
      ${this.#progress(step)}
      <div class="body">${step === 1 ? this.#pick() : step === 2 ? this.#values() : this.#confirm()}</div>
      ${this.#foot(step)} ${this.#announcer.render()}
    `;
  }

  get #words(): typeof en {
    return this.words('attribute-editor', en);
  }
  get #attributes(): Attribute[] {
    return this.value ?? [];
  }
  readonly #count = (value: number) => formatDecimal(decimalOfNumber(value) ?? '', this.locale.lang);

  /** Step 3 needs values that make SKUs; a draft may come back with others. */
  #stepWithValues(): EditorStep {
    return this.step === 3 && !this.#generated() ? 2 : this.step;
  }

  #generated(): Generated | undefined {
    if (this.#errors().length > 0) return undefined;
    return generateSkus(this.#attributes, { previous: this.skus, ...(this.policy && { policy: this.policy }) });
  }

  #errors(): Issue[] {
    const attributes = this.#attributes;
    const own = this.value === null ? checkAttributes(attributes, { policy: this.policy }) : this.allIssues;
    return own.filter(({ severity }) => severity === 'error');
  }

  #progress(step: EditorStep): TemplateResult {
    const words = this.#words;
    const names = [words.pick, words.values, words.confirm];
    return html`<ol class="steps" aria-label=${words.steps}>
      ${names.map(
        (name, index) =>
          html`<li aria-current=${index + 1 === step ? 'step' : nothing}>
            <span class="number" aria-hidden="true">${this.#count(index + 1)}</span>${name}
          </li>`,
      )}
    </ol>`;
  }

  #pick(): TemplateResult {
    const words = this.#words;
    const { maxQuantityAttributes, maxEnumAttributes } = resolvePolicy(this.policy);
    const library = this.catalog.attributes;
    const picked = this.#attributes;
    const orphans = picked.filter(({ id }) => !library.some((attribute) => attribute.id === id));
    const refusals = this.refusal
      ? [this.refusal]
      : this.#errors().filter(({ code, path }) => path.length === 0 && (this.asked || !isMissing(code)));
    return pickStep({
      words,
      hint: words.pickHint({ quantities: this.#count(maxQuantityAttributes), enums: this.#count(maxEnumAttributes) }),
      attributes: [...library, ...orphans],
      picked,
      reason: (attribute) => this.#locked(attribute),
      messages: refusals.map((issue) => ({ severity: issue.severity, text: formatIssue(issue, this.locale.lang) })),
      search: this.search,
      disabled: this.isDisabled,
      onSearch: (text) => (this.search = text),
      onPick: (attribute, wanted) => this.#toggle(attribute, wanted),
    });
  }

  #locked(attribute: LibraryAttribute): string | undefined {
    if (!this.released) return undefined;
    if (this.released.attributes.some(({ id }) => id === attribute.id)) return this.#words.keptReleased;
    return attribute.type === 'quantity' ? this.#words.notAddable : undefined;
  }

  #toggle(attribute: LibraryAttribute, wanted: boolean): void {
    const attributes = this.#attributes;
    this.refusal = wanted ? pickRefusal(attributes, attribute, resolvePolicy(this.policy)) : undefined;
    if (this.refusal || this.#locked(attribute) || !this.isEditable) return this.requestUpdate();
    this.edit(wanted ? [...attributes, selected(attribute, this.#before)] : attributes.filter(({ id }) => id !== attribute.id));
  }

  #values(): TemplateResult {
    const policy = resolvePolicy(this.policy);
    const released = this.released;
    return valuesStep({
      words: this.#words,
      attributes: this.#attributes,
      policy,
      policyOptions: this.policy,
      released,
      locked: (attribute) => (released ? lockedValues(released, attribute.id) : []),
      canRename: (id) => policy.renameReleasedAttributes || !released?.attributes.some((attribute) => attribute.id === id),
      issues: (index) => this.#issuesOf(index),
      nameField: (index, name) => ({
        ...this.typing(`name-${index}`, name, (text) => this.#with(index, { name: text })),
        messages: this.#issuesOf(index)
          .filter(({ path }) => path[0] === 'name')
          .map((issue) => ({ severity: issue.severity, text: formatIssue(issue, this.locale.lang) })),
      }),
      messages: this.#errors()
        .filter(({ path, code }) => path.length === 0 && (this.asked || !isMissing(code)))
        .map((issue) => ({ severity: issue.severity, text: formatIssue(issue, this.locale.lang) })),
      disabled: this.isDisabled,
      readOnly: this.readOnly,
      count: this.#count,
      onInput: (index, change) => this.input(this.#with(index, change)),
      onChange: () => this.commit(),
    });
  }

  #issuesOf(index: number): Issue[] {
    return this.allIssues
      .filter(({ path, code }) => path[0] === index && (this.asked || !isMissing(code)))
      .map((issue) => ({ ...issue, path: issue.path.slice(1) }));
  }

  #with(index: number, change: Partial<Attribute>): Attribute[] {
    return this.#attributes.map((attribute, at) => (at === index ? ({ ...attribute, ...change } as Attribute) : attribute));
  }

  #confirm(): TemplateResult {
    const generated = this.#generated();
    if (!generated) return html``;
    return confirmStep({
      words: this.#words,
      attributes: this.#attributes,
      previousAttributes: this.released?.attributes ?? this.#before,
      generated,
      offers: this.offers,
      confirmed: this.confirmed,
      disabled: !this.isEditable,
      count: this.#count,
      onSale: ({ id }, offered) => (this.offers = new Map(this.offers).set(id, offered)),
      onConfirm: (confirmed) => (this.confirmed = confirmed),
    });
  }

  #foot(step: EditorStep): TemplateResult {
    const words = this.#words;
    const attributes = this.#attributes;
    const enums = enumAttributes(attributes);
    const product = enums.length > 1 ? enums.map(({ values }) => this.#count(values.length)).join(' × ') : '';
    const why = this.isEditable ? this.#why(step) : '';
    const next = () => (step === 3 ? this.#generate() : this.#go((step + 1) as EditorStep));
    return foot({
      words,
      step,
      count: attributes.length
        ? words.count({ product, count: this.#count(countSkus(attributes)), max: this.#count(resolvePolicy(this.policy).maxSkus) })
        : '',
      why,
      editable: this.isEditable,
      onCancel: () => this.emit('sku-cancel'),
      onBack: () => this.#go((step - 1) as EditorStep),
      onNext: () => (why ? this.#explain(why) : this.isEditable && next()),
    });
  }

  /** Why the seller can't go on; empty where they can. */
  #why(step: EditorStep): string {
    const errors = this.#errors();
    const [blocking] = step === 1 ? errors.filter(({ path }) => path.length === 0) : errors;
    if (blocking && blocking.path.length === 0) return formatIssue(blocking, this.locale.lang);
    if (step === 1) return '';
    if (blocking) return this.asked ? this.#words.whyValues : formatIssue(blocking, this.locale.lang);
    return step === 3 && !this.confirmed && this.#generated()?.removed.some(hasPrices) ? this.#words.whyConfirm : '';
  }

  /** Pressed all the same: now everything that is missing is shown, and told. */
  #explain(why: string): void {
    this.asked = true;
    this.#announcer.say(why);
    const first = this.#errors()[0];
    if (first && this.step === 2) void this.updateComplete.then(() => focusPathIn(this.renderRoot, first.path));
  }

  #go(step: EditorStep): void {
    this.step = step;
    this.asked = false;
    this.refusal = undefined;
    this.input(this.value);
    this.commit();
    const names = [this.#words.pick, this.#words.values, this.#words.confirm];
    this.#announcer.say(this.#words.step({ name: names[step - 1] ?? '', position: this.#count(step), of: this.#count(3) }));
  }

  #generate(): void {
    const generated = this.#generated();
    if (!generated) return;
    const offer = (sku: Sku) => setOffered(this.offers.get(sku.id) ?? sku.offered)(sku);
    const { removed, ...lists } = generated;
    this.emit(
      'sku-generate',
      {
        attributes: this.#attributes,
        skus: lists.skus.map(offer),
        added: lists.added.map(offer),
        kept: lists.kept.map(offer),
        removed,
        adapted: lists.adapted.map(offer),
      },
      { cancelable: true },
    );
  }
}
