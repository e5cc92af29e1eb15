import { html, nothing, type TemplateResult } from 'lit';
import { describeSku } from '../../../core/skus/index.js';
import { selectField } from '../../../internal/fields/fields.js';
import { elementPart } from '../../../internal/loading/on-demand.js';
import { checkbox } from '../../../internal/fields/checkbox.js';
import type { FormOwner } from '../owner/form-owner.js';
import type { PreviewChoice } from '../owner/view-state.js';

/** The customer's page, and what of it the seller wants to see. */
export function previewContent(form: FormOwner): TemplateResult {
  const { release } = form;
  const choice = form.view.preview;
  const choose = (preview: PreviewChoice) => form.show({ preview });
  const { words } = form;
  const shown = release.specifications.filter((specification) => !specification.discontinued && specification.skus.length > 0);
  const specification = shown.find(({ id }) => id === choice.specification) ?? shown[0];
  if (!specification) return html`<p class="empty">${words.previewEmpty}</p>`;
  const skus = specification.skus.filter(({ id }) => !choice.hidden.has(id));
  const toggle = (id: string, checked: boolean) => {
    const hidden = new Set(choice.hidden);
    if (checked) hidden.delete(id);
    else hidden.add(id);
    choose({ ...choice, hidden });
  };
  return html`<div class="preview">
    <div class="preview-choice">
      ${
        shown.length > 1
          ? selectField({
              id: 'preview-specification',
              path: '',
              label: words.previewSpecification,
              options: shown.map(({ id, name }, index) => ({
                value: id,
                label: name.trim() || words.unnamedSpecification({ position: form.count(index + 1) }),
              })),
              value: specification.id,
              onChange: (id) => choose({ specification: id, hidden: new Set() }),
            })
          : nothing
      }
      ${
        specification.skus.length > 1
          ? html`<fieldset class="preview-skus">
              <legend class="label">${words.previewSkus}</legend>
              ${specification.skus.map((sku) =>
                checkbox({
                  label: describeSku(sku, specification.attributes),
                  checked: !choice.hidden.has(sku.id),
                  onChange: (checked) => toggle(sku.id, checked),
                }),
              )}
            </fieldset>`
          : nothing
      }
    </div>
    ${elementPart(
      form.element,
      'sku-spec-preview',
      () =>
        html`<sku-spec-preview
          .specification=${specification}
          .skus=${skus.map(({ id }) => id)}
          .currency=${release.currency}
          .deliveryMethod=${release.deliveryMethod}
          .policy=${form.policyOptions}
        ></sku-spec-preview>`,
    )}
  </div>`;
}
