import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { Path } from '../../../core/schema/issue.js';
import { Popup } from '../../../internal/overlay/popup.js';
import { caret } from './caret.js';
import { issueItems } from './issue-items.js';
import { commandOf } from '../commands/index.js';
import type { Session } from '../session/session.js';

/** The issues of the grid: their number, a button to the next one, and a list to choose from. */
export class IssueList {
  readonly #popup: Popup;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#popup = new Popup(host, { placement: 'top-start' });
  }

  /** The button with the number of issues, which goes to the next one, and the button of the list. Nothing without issues. */
  buttons(session: Session): TemplateResult | typeof nothing {
    const { words, issues } = session;
    const { all } = issues;
    if (all.length === 0) return nothing;
    const kind = all.some(({ severity }) => severity === 'error') ? 'error' : 'warning';
    return html`<span class="issue-buttons">
      <button
        type="button"
        dir="auto"
        class="issues ${kind}"
        title="${words.command('next-issue')} (F8)"
        @click=${() => commandOf('next-issue').run(session)}
      >
        ${words.issues(all.length)}
      </button>
      <button
        type="button"
        class="issues-list"
        aria-label=${words.issueList}
        title=${words.issueList}
        aria-haspopup="dialog"
        aria-expanded=${this.#popup.isOpen ? 'true' : 'false'}
        ${ref(this.#popup.anchor)}
        @click=${() => this.#popup.toggle()}
      >
        ${caret}
      </button>
    </span>`;
  }

  panel(session: Session): TemplateResult | typeof nothing {
    const goTo = (path: Path): void => {
      this.#popup.hide({ returnFocus: false });
      session.focusPath(path);
    };
    const items = () => issueItems(session, goTo);
    return this.#popup.panel(items, { role: 'dialog', label: session.words.issueList });
  }
}
