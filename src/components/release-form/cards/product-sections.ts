import { html, nothing, type TemplateResult } from 'lit';
import { setDelivery, setDeliveryMethod, setProduct, setSoftwarePackage } from '../../../core/edits/index.js';
import type { Release } from '../../../core/schema/types.js';
import { multilineField, segmented, textField } from '../../../internal/fields/fields.js';
import { elementPart } from '../../../internal/loading/on-demand.js';
import { checkbox } from '../../../internal/fields/checkbox.js';
import { methodLabel } from '../../../internal/words/domain.js';
import type { FormOwner } from '../owner/form-owner.js';
import { currencyField } from './currency-field.js';

/** Delivery Method: how customers receive the product. It determines the other sections of the form. */
export function methodSection(form: FormOwner): TemplateResult {
  const { release, policy, words } = form;
  return html`
    ${segmented({
      name: 'delivery-method',
      path: 'deliveryMethod',
      label: words.deliveryMethod,
      labelHidden: true,
      choices: Object.keys(policy.deliveryMethods).map((key) => ({ value: key, label: methodLabel(key, form.lang, form.policyOptions) })),
      value: release.deliveryMethod,
      disabled: !form.editable || form.released !== undefined,
      messages: form.messagesAt(['deliveryMethod']),
      onChange: (key) => form.editor.edit(setDeliveryMethod(key), words.deliveryMethod),
    })}
    ${
      form.method?.packageAsset
        ? checkbox({
            label: words.softwarePackage,
            path: 'softwarePackage',
            checked: release.softwarePackage === true,
            disabled: !form.editable,
            onChange: (checked) => form.editor.edit(setSoftwarePackage(checked), words.softwarePackage),
          })
        : nothing
    }
  `;
}

/** Delivery Process Info: for delivery methods that need it. */
export function deliverySection(form: FormOwner): unknown {
  const { release, words } = form;
  const show = () =>
    html`<sku-delivery-info
      data-path="delivery"
      .value=${release.delivery ?? null}
      .templates=${form.catalog.serviceFlowTemplates}
      .policy=${form.policyOptions}
      .issues=${form.issuesBelow(['delivery'])}
      ?disabled=${form.disabled}
      ?readonly=${form.readOnly}
      @input=${(event: Event) => form.editor.live(setDelivery((event.target as HTMLElement & { value: Release['delivery'] | null }).value ?? undefined), words.deliveryInfo)}
      @change=${form.editor.done}
    ></sku-delivery-info>`;
  return elementPart(form.element, 'sku-delivery-info', show, html`<div class="delivery-to-come" aria-busy="true"></div>`);
}

/** Product: its name, version, description and currency. */
export function productSection(form: FormOwner): TemplateResult {
  const { release, words } = form;
  const states = { disabled: form.disabled, readOnly: form.readOnly };
  const { name, version = '', description = '' } = release.product;
  return html`
    <div class="fields">
      ${textField({
        id: 'product-name',
        path: 'product.name',
        label: words.productName,
        required: true,
        messages: form.messagesAt(['product', 'name']),
        ...states,
        ...form.text('product.name', name, words.productName, (text) => setProduct({ name: text })),
      })}
      ${textField({
        id: 'product-version',
        path: 'product.version',
        label: words.productVersion,
        messages: form.messagesAt(['product', 'version']),
        ...states,
        ...form.text('product.version', version, words.productVersion, (text) => setProduct({ version: text })),
      })}
      ${currencyField(form)}
      <div class="wide">
        ${multilineField({
          id: 'product-description',
          path: 'product.description',
          label: words.productDescription,
          messages: form.messagesAt(['product', 'description']),
          ...states,
          ...form.text('product.description', description, words.productDescription, (text) => setProduct({ description: text })),
        })}
      </div>
    </div>
  `;
}
