import { formatClipboardText } from '../../core/clipboard/index.js';
import { readClipboard } from '../../exchange/read-clipboard.js';
import { writeClipboardHtml } from '../../exchange/write-clipboard.js';
import { clear, countCells } from './commands.js';
import { copyBlock } from './copy.js';
import { paste } from './paste.js';
import type { PriceTable } from './price-table.js';

/**
 * Copy, cut and paste while the grid has the focus. The events are listened for on the document:
 * Chromium fires them on the focused cell, Firefox on the body.
 */
export class TableClipboard {
  readonly #table: PriceTable;
  readonly #element: HTMLElement;

  constructor(table: PriceTable, element: HTMLElement) {
    this.#table = table;
    this.#element = element;
  }

  start(): void {
    for (const type of ['copy', 'cut', 'paste'] as const) document.addEventListener(type, this.#on);
  }

  stop(): void {
    for (const type of ['copy', 'cut', 'paste'] as const) document.removeEventListener(type, this.#on);
  }

  readonly #on = (event: ClipboardEvent) => {
    if (event.defaultPrevented || !this.#isOurs() || !event.clipboardData) return;
    event.preventDefault();
    if (event.type === 'paste') this.#paste(event.clipboardData);
    else this.#copy(event.clipboardData, event.type === 'cut');
  };

  /** A cell of ours has the focus; an open field has a clipboard of its own. */
  #isOurs(): boolean {
    return this.#table.view?.hasFocus === true && this.#element.shadowRoot?.activeElement !== this.#table.editor.input;
  }

  #copy(data: DataTransfer, cut: boolean): void {
    const table = this.#table;
    const block = table.lastBlock;
    if (!block) return;
    const cells = copyBlock(table.sheet, block);
    data.setData('text/plain', formatClipboardText(cells.map((row) => row.map((cell) => cell?.text ?? ''))));
    data.setData('text/html', writeClipboardHtml(cells, table.sheet.view.lang));
    if (cut && table.sheet.view.editable) clear(table, table.words.saidCut);
    else table.say(table.words.saidCopied(countCells(table.sheet, block)));
    table.copied = block;
    table.view?.repaint();
  }

  #paste(data: DataTransfer): void {
    const { lang, currency } = this.#table.sheet.view;
    const html = data.getData('text/html');
    const text = data.getData('text/plain');
    paste(this.#table, readClipboard({ html, text, locale: lang, currency }));
  }
}
