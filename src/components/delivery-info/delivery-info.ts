import { html, type TemplateResult } from 'lit';
import { deliverySentences } from '../../core/messages/english/delivery.js';
import { numberSentences } from '../../core/messages/english/numbers.js';
import { reportDelivery } from '../../core/rules/delivery.js';
import { collect } from '../../core/rules/report.js';
import type { Issue } from '../../core/schema/issue.js';
import { resolvePolicy } from '../../core/schema/resolve-policy.js';
import type { Delivery, PolicyOptions, ServiceFlowTemplate } from '../../core/schema/types.js';
import { entryText, readEntry } from '../../internal/fields/entry.js';
import { fieldMessages, selectField, textField } from '../../internal/fields/fields.js';
import { EditorControl } from '../../internal/element/editor-control.js';
import { FormControl } from '../../internal/element/form-control.js';
import { property } from 'lit/decorators.js';
import { baseStyles } from '../../internal/styles/base.styles.js';
import { fieldStyles } from '../../internal/styles/field.styles.js';
import { withDefault } from '../../internal/element/with-default.js';
import { localeOf, wordsOf } from '../../internal/words/locale-of.js';
import { en } from './delivery-info.messages.js';
import { styles } from './delivery-info.styles.js';

const sentences = { ...numberSentences, ...deliverySentences };

/**
 * How a license or a professional service is delivered: its service flow template and its number of calendar days.
 * Source: releasing-licenses, "Delivery Process Info".
 *
 * @summary Service flow template and delivery period
 * @tag sku-delivery-info
 * @fires input - the seller changed the value; `value` is already new
 * @fires change - the seller completed a change
 * @csspart field - a field with its label and messages
 * @csspart input - a field itself
 */
export class SkuDeliveryInfo extends FormControl<Delivery> {
  static override styles = [baseStyles, fieldStyles, styles];

  /** The service flow templates that the seller can choose. */
  @withDefault([]) @property({ attribute: false }) templates: ServiceFlowTemplate[] = [];

  /** A partial policy, merged with the defaults; its `deliveryDays` apply here. */
  @withDefault(undefined) @property({ attribute: false }) policy: PolicyOptions | undefined;

  readonly #control = new EditorControl<Delivery>(this, {
    findIssues: (delivery) => this.#findIssues(delivery),
    dependsOn: ['templates', 'policy'],
    sentences,
  });

  #findIssues(delivery: Delivery | null): Issue[] {
    if (delivery === null && !this.required) return [];
    return collect((report) => reportDelivery(delivery, resolvePolicy(this.policy), this.templates, report));
  }

  protected override render(): TemplateResult {
    const words = wordsOf(this, 'delivery-info', en);
    const { lang } = localeOf(this);
    const { min, max } = resolvePolicy(this.policy).deliveryDays;
    const format = new Intl.NumberFormat(lang);
    const { serviceFlowTemplateId, days } = this.#delivery;
    return html`<div class="delivery">
      ${selectField({
        id: 'template',
        path: 'serviceFlowTemplateId',
        label: words.template,
        placeholder: words.choose,
        options: this.#options(serviceFlowTemplateId),
        value: serviceFlowTemplateId,
        hint: this.templates.length ? this.templates.find(({ id }) => id === serviceFlowTemplateId)?.description : words.noTemplates,
        messages: this.#control.messagesAt(['serviceFlowTemplateId']),
        disabled: this.#control.isDisabled,
        readOnly: this.readOnly,
        onChange: (id) => this.#control.edit(this.#with({ serviceFlowTemplateId: id })),
      })}
      ${textField({
        ...this.#control.typing('days', entryText(days, lang), (text) => this.#with({ days: readEntry(text, lang) })),
        id: 'days',
        path: 'days',
        class: 'days',
        label: words.days,
        suffix: words.range({ min: format.format(min), max: format.format(max) }),
        numeric: true,
        messages: this.#control.messagesAt(['days']),
        disabled: this.#control.isDisabled,
        readOnly: this.readOnly,
      })}
      ${fieldMessages('whole', this.#control.messagesAt([]))}
    </div>`;
  }

  get #delivery(): Delivery {
    return this.value ?? { serviceFlowTemplateId: '', days: null };
  }

  /** A deleted template stays visible until the seller chooses another one. */
  #options(chosen: string): { value: string; label: string }[] {
    const words = wordsOf(this, 'delivery-info', en);
    const options = this.templates.map(({ id, name }) => ({ value: id, label: name }));
    if (chosen === '' || options.some(({ value }) => value === chosen)) return options;
    return [...options, { value: chosen, label: words.unknownTemplate({ id: chosen }) }];
  }

  #with(part: Partial<Delivery>): Delivery | null {
    const next = { ...this.#delivery, ...part };
    return next.serviceFlowTemplateId === '' && next.days === null ? null : next;
  }
}
