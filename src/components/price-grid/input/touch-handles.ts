import { EdgeScroll } from './edge-scroll.js';
import { dragExtent } from '../edits/fill-extent.js';
import { fillTo } from '../session/fill.js';
import type { PriceTable } from '../session/price-table.js';
import { boundsOf, isInside, replaceLast, type Spot } from '../sheet/selection.js';

/** How far a finger trembles in a tap, in CSS pixels. */
const tremble = 8;

/** A handle that is being dragged: the corner that stays, none where the range is filled from. */
interface Drag {
  pointer: number;
  fixed: Spot | undefined;
  from: Spot;
  x: number;
  y: number;
  isDrawn: boolean;
}

/**
 * The handles of a range for fingers: a tap opens a cell, so that a range is drawn by two of its corners, and filled by a third handle.
 * A tap on a handle is one on its cell.
 */
export class TouchHandles {
  readonly #table: PriceTable;
  readonly #element: HTMLElement;
  readonly #onTap: (spot: Spot) => void;
  readonly #edge: EdgeScroll;
  #drag: Drag | undefined;

  constructor(table: PriceTable, element: HTMLElement, onTap: (spot: Spot) => void) {
    this.#table = table;
    this.#element = element;
    this.#onTap = onTap;
    this.#edge = new EdgeScroll(table, () => this.#draw());
    element.addEventListener('pointerdown', this.#onDown, true);
    element.addEventListener('pointermove', this.#onMove);
    element.addEventListener('pointerup', this.#onUp);
    element.addEventListener('pointercancel', () => this.stop());
  }

  stop(): void {
    this.#edge.stop();
    this.#drag = undefined;
    this.#preview(undefined);
  }

  readonly #onDown = (event: PointerEvent) => {
    const target = event.composedPath()[0];
    const table = this.#table;
    const block = table.lastBlock;
    const from = table.view?.cellOf(event)?.spot;
    if (!(target instanceof Element) || !target.classList.contains('range-handle') || !block || !from) return;
    // No mouse events after it, and no other element gets the moves: the handle goes from cell to cell meanwhile.
    event.preventDefault();
    this.#element.setPointerCapture(event.pointerId);
    const { top, bottom, left, right } = block;
    const fixed = target.classList.contains('start') ? { row: bottom, column: right } : { row: top, column: left };
    const fills = target.classList.contains('fill');
    this.#drag = { pointer: event.pointerId, fixed: fills ? undefined : fixed, from, x: event.clientX, y: event.clientY, isDrawn: false };
  };

  readonly #onMove = (event: PointerEvent) => {
    const drag = this.#drag;
    if (drag?.pointer !== event.pointerId) return;
    if (!drag.isDrawn && Math.hypot(event.clientX - drag.x, event.clientY - drag.y) < tremble) return;
    if (!drag.isDrawn) this.#table.closeEditor({ keepFocus: true });
    drag.isDrawn = true;
    this.#edge.follow(event);
    this.#draw();
  };

  #draw(): void {
    const table = this.#table;
    const { x, y } = this.#edge.at;
    const cell = table.view?.cellFrom(this.#element.shadowRoot?.elementFromPoint(x, y) ?? null);
    const head = cell && cell.column.kind !== 'actions' ? cell.spot : undefined;
    if (!head || !table.selection || !this.#drag) return;
    const { fixed } = this.#drag;
    if (!fixed) return this.#preview(dragExtent(table.sheet, table.lastBlock!, head));
    const range = { anchor: fixed, head };
    const { active } = table.selection;
    const bounds = table.sheet.bounds(range);
    const kept = isInside(bounds, table.sheet.lead(active)) ? active : { row: boundsOf(range).top, column: boundsOf(range).left };
    table.draw(replaceLast(table.selection, range, kept));
  }

  #preview(filling: PriceTable['filling']): void {
    const table = this.#table;
    if (table.filling === filling) return;
    table.filling = filling;
    table.view?.repaint();
  }

  readonly #onUp = (event: PointerEvent) => {
    const drag = this.#drag;
    if (drag?.pointer !== event.pointerId) return;
    const { selection, filling } = this.#table;
    this.stop();
    if (!drag.isDrawn) this.#onTap(drag.from);
    else if (!drag.fixed && filling) fillTo(this.#table, filling);
    else if (drag.fixed && selection) this.#table.select(selection, { reveal: selection.ranges.at(-1)!.head, said: true });
  };
}
