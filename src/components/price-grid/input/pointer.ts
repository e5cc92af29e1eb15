import { EdgeScroll } from './edge-scroll.js';
import { addRange, boundsOf, extendTo, isInside, selectOnly, type Spot } from '../sheet/selection.js';
import type { Session } from '../session/session.js';
import { hideFromGrid } from '../view/grid-view.js';
import { fillMarked, fillToNeighbour } from '../commands/fill.js';
import { toggle } from '../commands/toggle.js';
import { dragExtent } from '../edits/fill-extent.js';
import { isMac } from '../session/platform.js';
import { TouchHandles } from './touch-handles.js';

/** Mouse, pen and touch in the table: click, drag, Shift and Ctrl, the fill handle, double click, context menu. */
export class TablePointer {
  readonly #session: Session;
  #dragging: 'range' | 'fill' | undefined;
  #isTap = false;
  readonly #element: HTMLElement;
  readonly #edge: EdgeScroll;
  #handles: TouchHandles | undefined;

  constructor(session: Session, element: HTMLElement) {
    this.#session = session;
    this.#element = element;
    this.#edge = new EdgeScroll(session, () => this.#drag());
    element.addEventListener('pointerdown', this.#onPress, true);
    element.addEventListener('mousedown', this.#onDown, true);
    element.addEventListener('click', this.#onClick);
    element.addEventListener('dblclick', this.#onDoubleClick);
    element.addEventListener('contextmenu', this.#onContextMenu);
  }

  stop(): void {
    document.removeEventListener('mousemove', this.#onMove, true);
    document.removeEventListener('mouseup', this.#onUp, true);
    this.#edge.stop();
    this.#handles?.stop();
    this.#dragging = undefined;
  }

  /** AG Grid would focus the pressed cell, even if a range grows or the fill handle is dragged. */
  readonly #onPress = (event: PointerEvent) => {
    const session = this.#session;
    const spot = session.view?.cellOf(event)?.spot;
    if (!spot) return;
    hideFromGrid(event);
    session.press();
    this.#isTap = event.pointerType === 'touch';
    // The first press of a finger selects a cell and shows the handles for the next.
    if (this.#isTap) this.#handles ??= new TouchHandles(session, this.#element, (at) => this.#tap(at));
    if (session.isTouched !== this.#isTap) {
      session.isTouched = this.#isTap;
      session.view?.repaint();
    }
  };

  readonly #onDown = (event: MouseEvent) => {
    const session = this.#session;
    const cell = session.view?.cellOf(event);
    const spot = cell?.spot;
    if (!cell || !spot) return;
    hideFromGrid(event);
    if (event.composedPath()[0] === session.editor.input) return;
    if (event.button !== 0) {
      const block = session.lastBlock;
      if (event.button === 2 && !(block && isInside(block, spot))) session.select(selectOnly(spot));
      return;
    }
    // The browser would select text and move the focus.
    event.preventDefault();
    if (cell.column.kind === 'actions') return;
    if (isHandle(event)) this.#dragging = 'fill';
    else {
      this.#dragging = 'range';
      this.#begin(spot, event);
    }
    document.addEventListener('mousemove', this.#onMove, true);
    document.addEventListener('mouseup', this.#onUp, true);
  };

  #begin(spot: Spot, event: MouseEvent): void {
    const { selection } = this.#session;
    const ctrl = isMac() ? event.metaKey : event.ctrlKey;
    if (event.shiftKey && selection) this.#session.select(extendTo(selection, spot), { reveal: spot, said: true });
    else if (ctrl && selection) this.#session.select(addRange(selection, spot));
    else this.#session.select(selectOnly(spot));
  }

  readonly #onMove = (event: MouseEvent) => {
    if (!this.#dragging) return;
    if (event.buttons !== 1) return this.#onUp();
    this.#edge.follow(event);
    this.#drag();
  };

  #drag(): void {
    const session = this.#session;
    const cell = session.view?.cellFrom(this.#elementAt());
    const spot = cell && cell.column.kind !== 'actions' ? cell.spot : undefined;
    if (!spot || !session.selection) return;
    if (this.#dragging === 'fill') {
      session.filling = dragExtent(session.sheet, session.lastBlock!, spot);
      session.view?.repaint();
      return;
    }
    const { head } = session.selection.ranges.at(-1)!;
    if (head.row !== spot.row || head.column !== spot.column) session.draw(extendTo(session.selection, spot));
  }

  readonly #onUp = () => {
    const dragging = this.#dragging;
    this.stop();
    const session = this.#session;
    if (dragging === 'fill') {
      fillMarked.run(session);
    } else if (session.selection) {
      const { anchor, head } = session.selection.ranges.at(-1)!;
      const { top, bottom, left, right } = boundsOf({ anchor, head });
      if (top !== bottom || left !== right) session.select(session.selection, { reveal: head, said: true });
    }
  };

  readonly #onClick = (event: MouseEvent) => {
    const session = this.#session;
    const cell = session.view?.cellOf(event);
    const spot = cell?.spot;
    if (!cell || !spot) return;
    if (cell.column.kind === 'actions') {
      const { left, bottom } = cell.element.getBoundingClientRect();
      // A selection in this row stays, because the seller may want to copy it.
      const block = session.lastBlock;
      if (!block || spot.row < block.top || spot.row > block.bottom)
        session.select(selectOnly({ row: spot.row, column: Math.max(0, session.sheet.width - 1) }));
      session.panels?.openRowMenu(spot, { x: left, y: bottom });
    } else if (cell.column.kind === 'offered' && hasClass(event, 'tick-box') && session.sheet.isEditable(spot)) {
      toggle.run(session, { spot });
    } else if (this.#isTap && event.composedPath()[0] !== session.editor.input) {
      this.#tap(spot);
    }
  };

  /** A double tap is hard to hit and there may be no keyboard, so a tap opens the cell or puts the SKU on sale. */
  #tap(spot: Spot): void {
    const session = this.#session;
    const row = session.sheet.row(spot.row);
    if (session.sheet.column(spot.column)?.kind !== 'offered') session.edit(spot, { typing: false });
    else if (row && session.sheet.isEditable(spot)) toggle.run(session, { spot });
  }

  readonly #onDoubleClick = (event: MouseEvent) => {
    const session = this.#session;
    if (isHandle(event)) return void fillToNeighbour.run(session);
    const spot = session.view?.cellOf(event)?.spot;
    if (spot && event.composedPath()[0] !== session.editor.input) session.edit(spot, { typing: false });
  };

  readonly #onContextMenu = (event: MouseEvent) => {
    const cell = this.#session.view?.cellOf(event);
    if (!cell || event.composedPath()[0] === this.#session.editor.input) return;
    event.preventDefault();
    // A long press fires no mousedown with the right button.
    const block = this.#session.lastBlock;
    if (cell.spot && cell.column.kind !== 'actions' && !(block && isInside(block, cell.spot))) this.#session.select(selectOnly(cell.spot));
    if (cell.spot) this.#session.panels?.openRowMenu(cell.spot, { x: event.clientX, y: event.clientY });
  };

  #elementAt(): Element | null {
    const root = this.#element.shadowRoot;
    return root?.elementFromPoint(this.#edge.at.x, this.#edge.at.y) ?? null;
  }
}

const hasClass = (event: Event, name: string): boolean => {
  const target = event.composedPath()[0];
  return target instanceof Element && target.closest(`.${name}`) !== null;
};

const isHandle = (event: Event): boolean => hasClass(event, 'fill-handle');
