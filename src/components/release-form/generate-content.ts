import { html } from 'lit';
import { applyGenerated, cancelEditing, editSpecification, setEditing, type ReleaseEdit } from '../../core/edits/index.js';
import type { Attribute, Sku, Specification } from '../../core/schema/types.js';
import { elementPart } from '../../internal/on-demand.js';
import type { FormContext } from './context.js';

export interface GenerateDialog {
  /** Typing in the dialog: kept in the document, no step of its own. */
  amend: (edit: ReleaseEdit) => void;
  onCancel: () => void;
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
  const generate = (event: CustomEvent<{ attributes: Attribute[]; skus: Sku[] }>) => {
    const { attributes, skus: generated } = event.detail;
    // The step of the history begins without the open dialog, so that undoing it does not open it again.
    dialog.amend(editSpecification(id, cancelEditing()));
    form.edit(editSpecification(id, applyGenerated({ attributes, skus: generated })), form.words.generateTitle);
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
      @sku-generate=${generate}
      @sku-cancel=${dialog.onCancel}
    ></sku-attribute-editor>`;
  return elementPart(form.element, 'sku-attribute-editor', show);
}

/** The specification whose dialog is open. */
export function editedSpecification(specifications: readonly Specification[]): (Specification & { editing: Editing }) | undefined {
  return specifications.find((one): one is Specification & { editing: Editing } => one.editing !== undefined);
}
