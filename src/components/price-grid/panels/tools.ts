import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { SkuElement } from '../../../internal/element/element.js';
import { Menu, type MenuItem } from '../../../internal/overlay/menu.js';
import { adopt, failedPart, OnDemand } from '../../../internal/loading/on-demand.js';
import { waitFor } from '../../../internal/loading/pending.js';
import { Popup } from '../../../internal/overlay/popup.js';
import type { Operation } from '../edits/price-operation.js';
import type { GridDialogs } from './grid-dialogs.js';
import type { Hands } from '../hands.js';
import { isMac } from '../input/keys.js';
import type { GridWords } from '../words/price-grid.messages.js';
import { caret } from './caret.js';
import { platformKeys } from '../words/platform-keys.js';
import type { PriceTable } from '../session/price-table.js';
import { isFiltered, showAll, type Shown } from '../sheet/shown-skus.js';

const dialogCode = new OnDemand(() => import('./grid-dialogs.js'));

/** What stands above the grid: search, filters, changes of many prices, files, help; and the dialogs that they open. */
export class GridTools {
  readonly #host: SkuElement;
  readonly #table: () => PriceTable;
  readonly #hands: Hands;
  readonly #filter: Popup;
  readonly #changes: Menu;
  readonly #files: Menu;
  #dialogs: GridDialogs | undefined;
  /** What the seller asked for and did not come, as there was no network. */
  #missed: ((dialogs: GridDialogs) => void) | undefined;
  readonly #onShown: () => void;
  shown: Shown = showAll;

  constructor(host: SkuElement, table: () => PriceTable, hands: Hands, onShown: () => void) {
    this.#host = host;
    this.#table = table;
    this.#hands = hands;
    this.#onShown = onShown;
    this.#filter = new Popup(host, { placement: 'bottom-end' });
    this.#changes = new Menu(host);
    this.#files = new Menu(host);
  }

  /** Shows other SKUs, or in another order. */
  show(change: Partial<Shown> | ((shown: Shown) => Partial<Shown>)): void {
    // What is still to be typed is meant for a line that is shown now.
    if (this.#hands.isBehind) return this.#hands.run(() => this.show(change));
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
    const fields = () => this.#hands.module?.filterFields(popup, table, shown, (change) => this.show(change));
    return html`<button
        type="button"
        class="button"
        aria-expanded=${popup.isOpen ? 'true' : 'false'}
        aria-haspopup="dialog"
        ${ref(popup.anchor)}
        @click=${() => this.#hands.run(() => popup.toggle())}
      >
        ${words.filters(count)} ${caret}</button
      >${popup.panel(fields, { role: 'dialog', label: words.filters(0) })}`;
  }

  dialogs(): unknown {
    const missed = this.#missed;
    if (missed) return failedPart(this.#host, () => this.#open(missed));
    return this.#dialogs?.render() ?? nothing;
  }

  openShortcuts(): void {
    this.#open(({ shortcuts }) => shortcuts.show());
  }

  /** The code of the dialogs comes with the first of them. */
  #open(show: (dialogs: GridDialogs) => void): void {
    const { module } = dialogCode;
    if (module) {
      adopt(this.#host.renderRoot, module.styles);
      return show((this.#dialogs ??= new module.GridDialogs(this.#host, this.#table)));
    }
    const come = () => {
      this.#missed = dialogCode.module ? undefined : show;
      if (dialogCode.module) this.#open(show);
      this.#host.requestUpdate();
    };
    waitFor(this.#host, dialogCode.fetch().then(come));
  }

  get isFiltered(): boolean {
    return isFiltered(this.shown);
  }

  #fileItems({ words, sheet }: PriceTable): MenuItem[] {
    const exportAs = (kind: 'csv' | 'xlsx') => () => this.#open(({ files }) => void files.exportAs(kind));
    return [
      { label: words.exportCsv, onSelect: exportAs('csv') },
      { label: words.exportXlsx, onSelect: exportAs('xlsx') },
      ...(sheet.view.editable
        ? [{ label: words.importFile, separated: true, onSelect: () => this.#open(({ files }) => files.pick()) }]
        : []),
    ];
  }

  #changeItems(words: GridWords) {
    const item = (label: string, operation: Operation) => ({
      label,
      onSelect: () => this.#open(({ bulk }) => bulk.show(operation, this.isFiltered)),
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
