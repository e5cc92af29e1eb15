import { html, nothing, type TemplateResult } from 'lit';
import type { EditorWords } from './attribute-editor.messages.js';

export interface Foot {
  words: EditorWords;
  step: 1 | 2 | 3;
  /** How many SKUs it makes so far, with the product spelled out. */
  count: string;
  /** Why the seller can't go on; empty where they can. */
  why: string;
  editable: boolean;
  onCancel: () => void;
  onBack: () => void;
  onNext: () => void;
}

/** The way on and back, and why there is none. */
export function foot({ words, step, count, why, editable, onCancel, onBack, onNext }: Foot): TemplateResult {
  return html`<div class="foot">
    <span class="count muted" role="status">${count}</span>
    <button class="button" type="button" @click=${onCancel}>${words.cancel}</button>
    ${step > 1 ? html`<button class="button" type="button" @click=${onBack}>${words.back}</button>` : nothing}
    <button
      class="button primary"
      type="button"
      aria-disabled=${why || !editable ? 'true' : nothing}
      aria-describedby="why"
      @click=${onNext}
    >
      ${step === 3 ? words.generate : words.next}
    </button>
    <p class="why" id="why">${why}</p>
  </div>`;
}
