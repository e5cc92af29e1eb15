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
  /** Called when the seller sorts by clicking a heading. */
  onSort: (sort: SortedBy | undefined) => void;
}

/** Marks an event so that AG Grid ignores it. The page still gets it. */
export function hideFromGrid(event: Event): void {
  Object.assign(event, { __ag_Grid_Stop_Propagation: true });
}

/** AG Grid, after the first grid has loaded it. Later grids are shown at once. */
let runtime: typeof GridRuntime | undefined;

/** Whether AG Grid's code is loaded. */
export const isRuntimeLoaded = (): boolean => runtime !== undefined;

/** The rows that a long table starts with, more than a screen shows. */
const atFirst = 250;
/** The rows added per task, few enough that no key press has to wait. */
const atOnce = 4000;
/** With more rows than this to add, adding them in steps would keep the page busy for too long, so the table starts with all of them. */
const atMostLater = 10_000;

/** The rows and columns on screen. AG Grid scrolls, joins and resizes cells; this kit does everything else. */
export class GridView {
  readonly #options: GridViewOptions;
  readonly #live = new Set<CellView>();
  readonly #cellOf = new WeakMap<Element, CellView>();
  #api: GridApi<Row> | undefined;
  #columns: readonly Column[] = [];
  /** The rows that have not been added to AG Grid yet. */
  #later: readonly Row[] = [];
  /** Whether an SKU has or had several rows. */
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
    // Reads the element's style before writing to it, so that the browser calculates the style only once.
    const options = this.#gridOptions(columns, lines.slice(0, first));
    // AG Grid sets this for full-width rows, which this grid does not use, after it has created the cells. All cells would be styled twice.
    element.style.setProperty('--ag-internal-grid-viewport-width', `${element.clientWidth}px`);
    this.#api = runtime.createRuntime(element, options);
    this.#later = lines.slice(first);
    if (this.#later.length > 0) void this.#addInSteps();
    // Rows that scroll into view get their cells in the same frame, so a small buffer is enough, and only after the first interaction.
    const prepare = () => this.#api?.setGridOption('rowBuffer', 4);
    for (const type of ['pointerover', 'focusin']) element.addEventListener(type, prepare, { once: true });
    // Chromium makes a scroll container without tab stops a tab stop.
    this.#viewport?.setAttribute('tabindex', '-1');
    this.nameAs(this.#options.around.sheet.view.words.grid);
  }

  /** Sets the grid's name for assistive technology. */
  nameAs(name: string): void {
    if (name === this.#name || !this.#api) return;
    this.#name = name;
    this.#options.element.querySelector('[role=grid]')?.setAttribute('aria-label', name);
  }

  /** Whether the grid contains the keyboard focus. */
  get hasFocus(): boolean {
    return this.#focused !== null;
  }

  /** Whether the cell at a spot has the focus. AG Grid keeps a focused cell that scrolls out of view. */
  hasFocusAt(spot: Spot): boolean {
    return this.#focused !== null && this.cellAt(spot)?.element === this.#focused;
  }

  /** The cell that has the focus or contains the focused field. */
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

  /** Sets which of the SKU's columns are pinned. */
  setPinning(pinning: Pinning, columns: readonly Column[]): void {
    if (pinning === this.#pinning) return;
    this.#pinning = pinning;
    this.setColumns(columns);
  }

  /** Shows the sort arrow in the heading. */
  setSort(sort: SortedBy | undefined): void {
    const api = this.#api;
    if (!api || (this.#sort?.columnId === sort?.columnId && this.#sort?.descending === sort?.descending)) return;
    this.#sort = sort;
    const state = sort ? [{ colId: sort.columnId, sort: sort.descending ? ('desc' as const) : ('asc' as const) }] : [];
    api.applyColumnState({ state, defaultState: { sort: null } });
  }

  /** Updates the cells on screen. */
  repaint(): void {
    for (const cell of this.#live) cell.paint();
  }

  /** Scrolls to a row and focuses the cell that covers it. */
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

  /** The cell on screen at a spot. */
  cellAt(spot: Spot): CellView | undefined {
    for (const cell of this.#live) {
      const at = cell.spot;
      if (at && sameSpot(at, spot)) return cell;
    }
    return undefined;
  }

  /** The cell that an event was dispatched in. */
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

  /** Scrolls a little if a point is outside the viewport. Returns true if it scrolled. */
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

  /** How many whole rows the viewport shows. */
  get pageLines(): number {
    const viewport = this.#viewport;
    const line = this.#options.element.querySelector('.ag-row');
    const height = line?.getBoundingClientRect().height || 32;
    // The headings stay at the top of the viewport.
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
      // At first only the rows in view.
      rowBuffer: 0,
      animateRows: false,
      suppressMultiSort: true,
      // The element around the grid is the only tab stop.
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
