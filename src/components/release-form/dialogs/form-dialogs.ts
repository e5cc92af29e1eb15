import { html, nothing, type TemplateResult } from 'lit';
import { isComing, part } from '../../../internal/loading/on-demand.js';
import { editedSpecification } from '../document/release-editor.js';
import { submitBlock } from '../document/submit-block.js';
import type { FormOwner } from '../owner/form-owner.js';
import { readOnlyReason } from '../owner/read-only-reason.js';
import { dialogCode } from './dialog-code.js';
import { generateContent } from './generate-content.js';

/** The form's dialogs: Generate, and one for Preview and Submit. */
export function formDialogs(form: FormOwner): TemplateResult {
  const { words, view } = form;
  const edited = editedSpecification(form.release.specifications);
  return html`
    ${form.generateDialog.render({
      open: edited !== undefined && form.editable && !isComing(form.element, 'sku-attribute-editor'),
      heading: words.generateTitle,
      size: 'wide',
      closeLabel: words.close,
      content: () => (edited ? generateContent(form, edited) : nothing),
    })}
    ${form.dialog.render({
      open: view.dialog !== undefined,
      heading: view.dialog === 'preview' ? words.preview : words.submitTitle,
      size: view.dialog === 'preview' ? 'wide' : 'medium',
      closeLabel: words.close,
      content: () =>
        part(form.element, dialogCode, ({ previewContent, submitContent }) =>
          view.dialog === 'preview' ? previewContent(form) : submitContent(form),
        ),
      footer: () => (view.dialog === 'submit' ? submitButtons(form) : nothing),
    })}
  `;
}

function submitButtons(form: FormOwner): TemplateResult {
  const { words, view, submission } = form;
  const block = submitBlock(form.issues, view.read);
  const why = readOnlyReason(form) ?? (block === 'unread' ? words.readFirst : undefined);
  const isBlocked = block !== undefined || why !== undefined;
  return html`${why ? html`<p class="why" id="submit-barred">${why}</p>` : nothing}
    <button class="button" type="button" @click=${() => form.show({ dialog: undefined })}>${words.close}</button>
    <button
      class="button primary"
      type="button"
      aria-disabled=${isBlocked ? 'true' : nothing}
      aria-describedby=${why ? 'submit-barred' : block ? 'submit-why' : nothing}
      @click=${() => !isBlocked && form.submit()}
    >
      ${submission.state === 'sending' ? words.saving : words.submitNow}
    </button>`;
}
