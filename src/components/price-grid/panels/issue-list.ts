import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { Issue, Path } from '../../../core/schema/issue.js';
import { Popup } from '../../../internal/overlay/popup.js';
import { caret } from './caret.js';
import { issueItems } from './issue-items.js';
import { errorsFirst, placeOf } from '../sheet/issues.js';
import type { PriceTable } from '../session/price-table.js';

/** What is wrong: how much, where, and the ways there: from one to the next by a click or a key, or straight from the list. */
export class IssueList {
  readonly #popup: Popup;
  readonly #goTo: (path: Path) => boolean;
  readonly #sentence: (issue: Issue) => string;
  #last: readonly Issue[] | undefined;
  #at = -1;

  /** @param sentence - of an issue, with the SKU that it is about */
  constructor(host: ReactiveControllerHost & HTMLElement, goTo: (path: Path) => boolean, sentence: (issue: Issue) => string) {
    this.#popup = new Popup(host, { placement: 'top-start' });
    this.#goTo = goTo;
    this.#sentence = sentence;
  }

  /** Goes from issue to issue, errors first, round and round. */
  next(table: PriceTable, backwards = false): void {
    const { all } = table.issues;
    const reachable = errorsFirst(all).filter(({ path }) => placeOf(path, table.sheet.columns));
    if (reachable.length === 0) return table.say(table.words.issues(all.length));
    if (this.#last !== all) this.#at = -1;
    this.#last = all;
    const from = this.#at < 0 && backwards ? 0 : this.#at;
    this.#at = (from + (backwards ? -1 : 1) + reachable.length) % reachable.length;
    this.#goTo(reachable[this.#at]!.path);
  }

  /** How many there are, for the next one; beside it the list. Nothing where nothing is wrong. */
  buttons(table: PriceTable): TemplateResult | typeof nothing {
    const { words, issues } = table;
    const { all } = issues;
    if (all.length === 0) return nothing;
    const kind = all.some(({ severity }) => severity === 'error') ? 'error' : 'warning';
    return html`<span class="issue-buttons">
      <button type="button" dir="auto" class="issues ${kind}" title="${words.goToIssue} (F8)" @click=${() => this.next(table)}>
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

  panel(table: PriceTable): TemplateResult | typeof nothing {
    const goTo = (path: Path): void => {
      this.#popup.hide({ returnFocus: false });
      this.#goTo(path);
    };
    const items = () => issueItems(table, this.#sentence, goTo);
    return this.#popup.panel(items, { role: 'dialog', label: table.words.issueList });
  }
}
