import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { SkuElement } from '../../../internal/element/element.js';
import { Menu, type MenuItem } from '../../../internal/overlay/menu.js';
import { Popup } from '../../../internal/overlay/popup.js';
import { commandOf } from '../commands/index.js';
import type { Operation } from '../edits/price-operation.js';
import type { Panels, Point } from '../session/panels.js';
import type { Session } from '../session/session.js';
import type { Spot } from '../sheet/selection.js';
import type { CommandId } from '../words/price-grid.messages.js';
import { isMac } from '../session/platform.js';
import { platformKeys } from '../words/platform-keys.js';
import { BulkDialog } from './bulk-dialog.js';
import { caret } from './caret.js';
import { commandItems } from './command-items.js';
import { filterFields } from './filter-panel.js';
import { ImportDialog } from './import-dialog.js';
import { rowMenu } from './row-menu.js';
import { ShortcutsDialog } from './shortcuts-dialog.js';

const priceChanges: readonly CommandId[] = ['set-prices', 'add-amount', 'add-percent', 'round-to-ending', 'round-to-multiple'];

/** The toolbar above the grid, the menus in it, and the dialogs. */
export class GridTools implements Panels {
  readonly #session: Session;
  readonly #filter: Popup;
  readonly #menu: Menu;
  readonly #changes: Menu;
  readonly #files: Menu;
  readonly #bulk: BulkDialog;
  readonly #import: ImportDialog;
  readonly #shortcuts: ShortcutsDialog;

  constructor(host: SkuElement, session: Session) {
    this.#session = session;
    this.#filter = new Popup(host, { placement: 'bottom-end' });
    this.#menu = new Menu(host);
    this.#changes = new Menu(host);
    this.#files = new Menu(host);
    this.#bulk = new BulkDialog(host, session);
    this.#import = new ImportDialog(host, session);
    this.#shortcuts = new ShortcutsDialog(host);
  }

  toolbar(): TemplateResult {
    const session = this.#session;
    const { words, sheet } = session;
    const { editable } = sheet.view;
    const shortcuts = commandOf('show-shortcuts');
    const label = words.command('show-shortcuts');
    return html`
      <input
        class="input search"
        type="search"
        autocomplete="off"
        aria-label=${words.findSku}
        placeholder=${words.findSku}
        .value=${session.shown.search}
        @input=${(event: Event) => session.show({ search: (event.currentTarget as HTMLInputElement).value })}
      />
      ${this.#filterButton()}
      ${
        editable
          ? this.#changes.button({
              label: words.changePrices,
              text: html`${words.changePrices} ${caret}`,
              items: () => commandItems(session, priceChanges),
            })
          : nothing
      }
      ${this.#files.button({
        label: words.importExport,
        text: html`${words.importExport} ${caret}`,
        items: () => [
          ...commandItems(session, ['export-csv', 'export-xlsx']),
          ...(editable ? commandItems(session, ['import-file']).map((item) => ({ ...item, separated: true })) : []),
        ],
      })}
      <button
        type="button"
        class="button icon"
        aria-label=${label}
        title="${label} (${platformKeys(shortcuts.keys![0]!, words, isMac())})"
        @click=${() => shortcuts.run(session)}
      >
        ?
      </button>
    `;
  }

  #filterButton(): TemplateResult {
    const session = this.#session;
    const { words, shown } = session;
    const popup = this.#filter;
    const count = Number(shown.onlyIssues) + Object.values(shown.values).filter(({ length }) => length > 0).length;
    return html`<button
        type="button"
        class="button"
        aria-expanded=${popup.isOpen ? 'true' : 'false'}
        aria-haspopup="dialog"
        ${ref(popup.anchor)}
        @click=${() => popup.toggle()}
      >
        ${words.filters(count)} ${caret}</button
      >${popup.panel(() => filterFields(popup, session), { role: 'dialog', label: words.filters(0) })}`;
  }

  /** The dialogs and the menu next to a cell; closed ones render nothing. */
  render(): TemplateResult {
    return html`${this.#bulk.render()} ${this.#import.render()} ${this.#shortcuts.render(this.#session.words)} ${this.#menu.render()}`;
  }

  openMenu(spot: Spot, { label, items }: { label: string; items: MenuItem[] }, at?: Point): void {
    const { view, sheet } = this.#session;
    const anchor = at ? new DOMRect(at.x, at.y, 0, 0) : (view?.cellAt(sheet.lead(spot))?.element.getBoundingClientRect() ?? new DOMRect());
    this.#menu.showAt({ getBoundingClientRect: () => anchor }, label, items);
  }

  openRowMenu(spot: Spot, at?: Point): void {
    const menu = rowMenu(this.#session, spot);
    if (menu) this.openMenu(spot, menu, at);
  }

  chooseModel(spot: Spot): void {
    commandOf('choose-model').run(this.#session, { spot });
  }

  openShortcuts(): void {
    this.#shortcuts.show();
  }

  openBulkDialog(operation: Operation): void {
    this.#bulk.show(operation);
  }

  exportAs(format: 'csv' | 'xlsx'): void {
    void this.#import.exportAs(format);
  }

  pickFile(): void {
    this.#import.pick();
  }
}
