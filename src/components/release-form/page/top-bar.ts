import { html, nothing, type TemplateResult } from 'lit';
import type { FormOwner } from '../owner/form-owner.js';
import { readOnlyReason } from '../owner/read-only-reason.js';

/** The bar at the top: the product's name, when it was saved, undo, redo, preview, save and submit. */
export function topBar(form: FormOwner): TemplateResult {
  const { words } = form;
  const { undoLabel, redoLabel } = form.editor.history;
  const title = form.release.product.name.trim() || words.untitled;
  const noSubmit = readOnlyReason(form);
  const noSave = noSubmit ?? (form.hasStore ? undefined : words.saveNoStore);
  return html`<div class="top" part="top">
    <div class="where">
      <h2 class="title" title=${title}>${title}</h2>
      ${isSubmitted(form) ? nothing : html`<span class="chip">${form.released ? words.released : words.draft}</span>`}
      <span class=${form.draft.status === 'error' ? 'saved error' : 'saved muted'} role="status" aria-live="polite"
        >${savedText(form)}</span
      >
    </div>
    <div class="history">
      ${historyButton('↶', words.undo, undoLabel && words.undoWhat({ what: undoLabel }), words.nothingToUndo, form.undo)}
      ${historyButton('↷', words.redo, redoLabel && words.redoWhat({ what: redoLabel }), words.nothingToRedo, form.redo)}
    </div>
    <div class="tools">
      <button class="button" type="button" aria-label=${words.preview} @click=${() => form.show({ dialog: 'preview' })}>
        ${sized(words.preview, words.previewShort)}
      </button>
      <button
        class="button"
        type="button"
        aria-label=${words.save}
        aria-disabled=${noSave ? 'true' : nothing}
        aria-description=${noSave ?? nothing}
        title=${noSave ?? nothing}
        @click=${() => !noSave && form.saveDraft()}
      >
        ${sized(words.save, words.saveShort)}
      </button>
      <button
        class="button primary"
        type="button"
        aria-disabled=${noSubmit ? 'true' : nothing}
        aria-description=${noSubmit ?? nothing}
        title=${noSubmit ?? nothing}
        @click=${() => !noSubmit && form.openSubmit()}
      >
        ${words.submit}
      </button>
    </div>
  </div>`;
}

/** A shorter label for a bar as narrow as a phone. */
const sized = (long: string, short: string): TemplateResult => html`<span class="long">${long}</span><span class="short">${short}</span>`;

/** Once submitted, it is no draft any more. A note below the bar says so. */
const isSubmitted = ({ submission }: FormOwner): boolean => submission.state === 'done';

function historyButton(sign: string, name: string, what: string | undefined, nothingLeft: string, onClick: () => void): TemplateResult {
  return html`<button
    class="button icon"
    type="button"
    aria-label=${name}
    title=${what ?? nothingLeft}
    aria-description=${what ?? nothingLeft}
    aria-disabled=${what ? nothing : 'true'}
    @click=${() => what && onClick()}
  >
    <span aria-hidden="true">${sign}</span>
  </button>`;
}

function savedText(form: FormOwner): string {
  const { draft, words } = form;
  if (!form.hasStore || isSubmitted(form)) return '';
  if (draft.status === 'error') {
    const reason = words.saveReason({ reason: draft.reason ?? '' });
    return draft.reason === 'conflict' || draft.reason === 'missing' ? words.saveWaits({ reason }) : words.saveFailed({ reason });
  }
  if (draft.status === 'saving' && !draft.savedAt) return words.saving;
  if (!draft.savedAt) return words.notSaved;
  const seconds = Math.round((Date.now() - Date.parse(draft.savedAt)) / 1000);
  if (seconds < 5) return words.savedJustNow;
  return words.saved({ ago: ago(seconds, form.lang) });
}

function ago(seconds: number, lang: string): string {
  const format = new Intl.RelativeTimeFormat(lang, { numeric: 'always', style: 'long' });
  if (seconds < 60) return format.format(-seconds, 'second');
  if (seconds < 3600) return format.format(-Math.round(seconds / 60), 'minute');
  return seconds < 86_400 ? format.format(-Math.round(seconds / 3600), 'hour') : format.format(-Math.round(seconds / 86_400), 'day');
}
