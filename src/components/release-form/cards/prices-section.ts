import { html, nothing, type TemplateResult } from 'lit';
import { editSkus, editSpecification, setPrice, setPricing, setSkus } from '../../../core/edits/index.js';
import { periodName } from '../../../internal/words/period-name.js';
import { periodsOf } from '../../../core/pricing/index.js';
import type { Sku, Specification } from '../../../core/schema/types.js';
import { textField } from '../../../internal/fields/fields.js';
import { elementPart } from '../../../internal/loading/on-demand.js';
import { priceText, readPrice } from '../../../internal/words/price.js';
import type { FormOwner } from '../owner/form-owner.js';

/** Prices: one field per billing period for the simple template, the grid for the custom one. */
export function pricesSection(form: FormOwner, specification: Specification, index: number): TemplateResult | typeof nothing {
  if (specification.template === 'simple') return simplePrices(form, specification, index);
  return specification.skus.length === 0 ? nothing : grid(form, specification, index);
}

function simplePrices(form: FormOwner, specification: Specification, index: number): TemplateResult | typeof nothing {
  const { words, lang, release } = form;
  const sku = specification.skus[0];
  if (!sku) return nothing;
  return html`<div class="prices">
    ${periodsOf(specification.billing).map((period, place) => {
      const path = ['specifications', index, 'skus', 0, 'pricing', 'tiers', 0, 'unitPrice', period];
      return textField({
        id: `${specification.id}-price-${period}`,
        path: path.join('.'),
        label: words.price({ period: periodName(period, lang) }),
        numeric: true,
        required: true,
        suffix: release.currency,
        disabled: form.disabled,
        readOnly: form.readOnly,
        // Messages about the whole SKU are shown at its first price.
        messages: place === 0 ? [...form.messagesAt(path.slice(0, 4)), ...form.messagesAt(path)] : form.messagesAt(path),
        ...form.text(
          `${specification.id}.price.${period}`,
          priceText(sku.pricing.tiers[0]?.unitPrice[period], lang, release.currency),
          words.prices,
          (text) =>
            editSpecification(specification.id, (spec) => ({
              ...spec,
              skus: editSkus(
                spec.skus,
                new Map([
                  [sku.id, (one: Sku) => setPricing(setPrice(0, period, readPrice(text, lang, release.currency))(one.pricing))(one)],
                ]),
              ),
            })),
        ),
      });
    })}
  </div>`;
}

function grid(form: FormOwner, specification: Specification, index: number): TemplateResult {
  const { words, release } = form;
  const show = () =>
    html`<sku-price-grid
      data-path="specifications.${index}.skus"
      data-specification=${specification.id}
      .value=${specification.skus}
      .productAttributes=${specification.attributes}
      .periods=${periodsOf(specification.billing)}
      .currency=${release.currency}
      .policy=${form.policyOptions}
      .nonce=${form.nonce}
      .issues=${form.issuesBelow(['specifications', index, 'skus'])}
      ?disabled=${form.disabled}
      ?readonly=${form.readOnly}
      @input=${(event: Event) =>
        form.editor.live(
          editSpecification(specification.id, setSkus((event.target as HTMLElement & { value: Sku[] | null }).value ?? [])),
          words.prices,
        )}
      @change=${form.editor.done}
      @sku-undo=${(event: Event) => instead(event, form.undo)}
      @sku-redo=${(event: Event) => instead(event, form.redo)}
      @sku-cell-focus=${(event: CustomEvent<{ sku: string }>) => form.show({ selected: { specification: specification.id, sku: event.detail.sku } })}
    ></sku-price-grid>`;
  return html`<section class="prices-card" aria-label=${words.prices}>
    <button class="button drawer-button" type="button" @click=${() => form.show({ drawer: true })}>${words.openInspector}</button>
    ${elementPart(form.element, 'sku-price-grid', show, html`<div class="grid-to-come" aria-busy="true"></div>`)}
  </section>`;
}

/** Replaces the grid's own history with the form's history. */
function instead(event: Event, action: () => void): void {
  event.preventDefault();
  action();
}
