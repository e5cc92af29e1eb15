import type { GridApi, GridOptions } from 'ag-grid-community';
import { afterPaint } from '../../../internal/loading/after-paint.js';
import { columnDefsOf, type Pinning } from './column-defs.js';
import type { CellSurroundings, CellView } from './cell-view.js';
import type { Column } from '../sheet/columns.js';
import type * as GridRuntime from './grid-runtime.js';
import { gridIcons } from './icons.js';
import type { Row } from '../sheet/rows.js';
import { sameSpot, type Spot } from '../sheet/selection.js';

export interface SortedBy {
  columnId: string;
  descending: boolean;
}

export interface GridViewOptions {
  element: HTMLElement;
  around: Omit<CellSurroundings, 'shown' | 'gone'>;
  nonce: string;
  rtl: boolean;
  /** The seller clicked a heading: the columns that sort, first the strongest. */
  onSort: (sort: SortedBy | undefined) => void;
}

/** AG Grid passes over an event that is marked so; the page around still sees it. */
export function hideFromGrid(event: Event): void {
  Object.assign(event, { __ag_Grid_Stop_Propagation: true });
}

/** AG Grid, once a first grid has loaded it: any further one is shown at once. */
let runtime: typeof GridRuntime | undefined;

/** Whether a grid can be shown without waiting for its code. */
export const isRuntimeLoaded = (): boolean => runtime !== undefined;

/** More lines than a screen holds: a longer table begins with so many. */
const atFirst = 250;
/** So many are added in a task that no key has to wait for. */
const atOnce = 4000;
/** With more than these to add the page would be busy for too long: the table is whole before it is shown. */
const atMostLater = 10_000;

/** The lines and columns on screen: AG Grid scrolls, spans and resizes, everything else is ours. */
export class GridView {
  readonly #options: GridViewOptions;
  readonly #live = new Set<CellView>();
  readonly #cellOf = new WeakMap<Element, CellView>();
  #api: GridApi<Row> | undefined;
  #columns: readonly Column[] = [];
  /** The lines that AG Grid does not have yet. */
  #later: readonly Row[] = [];
  /** Some SKU has several lines, or had. */
  #spans = false;
  #pinning: Pinning = 'all';
  #sort: SortedBy | undefined;
  #name: string | undefined;

  constructor(options: GridViewOptions) {
    this.#options = options;
  }

