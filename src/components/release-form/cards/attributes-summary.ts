import { html, type TemplateResult } from 'lit';
import type { Attribute, QuantityAttribute, Specification } from '../../../core/schema/types.js';
import { latticeText } from '../../../internal/words/lattice-text.js';
import type { FormOwner } from '../owner/form-owner.js';

/** A summary of the attributes of a specification, with the button that opens the Generate dialog. */
export function attributesSummary(form: FormOwner, specification: Specification, index: number): TemplateResult {
  const { words, policy } = form;
  const { attributes, skus } = specification;
  const isEmpty = attributes.length === 0;
  const path = ['specifications', index, 'attributes'];
  return html`<div class="attributes">
    ${
      isEmpty
        ? html`<p class="muted">${words.noAttributes}</p>`
        : html`<dl>
            ${attributes.map(
              (attribute) =>
                html`<div class="attribute">
                  <dt>${attribute.name}</dt>
                  <dd>${attribute.type === 'enum' ? chips(form, attribute) : quantities(form, attribute)}</dd>
                </div>`,
            )}
          </dl>`
    }
    <p class="actions">
      <button
        class="button"
        type="button"
        data-path=${path.join('.')}
        ?disabled=${!form.editable}
        @click=${() => form.editor.openGenerate(specification.id, words.generateTitle)}
      >
        ${isEmpty ? words.selectAttribute : words.editAttribute}
      </button>
      ${isEmpty ? '' : html`<span class="muted">${words.skuCount({ count: form.count(skus.length), max: form.count(policy.maxSkus) })}</span>`}
    </p>
    <div class="messages" aria-live="polite">
      ${form.messagesBelow(path).map(({ severity, text }) => html`<p class=${severity}>${text}</p>`)}
    </div>
  </div>`;
}

function chips(form: FormOwner, attribute: Extract<Attribute, { type: 'enum' }>): TemplateResult {
  if (attribute.values.length === 0) return html`<span class="muted">${form.words.noValues}</span>`;
  return html`<ul class="chips">
    ${attribute.values.map(({ label }) => html`<li class="chip">${label}</li>`)}
  </ul>`;
}

function quantities(form: FormOwner, attribute: QuantityAttribute): TemplateResult {
  const lattice = latticeText(attribute, form.lang);
  if (!lattice || typeof attribute.step !== 'number') return html`<span class="muted">${form.words.noQuantities}</span>`;
  return html`<span class="quantities">${lattice.text}</span>
    <small class="muted">${form.words.quantities({ count: form.count(lattice.count), step: form.count(attribute.step) })}</small>`;
}
