import { html, nothing, type TemplateResult } from 'lit';
import type { DraftChoice, FormOwner } from '../owner/form-owner.js';

/** Tells the seller why the draft can't simply be saved, with their choices. The form discards nothing of theirs without asking. */
export function draftNotice(form: FormOwner): TemplateResult | typeof nothing {
  const { words, draft } = form;
  const button = (choice: DraftChoice, label: string): TemplateResult =>
    html`<button class="button" type="button" @click=${() => form.chooseDraft(choice)}>${label}</button>`;
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
