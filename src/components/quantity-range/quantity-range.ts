import { html, nothing, type TemplateResult } from 'lit';
import { numberSentences } from '../../core/messages/english/numbers.js';
import { quantitySentences } from '../../core/messages/english/quantities.js';
import { reportQuantityChange } from '../../core/rules/change-quantity.js';
import { reportQuantityRange, type QuantityRange } from '../../core/rules/quantity.js';
import { collect } from '../../core/rules/report.js';
import { makeIssue, type Issue } from '../../core/schema/issue.js';
import { defaultRangeChange } from '../../core/schema/policy.js';
import type { PolicyOptions } from '../../core/schema/types.js';
import { entryText, readEntry } from '../../internal/fields/entry.js';
import { fieldMessages, textField } from '../../internal/fields/fields.js';
import { EditorControl } from '../../internal/element/editor-control.js';
import { FormControl } from '../../internal/element/form-control.js';
import { latticeText } from '../../internal/words/lattice-text.js';
import { property } from 'lit/decorators.js';
import { baseStyles } from '../../internal/styles/base.styles.js';
import { fieldStyles } from '../../internal/styles/field.styles.js';
import { localeOf, wordsOf } from '../../internal/words/locale-of.js';
import { en } from './quantity-range.messages.js';
import { styles } from './quantity-range.styles.js';

const sentences = { ...numberSentences, ...quantitySentences };

/**
 * The quantities that customers can buy: from a minimum to a maximum in equal steps. Shows the quantities while the seller types.
 * Source: releasing-multi-sku-specifications, step 3 (Min., Max., Step) and "Modifying Multi-SKU Specifications".
 *
 * @summary Minimum, maximum and step of a quantity attribute
 * @tag sku-quantity-range
 * @fires input - the seller changed the value; `value` is already new
 * @fires change - the seller completed a change
 * @csspart field - a field with its label and messages
 * @csspart input - a field itself
 * @csspart summary - the quantities in words
 */
export class SkuQuantityRange extends FormControl<QuantityRange> {
  static override styles = [baseStyles, fieldStyles, styles];

  /** The range on sale. The new one must contain it and have the same step. */
  @property({ attribute: false }) released: QuantityRange | undefined;

  /** A partial policy, merged with the defaults; its `quantityRangeChange` applies here. */
  @property({ attribute: false }) policy: PolicyOptions | undefined;

  readonly #control = new EditorControl<QuantityRange>(this, {
    findIssues: (range) => this.#findIssues(range),
    dependsOn: ['released', 'policy'],
    sentences,
  });

  #findIssues(range: QuantityRange | null): Issue[] {
    if (range === null) return this.required ? [makeIssue('number.required', ['min'])] : [];
    const quantityRangeChange = this.policy?.quantityRangeChange ?? defaultRangeChange;
    return collect((report) => {
      reportQuantityRange(range, report);
      if (this.released) reportQuantityChange(this.released, range, { quantityRangeChange }, report);
    });
  }

  protected override render(): TemplateResult {
    const words = wordsOf(this, 'quantity-range', en);
    return html`<div class="range">
      <div class="bounds">${this.#field('min', words.min)} ${this.#field('max', words.max)} ${this.#field('step', words.step)}</div>
      ${fieldMessages('whole', this.#control.messagesAt([]))}
      <div class="told">
        <output class="summary" part="summary" aria-live="polite"
          >${this.#summary() ?? html`<span class="muted">${words.explanation}</span>`}</output
        >
        ${this.released ? html`<span class="muted">${this.#released(this.released)}</span>` : nothing}
      </div>
    </div>`;
  }

  #field(key: keyof QuantityRange, label: string): TemplateResult {
    const { lang } = localeOf(this);
    const isFrozen = key === 'step' && this.released?.step === this.#range.step;
    return textField({
      ...this.#control.typing(key, entryText(this.#range[key], lang), (text) => this.#with(key, text)),
      id: key,
      path: key,
      label,
      numeric: true,
      hint: isFrozen ? wordsOf(this, 'quantity-range', en).stepFrozen : undefined,
      messages: this.#control.messagesAt([key]),
      disabled: this.#control.isDisabled,
      readOnly: this.readOnly || isFrozen,
    });
  }

  get #range(): QuantityRange {
    return this.value ?? { min: null, max: null, step: null };
  }

  #with(key: keyof QuantityRange, text: string): QuantityRange | null {
    const next = { ...this.#range, [key]: readEntry(text, localeOf(this).lang) };
    return next.min === null && next.max === null && next.step === null ? null : next;
  }

  #summary(): string | undefined {
    const { lang } = localeOf(this);
    const lattice = latticeText(this.#range, lang);
    if (!lattice) return undefined;
    const count = new Intl.NumberFormat(lang).format(lattice.count);
    return wordsOf(this, 'quantity-range', en).summary({ quantities: lattice.text, count, one: lattice.count === 1 });
  }

  #released(range: QuantityRange): string {
    const { lang } = localeOf(this);
    return wordsOf(this, 'quantity-range', en).released({
      quantities: latticeText(range, lang)?.text ?? '',
      step: entryText(range.step, lang),
    });
  }
}
