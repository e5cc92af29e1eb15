import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { SkuElement } from '../../../internal/element/element.js';
import { Menu, type MenuItem } from '../../../internal/overlay/menu.js';
import { Popup } from '../../../internal/overlay/popup.js';
import type { Operation } from '../edits/price-operation.js';
import { filterFields } from './filter-panel.js';
import { BulkDialog } from './bulk-dialog.js';
import { ImportDialog } from './import-dialog.js';
import { ShortcutsDialog } from './shortcuts-dialog.js';
import { isMac } from '../input/keys.js';
import type { GridWords } from '../words/price-grid.messages.js';
import { caret } from './caret.js';
import { platformKeys } from '../words/platform-keys.js';
import type { PriceTable } from '../session/price-table.js';
import { isFiltered, showAll, type Shown } from '../sheet/shown-skus.js';

/** What stands above the grid: search, filters, changes of many prices, files, help; and the dialogs that they open. */
export class GridTools {
  readonly #table: () => PriceTable;
  readonly #filter: Popup;
  readonly #changes: Menu;
  readonly #files: Menu;
  readonly #bulk: BulkDialog;
  readonly #import: ImportDialog;
  readonly #shortcuts: ShortcutsDialog;
  readonly #onShown: () => void;
  shown: Shown = showAll;

  constructor(host: SkuElement, table: () => PriceTable, onShown: () => void) {
    this.#table = table;
    this.#onShown = onShown;
    this.#filter = new Popup(host, { placement: 'bottom-end' });
    this.#changes = new Menu(host);
    this.#files = new Menu(host);
    this.#bulk = new BulkDialog(host, table);
    this.#import = new ImportDialog(host, table);
    this.#shortcuts = new ShortcutsDialog(host);
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
        @input=${(event: Event) => this.show({ search: (event.currentTarget as HTMLInputElement).value })}
      />
      ${this.#filterButton(table)}
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
        items: () => this.#fileItems(table),
      })}
      <button
        type="button"
        class="button icon"
        aria-label=${words.shortcuts}
        title="${words.shortcuts} (${platformKeys('Ctrl+/', words, isMac())})"
        @click=${() => this.openShortcuts()}
      >
        ?
      </button>
    `;
  }

  #filterButton(table: PriceTable): TemplateResult {
    const { words } = table;
    const popup = this.#filter;
    const { shown } = this;
    const count = Number(shown.onlyIssues) + Object.values(shown.values).filter(({ length }) => length > 0).length;
    const fields = () => filterFields(popup, table, shown, (change) => this.show(change));
    return html`<button
        type="button"
        class="button"
        aria-expanded=${popup.isOpen ? 'true' : 'false'}
        aria-haspopup="dialog"
        ${ref(popup.anchor)}
        @click=${() => popup.toggle()}
      >
        ${words.filters(count)} ${caret}</button
      >${popup.panel(fields, { role: 'dialog', label: words.filters(0) })}`;
  }

  dialogs(): TemplateResult {
    return html`${this.#bulk.render()}${this.#import.render()}${this.#shortcuts.render(this.#table().words)}`;
  }

  openShortcuts(): void {
    this.#shortcuts.show();
  }

  get isFiltered(): boolean {
    return isFiltered(this.shown);
  }

  #fileItems({ words, sheet }: PriceTable): MenuItem[] {
    const exportAs = (kind: 'csv' | 'xlsx') => () => void this.#import.exportAs(kind);
    return [
      { label: words.exportCsv, onSelect: exportAs('csv') },
      { label: words.exportXlsx, onSelect: exportAs('xlsx') },
      ...(sheet.view.editable ? [{ label: words.importFile, separated: true, onSelect: () => this.#import.pick() }] : []),
    ];
  }

  #changeItems(words: GridWords) {
    const item = (label: string, operation: Operation) => ({
      label,
      onSelect: () => this.#bulk.show(operation, this.isFiltered),
    });
    return [
      item(words.setTo, 'set'),
      item(words.addAmount, 'add'),
      item(words.addPercent, 'percent'),
      item(words.roundToEnding, 'ending'),
      item(words.roundToMultiple, 'multiple'),
    ];
  }
}
