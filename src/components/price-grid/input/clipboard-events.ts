import type { Hands } from '../hands.js';
import type { LatePlace } from '../late-place.js';
import type { ClipboardCommands, PriceTable } from '../session/price-table.js';
import { privateType } from './private-type.js';
import type { TableClipboard } from './table-clipboard.js';

/**
 * Copy, cut and paste while the grid has the focus. The events are listened for on the document: Chromium fires them on the focused
 * cell, Firefox on the body. Their clipboard lives no longer than they do: what is pasted before the code for it is there is read at
 * once and goes in then, and what is copied is copied then.
 */
export class ClipboardEvents implements ClipboardCommands {
  readonly #table: PriceTable;
  readonly #element: HTMLElement;
  readonly #hands: Hands;
  readonly #here: () => LatePlace;
  #clipboard: TableClipboard | undefined;

  constructor(table: PriceTable, element: HTMLElement, hands: Hands, here: () => LatePlace) {
    this.#table = table;
    this.#element = element;
    this.#hands = hands;
    this.#here = here;
  }

  start(): void {
    for (const type of ['copy', 'cut', 'paste'] as const) document.addEventListener(type, this.#on);
  }

  stop(): void {
    for (const type of ['copy', 'cut', 'paste'] as const) document.removeEventListener(type, this.#on);
  }

  copy(): void {
    this.#with((clipboard) => clipboard.copy());
  }

  cut(): void {
    this.#with((clipboard) => clipboard.cut());
  }

  paste(): void {
    this.#with((clipboard) => clipboard.paste());
  }

  #with(work: (clipboard: TableClipboard) => void): void {
    this.#hands.run(({ TableClipboard: Clipboard }) => work((this.#clipboard ??= new Clipboard(this.#table, this.#element))), this.#here());
  }

  readonly #on = (event: ClipboardEvent) => {
    const { clipboardData: data, type } = event;
    if (event.defaultPrevented || !this.#isOurs() || !data) return;
    event.preventDefault();
    if (type === 'paste') {
      const texts = { html: data.getData('text/html'), text: data.getData('text/plain'), source: data.getData(privateType) };
      return this.#with((clipboard) => clipboard.pasteTexts(texts));
    }
    const cut = type === 'cut';
    let isOver = false;
    this.#with((clipboard) => {
      if (!isOver) clipboard.write(data, { cut });
      else if (cut) clipboard.cut();
      else clipboard.copy();
    });
    isOver = true;
  };

  /** A cell of ours has the focus; an open field has a clipboard of its own. */
  #isOurs(): boolean {
    return this.#table.view?.hasFocus === true && this.#element.shadowRoot?.activeElement !== this.#table.editor.input;
  }
}
