import { EdgeScroll } from './edge-scroll.js';
import { dragExtent } from '../edits/fill-extent.js';
import { fillMarked } from '../commands/fill.js';
import type { Session } from '../session/session.js';
import { boundsOf, isInside, replaceLast, type Spot } from '../sheet/selection.js';

/** How far a finger may move during a tap, in CSS pixels. */
const tremble = 8;

/** A handle that is being dragged, and the corner that stays fixed; undefined for the fill handle. */
interface Drag {
  pointer: number;
  fixed: Spot | undefined;
  from: Spot;
  x: number;
  y: number;
  isDrawn: boolean;
}

/**
 * The handles of a range for touch. A tap opens a cell, so two corner handles change the range and a third one fills it.
 * A tap on a handle counts as a tap on its cell.
 */
export class TouchHandles {
  readonly #session: Session;
  readonly #element: HTMLElement;
  readonly #onTap: (spot: Spot) => void;
  readonly #edge: EdgeScroll;
  #drag: Drag | undefined;

  constructor(session: Session, element: HTMLElement, onTap: (spot: Spot) => void) {
    this.#session = session;
    this.#element = element;
    this.#onTap = onTap;
    this.#edge = new EdgeScroll(session, () => this.#draw());
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
    const session = this.#session;
    const block = session.lastBlock;
    const from = session.view?.cellOf(event)?.spot;
    if (!(target instanceof Element) || !target.classList.contains('range-handle') || !block || !from) return;
    // Prevents mouse events and keeps pointer events here, because the handle moves from cell to cell.
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
    if (!drag.isDrawn) this.#session.closeEditor({ keepFocus: true });
    drag.isDrawn = true;
    this.#edge.follow(event);
    this.#draw();
  };

  #draw(): void {
    const session = this.#session;
    const { x, y } = this.#edge.at;
    const cell = session.view?.cellFrom(this.#element.shadowRoot?.elementFromPoint(x, y) ?? null);
    const head = cell && cell.column.kind !== 'actions' ? cell.spot : undefined;
    if (!head || !session.selection || !this.#drag) return;
    const { fixed } = this.#drag;
    if (!fixed) return this.#preview(dragExtent(session.sheet, session.lastBlock!, head));
    const range = { anchor: fixed, head };
    const { active } = session.selection;
    const bounds = session.sheet.bounds(range);
    const kept = isInside(bounds, session.sheet.lead(active)) ? active : { row: boundsOf(range).top, column: boundsOf(range).left };
    session.draw(replaceLast(session.selection, range, kept));
  }

  #preview(filling: Session['filling']): void {
    const session = this.#session;
    if (session.filling === filling) return;
    session.filling = filling;
    session.view?.repaint();
  }

  readonly #onUp = (event: PointerEvent) => {
    const drag = this.#drag;
    if (drag?.pointer !== event.pointerId) return;
    const { selection, filling } = this.#session;
    if (drag.isDrawn && !drag.fixed && filling) fillMarked.run(this.#session);
    this.stop();
    if (!drag.isDrawn) this.#onTap(drag.from);
    else if (drag.fixed && selection) this.#session.select(selection, { reveal: selection.ranges.at(-1)!.head, said: true });
  };
}
