import { html, nothing, type TemplateResult } from 'lit';
import type { DraftState } from '../document/draft-session.js';
import type { en } from '../release-form.messages.js';

/** What a seller can do about a draft that can't simply be saved. */
export type DraftChoice = 'mine' | 'stored' | 'copy' | 'take-over' | 'file';

/** What the seller has to know about the draft as a whole, with what can be done about it. Nothing of theirs is given up unasked. */
export function draftNotice(words: typeof en, draft: DraftState, choose: (choice: DraftChoice) => void): TemplateResult | typeof nothing {
  const button = (choice: DraftChoice, label: string): TemplateResult =>
    html`<button class="button" type="button" @click=${() => choose(choice)}>${label}</button>`;
  const note = (text: string, ...buttons: TemplateResult[]): TemplateResult =>
    html`<p class="note warning"><span>${text}</span> ${buttons}</p>`;
  if (draft.status === 'error') {
    switch (draft.reason) {
      case 'conflict':
        return note(
          words.conflict,
          button('mine', words.keepMine),
          draft.current ? button('stored', words.takeTheirs) : html``,
          button('copy', words.saveCopy),
        );
      case 'missing':
        return note(words.missing, button('mine', words.saveAgain), button('file', words.saveFile));
      default:
        return note(words.notKept, button('file', words.saveFile));
    }
  }
  return draft.isElsewhere ? note(words.elsewhere, button('take-over', words.takeOver), button('copy', words.workOnCopy)) : nothing;
}
