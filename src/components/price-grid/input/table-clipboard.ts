import { formatClipboardText } from '../../../core/clipboard/index.js';
import { readClipboard } from '../../../exchange/read-clipboard.js';
import { writeClipboardHtml } from '../../../exchange/write-clipboard.js';
import { clearSelected } from '../commands/clear.js';
import { selectBounds } from '../sheet/selection.js';
import { copyBlock } from '../edits/copy.js';
import { paste } from '../session/paste.js';
import { countCells } from '../sheet/blocks.js';
import type { ClipboardCommands, Session } from '../session/session.js';
import { withPricing, writePricing } from '../edits/clipboard-pricing.js';
import { privateType } from './private-type.js';
import { isMac } from '../session/platform.js';
import { platformKeys } from '../words/platform-keys.js';
import { carryOut, readSystemClipboard } from './system-clipboard.js';

/** The pasted texts, by type; empty if the clipboard has none. `source` is the kit's own type. */
interface Texts {
  html: string;
  text: string;
  source: string;
}

/**
 * Copies, cuts and pastes cells. It listens to the clipboard events on the document: Chromium fires them on the focused cell, Firefox on
 * the body.
 */
export class TableClipboard implements ClipboardCommands {
  readonly #session: Session;
  readonly #element: HTMLElement;
  /** The last copy of this grid: without a paste event, and in Firefox, the clipboard loses the kit's own type. */
  #last: { text: string; cells: string | undefined } | undefined;
  /** The copy event of `carryOut` has been handled. */
  #isDone = false;

  constructor(session: Session, element: HTMLElement) {
    this.#session = session;
    this.#element = element;
  }

  start(): void {
    for (const type of ['copy', 'cut', 'paste'] as const) document.addEventListener(type, this.#on);
  }

  stop(): void {
    for (const type of ['copy', 'cut', 'paste'] as const) document.removeEventListener(type, this.#on);
  }

  readonly #on = (event: ClipboardEvent) => {
    const { clipboardData: data, type } = event;
    if (event.defaultPrevented || !this.#isOurs() || !data) return;
    event.preventDefault();
    if (type !== 'paste') return this.#write(data, { cut: type === 'cut' });
    this.#pasteTexts({ html: data.getData('text/html'), text: data.getData('text/plain'), source: data.getData(privateType) });
  };

  /** Whether a cell has the focus. The field of an open cell has the browser's own clipboard. */
  #isOurs(): boolean {
    return this.#session.view?.hasFocus === true && this.#element.shadowRoot?.activeElement !== this.#session.editor.input;
  }

  copy(): void {
    this.#carry('copy');
  }

  cut(): void {
    this.#carry('cut');
  }

  paste(): void {
    const session = this.#session;
    session.focusActive();
    readSystemClipboard().then(
      ({ 'text/html': html = '', 'text/plain': text = '' }) => {
        if (!this.#element.isConnected || !session.view) return;
        this.#pasteTexts({ html, text, source: '' });
      },
      () => this.#deny(),
    );
  }

  #carry(command: 'copy' | 'cut'): void {
    this.#session.focusActive();
    this.#isDone = false;
    carryOut(command);
    if (!this.#isDone) this.#deny();
  }

  /** Tells the seller to use the keys: their events carry the clipboard even if a menu may not read it. */
  #deny(): void {
    const keys = ['Ctrl+C', 'Ctrl+X', 'Ctrl+V'].map((chord) => platformKeys(chord, this.#session.words, isMac()));
    this.#session.tell(this.#session.words.clipboardDenied(keys.join(', ')));
  }

  /** Writes the selected cells to the clipboard of a copy or cut event. */
  #write(data: DataTransfer, { cut }: { cut: boolean }): void {
    const session = this.#session;
    const block = session.lastBlock;
    if (!block) return;
    const cells = copyBlock(session.sheet, block);
    const text = formatClipboardText(cells.map((row) => row.map((cell) => cell?.text ?? '')));
    const source = writePricing(cells);
    data.setData('text/plain', text);
    data.setData('text/html', writeClipboardHtml(cells, session.sheet.view.lang));
    if (source !== undefined) data.setData(privateType, source);
    this.#last = { text, cells: source };
    this.#isDone = true;
    if (cut && session.sheet.view.editable) clearSelected(session, session.words.saidCut, selectBounds(block));
    else session.say(session.words.saidCopied(countCells(session.sheet, block)));
    session.copied = block;
    session.view?.repaint();
  }

  #pasteTexts({ html, text, source }: Texts): void {
    // Ctrl+Shift+V pastes only the text of the cells.
    const isLast = html !== '' && this.#last?.text === text.replaceAll('\r\n', '\n');
    const cells = source || (isLast ? this.#last?.cells : undefined);
    const { lang, currency, periods } = this.#session.sheet.view;
    // An empty clipboard is not an empty cell, which has a line end or a table. A copied picture has neither.
    if (text === '' && !/<table/i.test(html)) return this.#session.say(this.#session.words.saidNothingPasted);
    const block = readClipboard({ html, text, locale: lang, currency });
    paste(this.#session, cells ? withPricing(block, cells, periods) : block);
  }
}
