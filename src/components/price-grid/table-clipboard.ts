import { formatClipboardText } from '../../core/clipboard/index.js';
import { readClipboard } from '../../exchange/read-clipboard.js';
import { writeClipboardHtml } from '../../exchange/write-clipboard.js';
import { clear, countCells } from './commands.js';
import { copyBlock } from './copy.js';
import { paste } from './paste.js';
import { isMac } from './keys.js';
import type { ClipboardCommands, PriceTable } from './price-table.js';
import { privateType, withPrivate, writePrivate } from './private-cells.js';
import { platformKeys } from './platform-keys.js';
import { carryOut, readSystemClipboard } from './system-clipboard.js';

/**
 * Copy, cut and paste while the grid has the focus. The events are listened for on the document:
 * Chromium fires them on the focused cell, Firefox on the body.
 */
export class TableClipboard implements ClipboardCommands {
  readonly #table: PriceTable;
  readonly #element: HTMLElement;
  /** What was copied here last: without a paste event, and in Firefox, a clipboard comes back without the private type. */
  #last: { text: string; cells: string | undefined } | undefined;
  #isDone = false;

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

  copy(): void {
    this.#carry('copy');
  }

  cut(): void {
    this.#carry('cut');
  }

  paste(): void {
    const table = this.#table;
    table.focusActive();
    readSystemClipboard().then(
      ({ 'text/html': html = '', 'text/plain': text = '' }) => {
        if (!this.#element.isConnected || !table.view) return;
        this.#pasteTexts(html, text, '');
      },
      () => this.#deny(),
    );
  }

  #carry(command: 'copy' | 'cut'): void {
    this.#table.focusActive();
    this.#isDone = false;
    carryOut(command);
    if (!this.#isDone) this.#deny();
  }

  /** The keys fire events that carry the clipboard: they work where a menu may not have it. */
  #deny(): void {
    const keys = ['Ctrl+C', 'Ctrl+X', 'Ctrl+V'].map((chord) => platformKeys(chord, this.#table.words, isMac()));
    this.#table.tell(this.#table.words.clipboardDenied(keys.join(', ')));
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
    const text = formatClipboardText(cells.map((row) => row.map((cell) => cell?.text ?? '')));
    const source = writePrivate(cells);
    data.setData('text/plain', text);
    data.setData('text/html', writeClipboardHtml(cells, table.sheet.view.lang));
    if (source !== undefined) data.setData(privateType, source);
    this.#last = { text, cells: source };
    this.#isDone = true;
    if (cut && table.sheet.view.editable) clear(table, table.words.saidCut);
    else table.say(table.words.saidCopied(countCells(table.sheet, block)));
    table.copied = block;
    table.view?.repaint();
  }

  #paste(data: DataTransfer): void {
    this.#pasteTexts(data.getData('text/html'), data.getData('text/plain'), data.getData(privateType));
  }

  #pasteTexts(html: string, text: string, source: string): void {
    // Text alone, as Ctrl+Shift+V pastes it, is what the cells are called.
    const isLast = html !== '' && this.#last?.text === text.replaceAll('\r\n', '\n');
    const cells = source || (isLast ? this.#last?.cells : undefined);
    const { lang, currency, periods } = this.#table.sheet.view;
    // An empty clipboard is no empty cell: that has a line end, or a table.
    if (html === '' && text === '') return this.#table.say(this.#table.words.saidNothingPasted);
    const block = readClipboard({ html, text, locale: lang, currency });
    paste(this.#table, cells ? withPrivate(block, cells, periods) : block);
  }
}
