import { html } from 'lit';
import { editSpecification, setEditing } from '../../../core/edits/index.js';
import type { Attribute, Specification } from '../../../core/schema/types.js';
import { elementPart } from '../../../internal/loading/on-demand.js';
import type { Generated } from '../document/release-editor.js';
import type { FormOwner } from '../owner/form-owner.js';

type Editing = NonNullable<Specification['editing']>;
const none = {};

type Editor = HTMLElement & { value: Attribute[] | null; step: Editing['step']; offers: Editing['offers'] };

/** Generate Product Attribute-based SKUs, on the copy of the attributes that the specification keeps while the dialog is open. */
export function generateContent(form: FormOwner, specification: Specification & { editing: Editing }): unknown {
  const { id, editing, skus } = specification;
  const keep = (event: Event) => {
    const { value, step, offers = {} } = event.target as Editor;
    const chosen = Object.keys(offers).length > 0 ? { offers } : {};
    form.editor.amend(editSpecification(id, setEditing({ attributes: value ?? [], step, ...chosen })));
  };
  const show = () =>
    html`<sku-attribute-editor
      .value=${editing.attributes}
      .step=${editing.step}
      .offers=${editing.offers ?? none}
      .skus=${skus}
      .attributesBefore=${specification.attributes}
      .catalog=${form.catalog}
      .policy=${form.policyOptions}
      .released=${form.released?.specifications.find((released) => released.id === id)}
      @input=${keep}
      @change=${form.editor.done}
      @sku-generate=${(event: CustomEvent<Generated>) => form.editor.generate(id, event.detail, form.words.generateTitle)}
      @sku-cancel=${() => form.editor.cancelGenerate(form.words.cancelledGenerate)}
    ></sku-attribute-editor>`;
  return elementPart(form.element, 'sku-attribute-editor', show);
}
