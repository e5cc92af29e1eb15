import { TableClipboard } from './input/table-clipboard.js';
import type { Pinning } from './view/column-defs.js';
import { gridStyles } from './view/grid.styles.js';
import { GridView } from './view/grid-view.js';
import { TableKeys } from './input/table-keys.js';
import { handleStyles } from './input/touch-handles.styles.js';
import { TablePointer } from './input/pointer.js';
import type { Session } from './session/session.js';

/** From this width on, all columns of the SKU itself are pinned while the others scroll. */
const pinningFrom = 560;

/** AG Grid's place in the element: its shadow root, when it is created and destroyed, and its key, pointer and clipboard events. */
export class GridHost {
  readonly #owner: HTMLElement;
  readonly #element: HTMLElement;
  readonly #session: Session;
  readonly #clipboard: TableClipboard;
  readonly #pointer: TablePointer;
  readonly #resize: ResizeObserver;
  #inside: HTMLElement | undefined;
  #dir: 'ltr' | 'rtl' = 'ltr';
  #nonce = '';
  #leaving = false;

  constructor(owner: HTMLElement, element: HTMLElement, session: Session) {
    this.#owner = owner;
    this.#element = element;
    this.#session = session;
    const root = element.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [gridStyles.styleSheet!, handleStyles.styleSheet!];
    new TableKeys(session, element, () => this.#dir === 'rtl');
    this.#pointer = new TablePointer(session, element);
    this.#clipboard = new TableClipboard(session, element);
    session.clipboard = this.#clipboard;
    this.#resize = new ResizeObserver(() => this.#session.view?.setPinning(this.#pinning, this.#session.sheet.columns));
  }

  get isStarted(): boolean {
    return this.#inside !== undefined;
  }

  /** Loads AG Grid and shows the table; rejects if it can't be loaded. */
  async start({ nonce, dir }: { nonce: string; dir: 'ltr' | 'rtl' }): Promise<void> {
    this.#nonce = nonce;
    this.#dir = dir;
    this.#session.ready = this.#create();
    await this.#session.ready;
  }

  /** AG Grid can't change its writing direction, so a new direction creates a new grid. */
  follow(dir: 'ltr' | 'rtl'): void {
    if (dir === this.#dir || !this.isStarted) return;
    this.#dir = dir;
    this.#destroy();
    this.#session.ready = this.#create();
  }

  /** The element was removed. The grid is destroyed a tick later, unless the element was only moved. */
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
    if (!this.isStarted) this.#session.ready = this.#create();
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
    const session = this.#session;
    const view = new GridView({
      element: inside,
      around: session.surroundings,
      nonce: this.#nonce,
      rtl: this.#dir === 'rtl',
      onSort: (sort) => session.show({ sort }),
    });
    try {
      await view.create(session.sheet.columns, () => session.sheet.rows.list, this.#pinning);
    } catch (error) {
      this.#destroy();
      throw error;
    }
    if (this.#inside !== inside) return view.destroy();
    session.view = view;
    this.#clipboard.start();
    this.#resize.observe(this.#owner);
  }

  get #pinning(): Pinning {
    const { clientWidth } = this.#owner;
    return clientWidth === 0 || clientWidth >= pinningFrom ? 'all' : 'few';
  }

  #destroy(): void {
    this.#session.view?.destroy();
    this.#session.view = undefined;
    this.#inside?.remove();
    this.#inside = undefined;
    // AG Grid's own style elements are in the root too.
    this.#element.shadowRoot!.replaceChildren();
  }

  /** The element around the grid is its only tab stop. Entering it moves the focus to the active cell; from inside, Tab skips it. */
  readonly #onFocusIn = (event: FocusEvent) => {
    const inside = this.#inside!;
    inside.tabIndex = -1;
    const session = this.#session;
    if (event.target === inside) {
      session.enter();
      return;
    }
    const cell = session.view?.cellOf(event);
    if (cell && event.target === cell.element) session.followFocus(cell);
  };

  readonly #onFocusOut = (event: FocusEvent) => {
    const to = event.relatedTarget;
    if (this.#inside && !(to instanceof Node && this.#inside.contains(to))) this.#inside.tabIndex = 0;
  };
}
