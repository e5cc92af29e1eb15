import { html, type TemplateResult } from 'lit';
import { editSkus, editSpecification, setPricing, setSkus } from '../../../core/edits/index.js';
import { periodsOf } from '../../../core/pricing/index.js';
import { describeSku } from '../../../core/skus/index.js';
import type { Pricing, Specification } from '../../../core/schema/types.js';
import { elementPart } from '../../../internal/loading/on-demand.js';
import type { FormOwner } from '../owner/form-owner.js';
import type { SelectedSku } from '../owner/view-state.js';

const hasGrid = ({ template, skus }: Specification): boolean => template === 'custom' && skus.length > 0;

/** Returns the position of the selected SKU, or of the first SKU if none is selected or the selected one no longer exists. */
const placeOf = (specifications: readonly Specification[], selected: SelectedSku | undefined) => {
  const index = specifications.findIndex(({ id }) => id === selected?.specification);
  const position = specifications[index]?.skus.findIndex(({ id }) => id === selected?.sku) ?? -1;
  return position < 0 ? { index: specifications.findIndex(hasGrid), position: 0 } : { index, position };
};

/** The chart, the warning and the price of a quantity for the selected SKU, or for the first SKU before the first selection. */
export function inspector(form: FormOwner): TemplateResult {
  const { words, release } = form;
  const { index, position } = placeOf(release.specifications, form.view.selected);
  const specification = release.specifications[index];
  const sku = specification?.skus[position];
  const close = html`<button
    class="button icon quiet drawer-close"
    type="button"
    aria-label=${words.close}
    @click=${() => form.show({ drawer: false })}
  >
    <span aria-hidden="true">×</span>
  </button>`;
  if (!specification || !sku) {
    return html`<section class="card" aria-label=${words.inspector}>
      <header>
        <h3>${words.inspector}</h3>
        ${close}
      </header>
      <p class="empty">${words.inspectorNoGrid}</p>
    </section>`;
  }
  const change = (pricing: Pricing | null) =>
    editSpecification(specification.id, (spec) =>
      pricing ? setSkus(editSkus(spec.skus, new Map([[sku.id, setPricing(pricing)]])))(spec) : spec,
    );
  const show = () =>
    html`<sku-tier-editor
      view="inspector"
      .value=${sku.pricing}
      .periods=${periodsOf(specification.billing)}
      .currency=${release.currency}
      .quantity=${specification.attributes.find(({ type }) => type === 'quantity')}
      .policy=${form.policyOptions}
      .issues=${form.issuesBelow(['specifications', index, 'skus', position, 'pricing'])}
      ?disabled=${form.disabled}
      ?readonly=${form.readOnly}
      @input=${(event: Event) => form.editor.live(change((event.target as HTMLElement & { value: Pricing | null }).value), words.prices)}
      @change=${form.editor.done}
    ></sku-tier-editor>`;
  return html`<section class="card" aria-label=${words.inspector}>
    <header>
      <h3>${describeSku(sku, specification.attributes) || specification.name}</h3>
      ${close}
    </header>
    <div class="pad">${elementPart(form.element, 'sku-tier-editor', show)}</div>
  </section>`;
}
