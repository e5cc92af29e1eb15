import { html, nothing, type TemplateResult } from 'lit';
import type { Issue, Path } from '../../core/schema/issue.js';
import type { Attribute, Period, ReleasePolicy, Sku } from '../../core/schema/types.js';
import type { SkuElement } from '../../internal/element/element.js';
import type { Typing } from '../../internal/fields/fields.js';
import { formatIssue, periodName } from '../../internal/words/issue-text.js';
import { Menu } from '../../internal/overlay/menu.js';
import { controlStyles } from '../../internal/styles/control.styles.js';
import { popupStyles } from '../../internal/styles/popup.styles.js';
import { wordsOf } from '../../internal/words/locale-of.js';
import { cellFocusDetail } from './sheet/cell-focus.js';
import { columnsOf, hasFees } from './sheet/columns.js';
import { GridHost } from './grid-host.js';
import { isRuntimeLoaded } from './view/grid-view.js';
import { IssueList } from './panels/issue-list.js';
import { placeOf } from './sheet/issues.js';
import { en, type GridWords } from './words/price-grid.messages.js';
import { dialogContentStyles } from './panels/dialogs.styles.js';
import { modelItems, openMenuAt, rowItems } from './panels/menus.js';
import { panelStyles } from './panels/panels.styles.js';
import { styles as ownStyles } from './panels/price-grid.styles.js';
import { dialogStyles } from '../../internal/styles/dialog.styles.js';
import { PriceTable } from './session/price-table.js';
import type { Bookmark } from './sheet/bookmark.js';
import { selectOnly, type Spot } from './sheet/selection.js';
import type { SheetView } from './sheet/sheet.js';
import { showAll, withKnownValues } from './sheet/shown-skus.js';
import { ShownOrder } from './sheet/shown-order.js';
import { emptyState, failedState, noneShown, skeleton } from './panels/states.js';
import { shownIn, statusBar } from './panels/status-bar.js';
import { GridTools } from './panels/tools.js';

export const styles = [controlStyles, popupStyles, dialogStyles, ownStyles, panelStyles, dialogContentStyles];

/** The element's value and properties, as they are now. */
export interface GridNow {
  skus: Sku[];
  attributes: Attribute[];
  periods: Period[];
  currency: string;
  policy: ReleasePolicy;
  editable: boolean;
  /** Those of the first SKUs, as long as not all of them are checked. */
  issues: readonly Issue[];
  isChecked: boolean;
  lang: string;
  dir: 'ltr' | 'rtl';
  nonce: string;
}

/** What the work needs of its element: its value, and the ways to change it. */
export interface GridOwner {
  element: SkuElement;
  now: () => GridNow;
  typing: (key: string, shown: string, read: (text: string) => Sku[] | null) => Typing;
  apply: (skus: readonly Sku[]) => boolean;
  say: (text: string) => void;
  undo: () => void;
  redo: () => void;
  /** Checks now what was still to be checked. */
  check: () => void;
  /** With the SKU that it is about. */
  sentence: (issue: Issue) => string;
  focused: (detail: ReturnType<typeof cellFocusDetail>) => void;
}

/** All that a seller works with in the grid, its tools and its dialogs; it comes when a grid is first shown. */
export class GridWork {
  readonly #owner: GridOwner;
  readonly #menu: Menu;
  readonly #issueList: IssueList;
  readonly #order = new ShownOrder();
  readonly #tools: GridTools;
  readonly #table: PriceTable;
  #host: GridHost | undefined;
  #shownView: SheetView | undefined;
  #fees = false;
  #seen: readonly Sku[] = [];
  #loading: 'not-yet' | 'loading' | 'ready' | 'failed' = 'not-yet';