  async create(columns: readonly Column[], rows: () => readonly Row[], pinning: Pinning): Promise<void> {
    runtime ??= await import('./grid-runtime.js');
    const { element } = this.#options;
    if (!element.isConnected) return;
    this.#pinning = pinning;
    const lines = rows();
    this.#spans = hasTiers(lines);
    const first = lines.length > atFirst + atMostLater ? lines.length : atFirst;
    // Looks at the element before that is written to: the other way round its style would be worked out twice.
    const options = this.#gridOptions(columns, lines.slice(0, first));
    // AG Grid sets it when the cells are there, for full-width rows, which there are none of: all cells would be styled anew.
    element.style.setProperty('--ag-internal-grid-viewport-width', `${element.clientWidth}px`);
    this.#api = runtime.createRuntime(element, options);
    this.#later = lines.slice(first);
    if (this.#later.length > 0) void this.#addInSteps();
    // Cells are made as lines come into view, in the same frame: a few in advance are enough, and for those who come to scroll.
    const prepare = () => this.#api?.setGridOption('rowBuffer', 4);
    for (const type of ['pointerover', 'focusin']) element.addEventListener(type, prepare, { once: true });
    // Chromium would make a scrolling box without tab stops one itself.
    this.#viewport?.setAttribute('tabindex', '-1');
    this.nameAs(this.#options.around.sheet.view.words.grid);
  }

  /** What the grid is called for those who can't see its heading. */
  nameAs(name: string): void {
    if (name === this.#name || !this.#api) return;
    this.#name = name;
    this.#options.element.querySelector('[role=grid]')?.setAttribute('aria-label', name);
  }

  /** The keyboard's focus is in it. */
  get hasFocus(): boolean {
    return this.#focused !== null;
  }

  /** The cell at a spot has it; one that has is kept, however far it scrolls away. */
  hasFocusAt(spot: Spot): boolean {
    return this.#focused !== null && this.cellAt(spot)?.element === this.#focused;
  }

  /** The cell that has it, itself or by its field. */
  get focusedCell(): CellView | undefined {
    return this.cellFrom(this.#focused);
  }

  get #focused(): Element | null {
    return (this.#options.element.getRootNode() as ShadowRoot).activeElement;
  }

  destroy(): void {
    this.#api?.destroy();
    this.#api = undefined;
    this.#later = [];
    this.#live.clear();
  }

  setColumns(columns: readonly Column[]): void {
    this.#api?.setGridOption('columnDefs', this.#columnDefs(columns));
  }

  setRows(rows: readonly Row[]): void {
    const spans = this.#spans || hasTiers(rows);
    const isNew = spans !== this.#spans;
    this.#spans = spans;
    this.#later = [];
    this.#api?.updateGridOptions({ rowData: rows as Row[], ...(isNew ? { columnDefs: this.#columnDefs(this.#columns) } : {}) });
  }

  /** Whether the SKU's own columns stand still while the others scroll. */
  setPinning(pinning: Pinning, columns: readonly Column[]): void {
    if (pinning === this.#pinning) return;
    this.#pinning = pinning;
    this.setColumns(columns);
  }

  /** The arrow in the heading. */
  setSort(sort: SortedBy | undefined): void {
    const api = this.#api;
    if (!api || (this.#sort?.columnId === sort?.columnId && this.#sort?.descending === sort?.descending)) return;
    this.#sort = sort;
    const state = sort ? [{ colId: sort.columnId, sort: sort.descending ? ('desc' as const) : ('asc' as const) }] : [];
    api.applyColumnState({ state, defaultState: { sort: null } });
  }

  /** Shows what has changed in the cells on screen. */
  repaint(): void {
    for (const cell of this.#live) cell.paint();
  }

  /** Scrolls to a line and gives the cell that covers it the keyboard's focus. */
  focus(spot: Spot, lead: Spot, columnId: string): void {
    const api = this.#api;
    if (!api) return;
    this.reveal(spot, columnId);
    api.setFocusedCell(spot.row, columnId);
    this.cellAt(lead)?.element.focus({ preventScroll: true });
  }

  reveal(spot: Spot, columnId: string): void {
    const api = this.#api;
    if (!api) return;
    if (this.#later.length > 0) this.#add(this.#later.length);
    api.ensureIndexVisible(spot.row);
    if (!api.getColumn(columnId)?.isPinned()) api.ensureColumnVisible(columnId);
  }

  /** The cell on screen that stands at a spot. */
  cellAt(spot: Spot): CellView | undefined {
    for (const cell of this.#live) {
      const at = cell.spot;
      if (at && sameSpot(at, spot)) return cell;
    }
    return undefined;
  }

  /** The cell that an event came from. */
  cellOf(event: Event): CellView | undefined {
    for (const target of event.composedPath()) {
      if (target === this.#options.element) return undefined;
      const cell = target instanceof Element ? this.#cellOf.get(target) : undefined;
      if (cell) return cell;
    }
    return undefined;
  }

  cellFrom(element: Element | null): CellView | undefined {
    for (let at = element; at; at = at.parentElement) {
      const cell = this.#cellOf.get(at);
      if (cell) return cell;
    }
    return undefined;
  }

  /** Scrolls a little where a point lies beyond the viewport; true if it did. */
  scrollTowards({ x, y }: { x: number; y: number }): boolean {
    const viewport = this.#viewport;
    if (!viewport) return false;
    const { left, right, top, bottom } = viewport.getBoundingClientRect();
    const { scrollTop, scrollLeft } = viewport;
    if (y < top + 4 || y > bottom - 4) viewport.scrollTop += Math.sign(y - top - 4) * 16;
    if (x < left + 4 || x > right - 4) viewport.scrollLeft += Math.sign(x - left - 4) * 16;
    return viewport.scrollTop !== scrollTop || viewport.scrollLeft !== scrollLeft;
  }

  async #addInSteps(): Promise<void> {
    await afterPaint();
    while (this.#later.length > 0) {
      this.#add(atOnce);
      await new Promise((resolve) => setTimeout(resolve));
    }
  }

  #add(count: number): void {
    this.#api?.applyTransaction({ add: this.#later.slice(0, count) });
    this.#later = this.#later.slice(count);
  }

  get #viewport(): Element | null {
    return this.#options.element.querySelector('.ag-grid-viewport');
  }

  /** How many whole lines the viewport holds. */
  get pageLines(): number {
    const viewport = this.#viewport;
    const line = this.#options.element.querySelector('.ag-row');
    const height = line?.getBoundingClientRect().height || 32;
    // The headings stay at the top of it.
    const headings = viewport?.querySelector('.ag-header')?.getBoundingClientRect().height ?? 0;
    return Math.max(1, Math.floor(((viewport?.clientHeight ?? 320) - headings) / height + 0.01));
  }

  #columnDefs(columns: readonly Column[]) {
    this.#columns = columns;
    const { element, rtl } = this.#options;
    const fontSize = Number.parseFloat(getComputedStyle(element).fontSize);
    return columnDefsOf(columns, element.clientWidth, { pinning: this.#pinning, rtl, spans: this.#spans, fontSize });
  }

  #gridOptions(columns: readonly Column[], rows: readonly Row[]): GridOptions<Row> {
    const { around, nonce, rtl, onSort } = this.#options;
    const context: CellSurroundings = {
      get sheet() {
        return around.sheet;
      },
      get issues() {
        return around.issues;
      },
      handles: around.handles,
      sentence: (issue) => around.sentence(issue),
      marks: (spot) => around.marks(spot),
      shown: (cell) => {
        this.#live.add(cell);
        this.#cellOf.set(cell.element, cell);
      },
      gone: (cell) => this.#live.delete(cell),
    };
    return {
      columnDefs: this.#columnDefs(columns),
      rowData: rows as Row[],
      context,
      getRowId: ({ data }) => data.key,
      enableCellSpan: true,
      enableRtl: rtl,
      icons: gridIcons,
      domLayout: 'autoHeight',
      ...(nonce ? { styleNonce: nonce } : {}),
      suppressHeaderFocus: true,
      suppressMovableColumns: true,
      suppressNoRowsOverlay: true,
      suppressOverlays: ['loading'],
      suppressScrollOnNewData: true,
      suppressRowHoverHighlight: true,
      suppressFieldDotNotation: true,
      suppressAnimationFrame: true,
      // First only what is seen.
      rowBuffer: 0,
      animateRows: false,
      suppressMultiSort: true,
      // The one tab stop is the element around it.
      tabIndex: -1,
      onSortChanged: ({ api }) => {
        const sorted = api.getColumnState().find(({ sort }) => sort);
        const sort = sorted && { columnId: sorted.colId, descending: sorted.sort === 'desc' };
        if (this.#sort?.columnId === sort?.columnId && this.#sort?.descending === sort?.descending) return;
        this.#sort = sort;
        onSort(sort);
      },
    };
  }
}

const hasTiers = (rows: readonly Row[]): boolean => rows.some(({ tier }) => tier > 0);
