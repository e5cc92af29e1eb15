import { holds } from '../../internal/layers.js';
import type { Hands, Work } from './hands.js';
import type { PriceTable } from './price-table.js';
import type { Selection } from './selection.js';

/**
 * What is typed and pasted before the code for it is there is meant for the cells that are selected then. It is done there, in its order; who
 * has gone on to another cell or field meanwhile is there again afterwards.
 */
export class LateWork {
  readonly #table: PriceTable;
  readonly #element: HTMLElement;
  readonly #hands: Hands;
  /** What each that still waits is meant for. */
  readonly #waiting: (Selection | undefined)[] = [];
  /** The way back from the cells that are worked on at present. */
  #back: (() => void) | undefined;
  /** What was selected when the seller went on, and what it is now, on the way back there. */
  #returned: { from: Selection | undefined; to: Selection | undefined } | undefined;

  constructor(table: PriceTable, element: HTMLElement, hands: Hands) {
    this.#table = table;
    this.#element = element;
    this.#hands = hands;
  }

  run(work: Work): void {
    // What it sets off is a part of it: copying is an event, also where a menu asks for it.
    if (this.#back) return this.#hands.run(work);
    const { selection } = this.#table;
    const meant = this.#table.remember();
    this.#waiting.push(selection);
    this.#hands.run((hands) => {
      this.#waiting.shift();
      this.#back ??= this.#go(selection, meant);
      work(hands);
      if (this.#waiting.length > 0 && this.#waiting[0] === selection) return;
      this.#back();
      this.#back = undefined;
    });
  }

  /** To the cells, if the seller is no longer there. */
  #go(selection: Selection | undefined, meant: ReturnType<PriceTable['remember']>): () => void {
    const table = this.#table;
    const { cameFrom } = this.#hands;
    const isOutside = cameFrom !== undefined && !holds(this.#element, cameFrom);
    const isThere = selection === table.selection || (selection === this.#returned?.from && table.selection === this.#returned?.to);
    if (isThere && !isOutside) return () => undefined;
    const from = table.selection;
    const now = table.remember();
    if (!isThere || !table.view?.hasFocus) {
      table.restore(meant);
      table.focusActive();
    }
    return () => {
      table.closeEditor();
      if (!isThere) table.restore(now);
      this.#returned = { from, to: table.selection };
      if (isOutside) cameFrom?.focus();
      else table.focusActive();
    };
  }
}
