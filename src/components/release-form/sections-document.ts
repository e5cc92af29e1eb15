import { dequal } from 'dequal/lite';
import { applyGenerated, cancelEditing, editSpecification } from '../../core/edits/index.js';
import { decimalOfNumber, formatDecimal } from '../../core/numbers/index.js';
import type { Issue } from '../../core/schema/issue.js';
import type { FormContext } from './owner.js';
import { editedSpecification, type Generated } from './dialogs/generate-content.js';
import type { IssueSlices } from './document/issue-slices.js';
import { ReleaseDocument } from './release-document.js';

/** What the elements inside tell the form, which answers it itself: a page around would take it for news of its own. */
const answered = ['sku-undo', 'sku-redo', 'sku-generate', 'sku-cancel', 'sku-issue-open', 'sku-buy', 'sku-try'];

/**
 * The document as the form's sections see it.
 * @csspart field - a field with its label and sentences
 * @csspart input - a field itself
 * @csspart segmented - a choice of one of a few
 * @csspart button - a button that opens a menu
 * @csspart popup - what opens beside it
 * @csspart menu - the menu in it
 * @csspart menu-item - an item of it
 * @csspart dialog - a dialog
 */
export abstract class SectionsDocument extends ReleaseDocument {
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    for (const type of answered) root.addEventListener(type, (event) => event.stopPropagation());
    return root;
  }

  /** Leaving the Generate dialog is a step of its own where something was typed in it: undoing it opens the dialog as it was. */
  protected leaveEditing(what: string): void {
    const open = editedSpecification(this.document.specifications);
    if (!open) return;
    const cancel = editSpecification(open.id, cancelEditing());
    const { attributes, offers } = open.editing;
    if (!offers && dequal(attributes, open.attributes)) this.amend(cancel);
    else this.change(cancel, what);
  }

  /** What the Generate dialog made is one step, which begins before the dialog was opened: undoing it does not open it again. */
  protected generate(id: string, generated: Generated, what: string): void {
    this.beginStep(editSpecification(id, cancelEditing())(this.document));
    this.change(editSpecification(id, applyGenerated(generated)), what);
  }

  /** What the sections see of the form; `own` is what only the form itself knows. */
  protected formContext(slices: IssueSlices, own: Pick<FormContext, 'words' | 'readOnly' | 'undo' | 'redo' | 'inspect'>): FormContext {
    const policy = this.resolvedPolicy;
    const { document: release, locale } = this;
    const message = (issue: Issue) => ({ severity: issue.severity, text: this.sentence(issue) });
    return {
      ...own,
      release,
      released: this.released,
      policy,
      policyOptions: this.policy,
      method: Object.hasOwn(policy.deliveryMethods, release.deliveryMethod) ? policy.deliveryMethods[release.deliveryMethod] : undefined,
      catalog: this.catalog,
      element: this,
      lang: locale.lang,
      nonce: this.nonce ?? '',
      editable: this.isEditable,
      disabled: this.isDisabled,
      count: (value) => formatDecimal(decimalOfNumber(value) ?? '', locale.lang),
      issuesBelow: (path) => slices.below(path),
      messagesAt: (path) => slices.at(path).map(message),
      messagesBelow: (path) => slices.below(path).map(message),
      text: this.typingIn.bind(this),
      live: this.live,
      done: this.done,
      edit: this.change,
    };
  }
}
