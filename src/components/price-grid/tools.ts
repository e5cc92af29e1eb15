import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { Menu } from '../../internal/menu.js';
import { Popup } from '../../internal/popup.js';
import { BulkDialog } from './bulk-dialog.js';
import type { Operation } from './bulk.js';
import { filterPanel } from './filter-panel.js';
import { ImportDialog } from './import-dialog.js';
import { isMac } from './keys.js';
import type { GridWords } from './price-grid.messages.js';
import { caret } from './caret.js';
import type { PriceTable } from './price-table.js';
import { ShortcutsDialog } from './shortcuts-dialog.js';
import { isFiltered, showAll, type Shown } from './shown-skus.js';

/** What stands above the grid: search, filters, changes of many prices, files, help; and the dialogs that they open. */
export class GridTools {
  readonly #table: () => PriceTable;
  readonly #filter: Popup;
  readonly #changes: Menu;
  readonly #files: Menu;
  readonly bulk: BulkDialog;
  readonly imports: ImportDialog;
  readonly shortcuts: ShortcutsDialog;
  readonly #onShown: () => void;
  shown: Shown = showAll;

  constructor(host: ReactiveControllerHost & HTMLElement, table: () => PriceTable, onShown: () => void) {
    this.#table = table;
    this.#onShown = onShown;
    this.#filter = new Popup(host, { placement: 'bottom-end' });
    this.#changes = new Menu(host);
    this.#files = new Menu(host);
    this.bulk = new BulkDialog(host, table);
    this.imports = new ImportDialog(host, table);
    this.shortcuts = new ShortcutsDialog(host);
  }

  /** Shows other SKUs, or in another order. */
  show(change: Partial<Shown> | ((shown: Shown) => Partial<Shown>)): void {
    this.shown = { ...this.shown, ...(typeof change === 'function' ? change(this.shown) : change) };
    this.#onShown();
  }

  toolbar(): TemplateResult {
    const table = this.#table();
    const { words } = table;
    const { editable } = table.sheet.view;
    return html`
      <input
        class="input search"
        type="search"
        autocomplete="off"
        aria-label=${words.findSku}
        placeholder=${words.findSku}
        .value=${this.shown.search}
        @input=${(event: Event) => this.show({ search: (event.target as HTMLInputElement).value })}
      />
      ${filterPanel(this.#filter, table, this.shown, (change) => this.show(change))}
      ${
        editable
          ? this.#changes.button({
              label: words.changePrices,
              text: html`${words.changePrices} ${caret}`,
              items: () => this.#changeItems(words),
            })
          : nothing
      }
      ${this.#files.button({
        label: words.importExport,
        text: html`${words.importExport} ${caret}`,
        items: () => this.imports.items(),
      })}
      <button
        type="button"
        class="button icon"
        aria-label=${words.shortcuts}
        title="${words.shortcuts} (${isMac() ? '⌘' : 'Ctrl+'}/)"
        @click=${() => this.shortcuts.show()}
      >
        ?
      </button>
    `;
  }

  dialogs(): TemplateResult {
    const { words } = this.#table();
    return html`${this.bulk.render()}${this.imports.render()}${this.shortcuts.render(words)}`;
  }

  get isFiltered(): boolean {
    return isFiltered(this.shown);
  }

  #changeItems(words: GridWords) {
    const item = (label: string, operation: Operation) => ({ label, onSelect: () => this.bulk.show(operation, this.isFiltered) });
    return [
      item(words.setTo, 'set'),
      item(words.addAmount, 'add'),
      item(words.addPercent, 'percent'),
      item(words.roundToEnding, 'ending'),
      item(words.roundToMultiple, 'multiple'),
    ];
  }
}
