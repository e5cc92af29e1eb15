import { html } from 'lit';
import { editSpecification, setEditing, type ReleaseEdit } from '../../../core/edits/index.js';
import type { Attribute, Sku, Specification } from '../../../core/schema/types.js';
import { elementPart } from '../../../internal/loading/on-demand.js';
import type { FormContext } from '../owner.js';

export interface GenerateDialog {
  /** Typing in the dialog: kept in the document, no step of its own. */
  amend: (edit: ReleaseEdit) => void;
  onGenerate: (id: string, generated: Generated) => void;
  onCancel: () => void;
}

/** What the dialog made. */
export interface Generated {
  attributes: Attribute[];
  skus: Sku[];
}

type Editing = NonNullable<Specification['editing']>;
const none = {};

type Editor = HTMLElement & { value: Attribute[] | null; step: Editing['step']; offers: Editing['offers'] };

/** Generate Product Attribute-based SKUs, on the copy of the attributes that the specification keeps while the dialog is open. */
export function generateContent(form: FormContext, specification: Specification & { editing: Editing }, dialog: GenerateDialog): unknown {
  const { id, editing, skus } = specification;
  const keep = (event: Event) => {
    const { value, step, offers = {} } = event.target as Editor;
    const chosen = Object.keys(offers).length > 0 ? { offers } : {};
    dialog.amend(editSpecification(id, setEditing({ attributes: value ?? [], step, ...chosen })));
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
      @change=${form.done}
      @sku-generate=${(event: CustomEvent<Generated>) => dialog.onGenerate(id, event.detail)}
      @sku-cancel=${dialog.onCancel}
    ></sku-attribute-editor>`;
  return elementPart(form.element, 'sku-attribute-editor', show);
}

/** The specification whose dialog is open. */
export function editedSpecification(specifications: readonly Specification[]): (Specification & { editing: Editing }) | undefined {
  return specifications.find((one): one is Specification & { editing: Editing } => one.editing !== undefined);
}
