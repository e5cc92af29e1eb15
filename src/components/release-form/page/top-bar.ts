import { html, nothing, type TemplateResult } from 'lit';
import type { DraftState } from '../document/draft-session.js';
import type { en } from '../release-form.messages.js';

export interface TopBar {
  words: typeof en;
  lang: string;
  title: string;
  isReleased: boolean;
  draft: DraftState;
  /** The note below says so: it is no draft any more, and there is nothing to save. */
  isSubmitted: boolean;
  /** For "Saved 2 minutes ago". */
  now: number;
  /** Why the seller can neither save nor submit here. */
  barred: string | undefined;
  hasStore: boolean;
  undoLabel: string | undefined;
  redoLabel: string | undefined;
  onUndo: () => void;
  onRedo: () => void;
  onPreview: () => void;
  onSave: () => void;
  onSubmit: () => void;
}

/** Where am I, saved when, undo, redo, preview, save, submit. */
export function topBar(bar: TopBar): TemplateResult {
  const { words, barred } = bar;
  const noSave = barred ?? (bar.hasStore ? undefined : words.saveNoStore);
  return html`<div class="top" part="top">
    <div class="where">
      <h2 class="title" title=${bar.title || words.untitled}>${bar.title || words.untitled}</h2>
      ${bar.isSubmitted ? nothing : html`<span class="chip">${bar.isReleased ? words.released : words.draft}</span>`}
      <span class=${bar.draft.status === 'error' ? 'saved error' : 'saved muted'} role="status" aria-live="polite">${savedText(bar)}</span>
    </div>
    <div class="history">
      ${historyButton('↶', words.undo, bar.undoLabel && words.undoWhat({ what: bar.undoLabel }), words.nothingToUndo, bar.onUndo)}
      ${historyButton('↷', words.redo, bar.redoLabel && words.redoWhat({ what: bar.redoLabel }), words.nothingToRedo, bar.onRedo)}
    </div>
    <div class="tools">
      <button class="button" type="button" aria-label=${words.preview} @click=${bar.onPreview}>
        ${sized(words.preview, words.previewShort)}
      </button>
      <button
        class="button"
        type="button"
        aria-label=${words.save}
        aria-disabled=${noSave ? 'true' : nothing}
        aria-description=${noSave ?? nothing}
        title=${noSave ?? nothing}
        @click=${() => !noSave && bar.onSave()}
      >
        ${sized(words.save, words.saveShort)}
      </button>
      <button
        class="button primary"
        type="button"
        aria-disabled=${barred ? 'true' : nothing}
        aria-description=${barred ?? nothing}
        title=${barred ?? nothing}
        @click=${() => !barred && bar.onSubmit()}
      >
        ${words.submit}
      </button>
    </div>
  </div>`;
}

/** The same in fewer words where the bar is as wide as a phone. */
const sized = (long: string, short: string): TemplateResult => html`<span class="long">${long}</span><span class="short">${short}</span>`;

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

function savedText({ draft, words, lang, now, hasStore, isSubmitted }: TopBar): string {
  if (!hasStore || isSubmitted) return '';
  if (draft.status === 'error') {
    const reason = words.saveReason({ reason: draft.reason ?? '' });
    return draft.reason === 'conflict' || draft.reason === 'missing' ? words.saveWaits({ reason }) : words.saveFailed({ reason });
  }
  if (draft.status === 'saving' && !draft.savedAt) return words.saving;
  if (!draft.savedAt) return words.notSaved;
  const seconds = Math.round((now - Date.parse(draft.savedAt)) / 1000);
  if (seconds < 5) return words.savedJustNow;
  return words.saved({ ago: ago(seconds, lang) });
}

function ago(seconds: number, lang: string): string {
  const format = new Intl.RelativeTimeFormat(lang, { numeric: 'always', style: 'long' });
  if (seconds < 60) return format.format(-seconds, 'second');
  if (seconds < 3600) return format.format(-Math.round(seconds / 60), 'minute');
  return seconds < 86_400 ? format.format(-Math.round(seconds / 3600), 'hour') : format.format(-Math.round(seconds / 86_400), 'day');
}
