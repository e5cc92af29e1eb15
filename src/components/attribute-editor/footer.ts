import { html, nothing, type TemplateResult } from 'lit';
import type { EditorContext, Step } from './context.js';
import { countOf, whyNot } from './verdict.js';

export interface Footer {
  step: Step;
  onCancel: () => void;
  onBack: () => void;
  onForward: () => void;
}

/** The footer of every step: the number of SKUs, why the seller can't continue, and the buttons. */
export function footer(context: EditorContext, { step, onCancel, onBack, onForward }: Footer): TemplateResult {
  const { words, disabled, readOnly } = context;
  const count = step === 1 ? undefined : countOf(context);
  const why = whyNot(step, context);
  const isBarred = why !== '' || (readOnly && step === 3);
  return html`<div class="foot" part="footer">
    <div class="told">
      <span class="count" role="status">
        ${
          count
            ? html`<strong class=${count.isTooMany ? 'error' : ''}>${count.text}</strong><span class="muted">${count.product}</span>`
            : nothing
        }
      </span>
      <span class="why" id="why">${why}</span>
    </div>
    <div class="buttons">
      <button type="button" class="button quiet cancel" part="button" ?disabled=${disabled} @click=${onCancel}>${words.cancel}</button>
      ${step > 1 ? html`<button type="button" class="button" part="button" ?disabled=${disabled} @click=${onBack}>${words.back}</button>` : nothing}
      <button
        type="button"
        class="button primary"
        part="button"
        aria-disabled=${isBarred ? 'true' : nothing}
        aria-describedby="why"
        ?disabled=${disabled}
        @click=${onForward}
      >
        ${step === 3 ? words.generate : words.next}
      </button>
    </div>
  </div>`;
}
