import { html, nothing, type TemplateResult } from 'lit';
import { controlStyles } from '../../internal/styles/control.styles.js';
import { dialogStyles } from '../../internal/styles/dialog.styles.js';
import { popupStyles } from '../../internal/styles/popup.styles.js';
import { commandOf } from './commands/index.js';
import { GridHost } from './grid-host.js';
import { dialogContentStyles } from './panels/dialogs.styles.js';
import { IssueList } from './panels/issue-list.js';
import { panelStyles } from './panels/panels.styles.js';
import { styles as ownStyles } from './panels/price-grid.styles.js';
import { emptyState, failedState, noneShown, skeleton } from './panels/states.js';
import { statusBar } from './panels/status-bar.js';
import { GridTools } from './panels/tools.js';
import type { GridOwner } from './session/owner.js';
import { Session } from './session/session.js';
import { isRuntimeLoaded } from './view/grid-view.js';

export const styles = [controlStyles, popupStyles, dialogStyles, ownStyles, panelStyles, dialogContentStyles];

/** The grid inside the element: the session, the panels around the table, and the table itself, which loads AG Grid. */
export class GridWork {
  readonly session: Session;
  readonly #owner: GridOwner;
  readonly #issueList: IssueList;
  readonly #tools: GridTools;
  #host: GridHost | undefined;
  #loading: 'not-yet' | 'loading' | 'ready' | 'failed' = 'not-yet';

  constructor(owner: GridOwner) {
    this.#owner = owner;
    this.session = new Session(owner);
    this.#issueList = new IssueList(owner.element);
    this.#tools = new GridTools(owner.element, this.session);
    this.session.panels = this.#tools;
  }

  focus(): void {
    void this.session.ready.then(() => this.session.enter());
  }

  leave(): void {
    this.session.closeEditor();
    this.#host?.leave();
  }

  return(): void {
    this.#host?.return();
  }

  render(): TemplateResult {
    const { session } = this;
    const now = this.#owner.now();
    // The toolbar uses the sheet's words and permissions, which must be those of this rendering.
    if (session.isStale) session.sync();
    const { words, sheet } = session;
    const isEmpty = now.skus.length === 0;
    if (!isEmpty && this.#loading === 'not-yet') this.#loading = 'loading';
    return html`
      <div class="frame" part="frame">
        <div class="toolbar" part="toolbar">
          <div class="heading"><slot name="heading">${words.grid}</slot> <span class="muted">${now.currency}</span></div>
          ${isEmpty ? nothing : this.#tools.toolbar()}
        </div>
        <div class="body" aria-busy=${this.#loading === 'loading' ? 'true' : 'false'}>
          ${isEmpty ? emptyState(words) : nothing}
          ${!isEmpty && this.#loading === 'loading' && !isRuntimeLoaded() ? skeleton(sheet.view, now.skus) : nothing}
          ${this.#loading === 'failed' ? failedState(words, () => void this.#load()) : nothing}
          <div class="grid" part="grid" ?hidden=${isEmpty || this.#loading === 'failed'}></div>
          ${!isEmpty && sheet.height === 0 && session.isFiltered ? noneShown(words, () => commandOf('show-all').run(session)) : nothing}
        </div>
        ${isEmpty ? nothing : statusBar(session, now.skus, now.isChecked ? this.#issueList : undefined)}
      </div>
      ${this.#tools.render()} ${this.#issueList.panel(session)}
    `;
  }

  updated(): void {
    this.session.sync();
    if (this.#loading === 'loading' && !this.#host?.isStarted) void this.#load();
    else this.#host?.follow(this.#owner.now().dir);
  }

  async #load(): Promise<void> {
    const { element } = this.#owner;
    this.#become('loading');
    this.#host ??= new GridHost(element, element.renderRoot.querySelector<HTMLElement>('.grid')!, this.session);
    try {
      const { nonce, dir } = this.#owner.now();
      await this.#host.start({ nonce, dir });
      this.#become('ready');
    } catch {
      this.#become('failed');
    }
  }

  #become(loading: 'loading' | 'ready' | 'failed'): void {
    if (this.#loading === loading) return;
    this.#loading = loading;
    this.#owner.element.requestUpdate();
  }
}