  constructor(owner: GridOwner) {
    this.#owner = owner;
    const { element } = owner;
    this.#menu = new Menu(element);
    this.#issueList = new IssueList(element, (path) => this.focusPath(path), owner.sentence);
    this.#tools = new GridTools(
      element,
      () => this.#table,
      () => this.#showOthers(),
    );
    this.#table = new PriceTable(
      {
        typing: owner.typing,
        apply: owner.apply,
        say: owner.say,
        undo: owner.undo,
        redo: owner.redo,
        sentence: (issue) => formatIssue(issue, owner.now().lang),
        focused: (spot: Spot) => owner.focused(cellFocusDetail(this.#table.sheet, spot)),
        moved: () => element.requestUpdate(),
        chooseModel: (spot: Spot) => openMenuAt(this.#menu, this.#table, spot, modelItems(this.#table, spot)),
      },
      this.#view(owner.now()),
    );
  }

  get words(): GridWords {
    return wordsOf(this.#owner.element, 'price-grid', en);
  }

  /** The cells that are selected, by what they belong to. */
  remember(): Bookmark | undefined {
    return this.#table.remember();
  }

  restore(remembered: Bookmark | undefined): void {
    this.#table.restore(remembered);
  }

  closeEditor(): void {
    this.#table.closeEditor();
  }

  abandonEditor(): void {
    this.#table.abandonEditor();
  }

  /** Goes to the cell that a path (from the value) means; false where there is none. */
  focusPath(path: Path): boolean {
    const table = this.#table;
    const place = placeOf(path, table.sheet.columns);
    const sku = place && this.#owner.now().skus[place.index];
    if (!sku) return false;
    if (table.sheet.rows.rowsOf(sku.id).length === 0) this.#tools.show(showAll);
    const lines = table.sheet.rows.rowsOf(sku.id);
    const line = lines[Math.min(place.tier, lines.length - 1)];
    const row = line?.position;
    const column = table.sheet.columnIndex(place.columnId);
    if (row === undefined || column < 0) return false;
    void this.#host?.ready.then(() => table.select(selectOnly({ row, column })));
    return true;
  }

  focus(): void {
    void this.#host?.ready.then(() => this.#table.enter());
  }

  leave(): void {
    this.#table.closeEditor();
    this.#host?.leave();
  }

  return(): void {
    this.#host?.return();
  }

  render(): TemplateResult {
    const { words } = this;
    const now = this.#owner.now();
    const { view } = this.#table.sheet;
    // The tools speak with the table's words, and offer what it allows: in another language, or read-only, from this rendering on.
    if (view.words !== words || view.editable !== now.editable || view.attributes !== now.attributes) this.sync();
    const isEmpty = now.skus.length === 0;
    if (!isEmpty && this.#loading === 'not-yet') this.#loading = 'loading';
    return html`
      <div class="frame" part="frame">
        <div class="toolbar" part="toolbar">
          <div class="heading"><slot name="heading">${words.grid}</slot> <span class="muted">${now.currency}</span></div>
          ${isEmpty ? nothing : this.#tools.toolbar()}
        </div>
        <div class="body" aria-busy=${this.#loading === 'loading' ? 'true' : 'false'}>
          ${isEmpty ? emptyState(words) : nothing}
          ${!isEmpty && this.#loading === 'loading' && !isRuntimeLoaded() ? skeleton(this.#view(now), now.skus) : nothing}
          ${this.#loading === 'failed' ? failedState(words, () => void this.#load()) : nothing}
          <div class="grid" part="grid" ?hidden=${isEmpty || this.#loading === 'failed'}></div>
          ${!isEmpty && this.#table.sheet.height === 0 && this.#tools.isFiltered ? noneShown(words, () => this.#tools.show(showAll)) : nothing}
        </div>
        ${isEmpty ? nothing : statusBar(this.#table, now.skus, now.isChecked ? this.#issueList : undefined, this.#tools.isFiltered)}
      </div>
      ${this.#tools.dialogs()} ${this.#issueList.panel(this.#table)} ${this.#menu.render()}
    `;
  }

  updated(): void {
    this.sync();
    if (this.#loading === 'loading' && !this.#host?.isStarted) void this.#load();
    else this.#host?.follow(this.#owner.now().dir);
  }

  /** Brings the table up to date with the value and the properties. */
  sync(): void {
    if (this.#tools.shown.onlyIssues) this.#owner.check();
    const now = this.#owner.now();
    const { skus, issues } = now;
    const view = this.#view(now);
    if (view.attributes !== this.#table.sheet.view.attributes) this.#tools.shown = withKnownValues(this.#tools.shown, view.columns);
    let withIssues: Set<unknown> | undefined;
    const hasIssue = (index: number): boolean => (withIssues ??= new Set(issues.map(({ path }) => path[0]))).has(index);
    const order = this.#order.get(skus, this.#tools.shown, view, hasIssue);
    this.#table.show(view, skus, issues, order);
    this.#table.view?.setSort(this.#tools.shown.sort);
  }

  /** The same object as long as nothing in it is different, so that cells have to look at one thing only. */
  #view(now: GridNow): SheetView {
    const { words } = this;
    const { attributes, periods, policy, skus, lang, currency, editable } = now;
    // A fee that is typed away may be typed anew: its column stays as long as a cell is open.
    const fees = hasFees(skus, policy, this.#seen) || (this.#fees && this.#table.isEditing);
    this.#seen = skus;
    const before = this.#shownView;
    const isSame =
      before?.words === words &&
      before.lang === lang &&
      before.currency === currency &&
      before.editable === editable &&
      this.#fees === fees;
    if (isSame && before.attributes === attributes && before.periods === periods && before.policy === policy) return before;
    this.#fees = fees;
    const columns = columnsOf({ attributes, periods, fees, words, periodName: (period: Period) => periodName(period, lang) });
    return (this.#shownView = { attributes, periods, currency, policy, lang, words, columns, editable });
  }

  async #load(): Promise<void> {
    const table = this.#table;
    const { element, now } = this.#owner;
    this.#become('loading');
    this.#host ??= new GridHost(element, element.renderRoot.querySelector<HTMLElement>('.grid')!, table, {
      openMenu: (cell, at) => openMenuAt(this.#menu, table, cell.spot ?? { row: 0, column: 0 }, rowItems(table, this.#menu, cell), at),
      openShortcuts: () => this.#tools.openShortcuts(),
      sort: (sort) => this.#tools.show({ sort }),
      nextIssue: (backwards) => {
        this.#owner.check();
        this.sync();
        this.#issueList.next(table, backwards);
      },
    });
    try {
      const { nonce, dir } = now();
      await this.#host.start({ nonce, dir });
      this.#become('ready');
    } catch {
      this.#become('failed');
    }
  }

  #become(loading: 'loading' | 'ready' | 'failed'): void {
    if (this.#loading === loading) return;
    this.#loading = loading;
    this.#owner.element.requestUpdate();
  }

  /** Other SKUs, or in another order; the document's own is not touched. */
  #showOthers(): void {
    this.#table.closeEditor();
    this.sync();
    this.#owner.element.requestUpdate();
    this.#owner.say(this.words.shownOf(shownIn(this.#table.sheet.rows.list), this.#owner.now().skus.length));
  }
}
