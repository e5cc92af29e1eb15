import type { CellView } from '../view/cell-view.js';
import { EdgeScroll } from './edge-scroll.js';
import { addRange, boundsOf, extendTo, isInside, selectOnly, type Spot } from '../sheet/selection.js';
import type { PriceTable } from '../session/price-table.js';
import { hideFromGrid } from '../view/grid-view.js';
import { offer } from '../commands.js';
import { dragExtent } from '../edits/fill-extent.js';
import { fillTo, fillToNeighbour } from '../session/fill.js';
import { isMac } from './keys.js';
import { TouchHandles } from './touch-handles.js';

export interface PointerActions {
  openMenu(cell: CellView, at: { x: number; y: number } | undefined): void;
}

/** Mouse, pen and finger in the table: click, drag, Shift and Ctrl, the fill handle, double click, context menu. */
export class TablePointer {
  readonly #table: PriceTable;
  readonly #actions: PointerActions;
  #dragging: 'range' | 'fill' | undefined;
  #isTap = false;
  readonly #element: HTMLElement;
  readonly #edge: EdgeScroll;
  #handles: TouchHandles | undefined;

  constructor(table: PriceTable, element: HTMLElement, actions: PointerActions) {
    this.#table = table;
    this.#element = element;
    this.#actions = actions;
    this.#edge = new EdgeScroll(table, () => this.#drag());
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

  /** AG Grid would focus the cell that is pressed, also where a range grows or the handle is dragged. */
  readonly #onPress = (event: PointerEvent) => {
    const table = this.#table;
    const spot = table.view?.cellOf(event)?.spot;
    if (!spot) return;
    hideFromGrid(event);
    table.press();
    this.#isTap = event.pointerType === 'touch';
    // The first press of a finger selects a cell and shows the handles for the next.
    if (this.#isTap) this.#handles ??= new TouchHandles(table, this.#element, (at) => this.#tap(at));
    if (table.isTouched !== this.#isTap) {
      table.isTouched = this.#isTap;
      table.view?.repaint();
    }
  };

  readonly #onDown = (event: MouseEvent) => {
    const table = this.#table;
    const cell = table.view?.cellOf(event);
    const spot = cell?.spot;
    if (!cell || !spot) return;
    hideFromGrid(event);
    if (event.composedPath()[0] === table.editor.input) return;
    if (event.button !== 0) {
      const block = table.lastBlock;
      if (event.button === 2 && !(block && isInside(block, spot))) table.select(selectOnly(spot));
      return;
    }
    // The browser would draw a text selection and move the focus on its own.
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
    const { selection } = this.#table;
    const ctrl = isMac() ? event.metaKey : event.ctrlKey;
    if (event.shiftKey && selection) this.#table.select(extendTo(selection, spot), { reveal: spot, said: true });
    else if (ctrl && selection) this.#table.select(addRange(selection, spot));
    else this.#table.select(selectOnly(spot));
  }

  readonly #onMove = (event: MouseEvent) => {
    if (!this.#dragging) return;
    if (event.buttons !== 1) return this.#onUp();
    this.#edge.follow(event);
    this.#drag();
  };

  #drag(): void {
    const table = this.#table;
    const cell = table.view?.cellFrom(this.#elementAt());
    const spot = cell && cell.column.kind !== 'actions' ? cell.spot : undefined;
    if (!spot || !table.selection) return;
    if (this.#dragging === 'fill') {
      table.filling = dragExtent(table.sheet, table.lastBlock!, spot);
      table.view?.repaint();
      return;
    }
    const { head } = table.selection.ranges.at(-1)!;
    if (head.row !== spot.row || head.column !== spot.column) table.draw(extendTo(table.selection, spot));
  }

  readonly #onUp = () => {
    const dragging = this.#dragging;
    this.stop();
    const table = this.#table;
    if (dragging === 'fill') {
      const { filling } = table;
      table.filling = undefined;
      table.view?.repaint();
      if (filling) fillTo(table, filling);
    } else if (table.selection) {
      const { anchor, head } = table.selection.ranges.at(-1)!;
      const { top, bottom, left, right } = boundsOf({ anchor, head });
      if (top !== bottom || left !== right) table.select(table.selection, { reveal: head, said: true });
    }
  };

  readonly #onClick = (event: MouseEvent) => {
    const table = this.#table;
    const cell = table.view?.cellOf(event);
    const spot = cell?.spot;
    if (!cell || !spot) return;
    if (cell.column.kind === 'actions') {
      const { left, bottom } = cell.element.getBoundingClientRect();
      // What is selected in this line stays so: it may be meant to be copied.
      const block = table.lastBlock;
      if (!block || spot.row < block.top || spot.row > block.bottom)
        table.select(selectOnly({ row: spot.row, column: Math.max(0, table.sheet.width - 1) }));
      this.#actions.openMenu(cell, { x: left, y: bottom });
    } else if (cell.column.kind === 'offered' && hasClass(event, 'tick-box') && table.sheet.isEditable(spot)) {
      offer(table, [cell.row.index]);
    } else if (this.#isTap && event.composedPath()[0] !== table.editor.input) {
      this.#tap(spot);
    }
  };

  /** A finger has no double click that is easy to hit, and no keys: a tap opens the cell, or ticks the SKU. */
  #tap(spot: Spot): void {
    const table = this.#table;
    const row = table.sheet.row(spot.row);
    if (table.sheet.column(spot.column)?.kind !== 'offered') table.edit(spot, { typing: false });
    else if (row && table.sheet.isEditable(spot)) offer(table, [row.index]);
  }

  readonly #onDoubleClick = (event: MouseEvent) => {
    const table = this.#table;
    if (isHandle(event)) return fillToNeighbour(table);
    const spot = table.view?.cellOf(event)?.spot;
    if (spot && event.composedPath()[0] !== table.editor.input) table.edit(spot, { typing: false });
  };

  readonly #onContextMenu = (event: MouseEvent) => {
    const cell = this.#table.view?.cellOf(event);
    if (!cell || event.composedPath()[0] === this.#table.editor.input) return;
    event.preventDefault();
    // A long touch comes without a press of the right button before it.
    const block = this.#table.lastBlock;
    if (cell.spot && cell.column.kind !== 'actions' && !(block && isInside(block, cell.spot))) this.#table.select(selectOnly(cell.spot));
    this.#actions.openMenu(cell, { x: event.clientX, y: event.clientY });
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
