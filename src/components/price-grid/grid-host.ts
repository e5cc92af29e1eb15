import { TableClipboard } from './input/table-clipboard.js';
import type { Pinning } from './view/column-defs.js';
import { gridStyles } from './view/grid.styles.js';
import { GridView } from './view/grid-view.js';
import { TableKeys } from './input/table-keys.js';
import { handleStyles } from './input/touch-handles.styles.js';
import { TablePointer, type PointerActions } from './input/pointer.js';
import type { SortedBy } from './view/grid-view.js';
import type { PriceTable } from './session/price-table.js';

/** From this width on, all of the SKU's own columns stand still while the others scroll. */
const pinningFrom = 560;

export interface HostActions extends PointerActions {
  openShortcuts(): void;
  sort(sort: SortedBy | undefined): void;
  nextIssue(backwards: boolean): void;
}

/** The place of the grid in the page: its own shadow root, its life, and the events of keys, pointer and clipboard. */
export class GridHost {
  readonly #owner: HTMLElement;
  readonly #element: HTMLElement;
  readonly #table: PriceTable;
  readonly #actions: HostActions;
  readonly #clipboard: TableClipboard;
  readonly #pointer: TablePointer;
  readonly #resize: ResizeObserver;
  #inside: HTMLElement | undefined;
  #dir: 'ltr' | 'rtl' = 'ltr';
  #nonce = '';
  #leaving = false;
  ready: Promise<void> = Promise.resolve();

  constructor(owner: HTMLElement, element: HTMLElement, table: PriceTable, actions: HostActions) {
    this.#owner = owner;
    this.#element = element;
    this.#table = table;
    this.#actions = actions;
    const root = element.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [gridStyles.styleSheet!, handleStyles.styleSheet!];
    new TableKeys(table, element, {
      openMenu: (cell) => this.#actions.openMenu(cell, undefined),
      openShortcuts: () => this.#actions.openShortcuts(),
      nextIssue: (backwards) => this.#actions.nextIssue(backwards),
      rtl: () => this.#dir === 'rtl',
    });
    this.#pointer = new TablePointer(table, element, actions);
    this.#clipboard = new TableClipboard(table, element);
    table.clipboard = this.#clipboard;
    this.#resize = new ResizeObserver(() => this.#table.view?.setPinning(this.#pinning, this.#table.sheet.columns));
  }

  get isStarted(): boolean {
    return this.#inside !== undefined;
  }

  /** Loads AG Grid and shows the table; rejects where it can't be loaded. */
  async start({ nonce, dir }: { nonce: string; dir: 'ltr' | 'rtl' }): Promise<void> {
    this.#nonce = nonce;
    this.#dir = dir;
    this.ready = this.#create();
    await this.ready;
  }

  /** A direction is for a whole grid: another one makes another. */
  follow(dir: 'ltr' | 'rtl'): void {
    if (dir === this.#dir || !this.isStarted) return;
    this.#dir = dir;
    this.#destroy();
    this.ready = this.#create();
  }

  /** Taken out of the page: a tick later the grid is destroyed, unless it was only moved. */
  leave(): void {
    this.#leaving = true;
    this.#pointer.stop();
    this.#clipboard.stop();
    this.#resize.disconnect();
    setTimeout(() => {
      if (this.#leaving) this.#destroy();
    });
  }

  return(): void {
    this.#leaving = false;
    this.#clipboard.start();
    this.#resize.observe(this.#owner);
    if (!this.isStarted) this.ready = this.#create();
  }

  async #create(): Promise<void> {
    const root = this.#element.shadowRoot!;
    const inside = document.createElement('div');
    inside.className = 'inside';
    inside.tabIndex = 0;
    inside.addEventListener('focusin', this.#onFocusIn);
    inside.addEventListener('focusout', this.#onFocusOut);
    root.append(inside);
    this.#inside = inside;
    const table = this.#table;
    const view = new GridView({
      element: inside,
      around: table.surroundings,
      nonce: this.#nonce,
      rtl: this.#dir === 'rtl',
      onSort: (sort) => this.#actions.sort(sort),
    });
    try {
      await view.create(table.sheet.columns, () => table.sheet.rows.list, this.#pinning);
    } catch (error) {
      this.#destroy();
      throw error;
    }
    if (this.#inside !== inside) return view.destroy();
    table.view = view;
    this.#clipboard.start();
    this.#resize.observe(this.#owner);
  }

  get #pinning(): Pinning {
    const { clientWidth } = this.#owner;
    return clientWidth === 0 || clientWidth >= pinningFrom ? 'all' : 'few';
  }

  #destroy(): void {
    this.#table.view?.destroy();
    this.#table.view = undefined;
    this.#inside?.remove();
    this.#inside = undefined;
    // AG Grid's own style elements stand beside it in the root.
    this.#element.shadowRoot!.replaceChildren();
  }

  /** The element around the grid is its one tab stop: who comes in goes on to the active cell, who is in passes it by. */
  readonly #onFocusIn = (event: FocusEvent) => {
    const inside = this.#inside!;
    inside.tabIndex = -1;
    const table = this.#table;
    if (event.target === inside) {
      table.enter();
      return;
    }
    const cell = table.view?.cellOf(event);
    if (cell && event.target === cell.element) table.followFocus(cell);
  };

  readonly #onFocusOut = (event: FocusEvent) => {
    const to = event.relatedTarget;
    if (this.#inside && !(to instanceof Node && this.#inside.contains(to))) this.#inside.tabIndex = 0;
  };
}
