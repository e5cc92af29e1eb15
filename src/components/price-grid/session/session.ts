import type { Issue, Path } from '../../../core/schema/issue.js';
import type { Sku } from '../../../core/schema/types.js';
import type { Typing } from '../../../internal/fields/fields.js';
import { formatIssue } from '../../../internal/words/issue-text.js';
import { wordsOf } from '../../../internal/words/locale-of.js';
import { readTyped } from '../edits/typing.js';
import { bookmarkOf, resolveBookmark, type Bookmark } from '../sheet/bookmark.js';
import { cellFocusDetail } from '../sheet/cell-focus.js';
import { cellName } from '../sheet/cell-name.js';
import { editText } from '../sheet/cell-text.js';
import { sameColumns } from '../sheet/columns.js';
import { IssuesBySku, placeOf } from '../sheet/issues.js';
import type { Row } from '../sheet/rows.js';
import { lastRange, sameSpot, selectOnly, type Bounds, type Selection, type Spot } from '../sheet/selection.js';
import { Sheet, type SheetView } from '../sheet/sheet.js';
import { ShownOrder } from '../sheet/shown-order.js';
import { isFiltered, showAll, shownCount, withKnownValues, type Shown } from '../sheet/shown-skus.js';
import { CellEditor } from '../view/cell-editor.js';
import type { CellSurroundings, CellView } from '../view/cell-view.js';
import type { GridView } from '../view/grid-view.js';
import { rangeHandles } from '../view/handles.js';
import { markClasses } from '../view/marks.js';
import { en, type GridWords } from '../words/price-grid.messages.js';
import { IssueWalk } from './issue-walk.js';
import type { GridOwner } from './owner.js';
import type { Panels } from './panels.js';
import { rangeSentence } from './range-sentence.js';
import { SheetViews } from './sheet-views.js';

/** What is selected and announced after an edit. */
export interface Applied {
  /** In the rows after the edit. */
  select?: Selection;
  /** In the rows before the edit: the same cells, wherever they are afterwards. */
  keep?: Selection;
  /** The cell to scroll to, if it is not the active one; in the rows after the edit. */
  reveal?: Spot | undefined;
  said?: string;
  /** The text in the open cell belongs to the same undo step. */
  withTyped?: boolean;
}

/** Copy, cut and paste, as menus ask for them. */
export interface ClipboardCommands {
  copy(): void;
  cut(): void;
  paste(): void;
}

/** The state that commands work on: the sheet, which SKUs are shown, what is selected, and which cell is open. */
export class Session {
  readonly sheet: Sheet;
  readonly owner: GridOwner;
  panels: Panels | undefined;
  view: GridView | undefined;
  clipboard: ClipboardCommands | undefined;
  /** Resolves when the cells are on screen. */
  ready: Promise<void> = Promise.resolve();
  /** A sentence in the status bar until the seller goes to another cell. */
  notice = '';
  readonly handles = rangeHandles();
  isTouched = false;
  issues = new IssuesBySku([]);
  selection: Selection | undefined;
  /** The block that was copied last, until it changes. */
  copied: Bounds | undefined;
  /** What the fill handle would fill if it were dropped now. */
  filling: Bounds | undefined;
  readonly editor = new CellEditor({ onInput: (text) => this.#typing?.onInput(text), onLeave: () => this.closeEditor() });
  readonly #order = new ShownOrder();
  readonly #views = new SheetViews();
  readonly #walk = new IssueWalk();
  #shown: Shown = showAll;
  #typing: Typing | undefined;
  #open: { line: Row; columnId: string } | undefined;
  #said = '';
  #isPressed = false;

  constructor(owner: GridOwner) {
    this.owner = owner;
    this.sheet = new Sheet(this.#view());
  }

  get words(): GridWords {
    return this.sheet.view.words;
  }

  /** Which SKUs the seller wants to see, and in which order. */
  get shown(): Shown {
    return this.#shown;
  }

  get isFiltered(): boolean {
    return isFiltered(this.#shown);
  }

  /** Shows other SKUs or another order; the value stays the same. */
  show(change: Partial<Shown> | ((shown: Shown) => Partial<Shown>)): void {
    this.#shown = { ...this.#shown, ...(typeof change === 'function' ? change(this.#shown) : change) };
    this.closeEditor();
    this.sync();
    this.#changed();
    this.say(this.words.shownOf(shownCount(this.sheet.rows.list), this.owner.now().skus.length));
  }

  /** Brings the sheet and the cells up to date with the element's value and properties. */
  sync(): void {
    if (this.#shown.onlyIssues) this.owner.check();
    const { skus, issues } = this.owner.now();
    const view = this.#view();
    if (view.attributes !== this.sheet.view.attributes) this.#shown = withKnownValues(this.#shown, view.columns);
    let withIssues: Set<unknown> | undefined;
    const hasIssue = (index: number): boolean => (withIssues ??= new Set(issues.map(({ path }) => path[0]))).has(index);
    this.#update(view, skus, issues, this.#order.get(skus, this.#shown, view, hasIssue));
    this.view?.setSort(this.#shown.sort);
  }

  /** Whether the sheet's words, permissions or attributes are no longer those of the element. */
  get isStale(): boolean {
    const { view } = this.sheet;
    const { editable, attributes } = this.owner.now();
    return view.words !== this.#currentWords || view.editable !== editable || view.attributes !== attributes;
  }

  /** Goes to the cell of a path in the value; false where there is none. */
  focusPath(path: Path): boolean {
    const { sheet } = this;
    const place = placeOf(path, sheet.columns);
    const sku = place && this.owner.now().skus[place.index];
    if (!sku) return false;
    if (sheet.rows.rowsOf(sku.id).length === 0) this.show(showAll);
    const rows = sheet.rows.rowsOf(sku.id);
    const row = rows[Math.min(place.tier, rows.length - 1)]?.position;
    const column = sheet.columnIndex(place.columnId);
    if (row === undefined || column < 0) return false;
    void this.ready.then(() => this.select(selectOnly({ row, column })));
    return true;
  }

  /**
   * Goes to the next issue, errors first.
   * @param options.checkFirst - report missing entries too
   */
  goToIssue({ backwards = false, checkFirst = false }: { backwards?: boolean; checkFirst?: boolean } = {}): void {
    if (checkFirst) {
      this.owner.check();
      this.sync();
    }
    const issue = this.#walk.next(this.issues.all, this.sheet.columns, backwards);
    if (issue) this.focusPath(issue.path);
    else this.say(this.words.issues(this.issues.all.length));
  }

  #view(): SheetView {
    return this.#views.get(this.owner.now(), this.#currentWords, this.isEditing);
  }

  get #currentWords(): GridWords {
    return wordsOf(this.owner.element, 'price-grid', en);
  }

  #changed(): void {
    this.owner.element.requestUpdate();
  }

  get pageLines(): number {
    return this.view?.pageLines ?? 10;
  }

  /** The selection stays on its cells. */
  #update(view: SheetView, skus: readonly Sku[], issues: readonly Issue[], order?: readonly number[]): void {
    const { sheet } = this;
    const remembered = this.selection && this.remember();
    const hadFocus = this.view?.hasFocus ?? false;
    const newView = view !== sheet.view;
    const newColumns = newView && !sameColumns(view.columns, sheet.view.columns);
    const isOther = newView || skus !== sheet.skus || issues !== this.issues.all;
    if (newView) sheet.view = view;
    this.editor.input.readOnly = !view.editable;
    sheet.skus = skus;
    if (issues !== this.issues.all) this.issues = new IssuesBySku(issues);
    const newRows = sheet.rows.show(skus, order);
    this.view?.nameAs(view.words.grid);
    if (newColumns) this.view?.setColumns(view.columns);
    if (newRows) this.view?.setRows(sheet.rows.list);
    if ((newRows || newColumns) && remembered) {
      this.copied = undefined;
      this.selection = resolveBookmark(sheet, remembered);
    }
    if (isOther || newRows) this.view?.repaint();
    this.#keepEditor();
    if (hadFocus && !this.view?.hasFocus) this.focusActive();
    if (hadFocus && (newRows || newColumns)) {
      this.#keepFocus();
      setTimeout(() => this.#keepFocus());
    }
  }

  /** AG Grid recreates a cell a moment after its row span changed, and the focus is lost with the old cell. */
  #keepFocus(): void {
    if (this.view?.hasFocus ? this.#isFocusElsewhere : document.activeElement === document.body) this.focusActive();
  }

  /** AG Grid keeps the focus at a row index, but the selection follows its row: a key would go to the wrong cell. */
  get #isFocusElsewhere(): boolean {
    const active = this.selection && this.sheet.lead(this.selection.active);
    const at = this.view?.focusedCell?.spot;
    return active !== undefined && at !== undefined && !sameSpot(at, active);
  }

  /** A bookmark of the selected cells that survives edits. */
  remember(): Bookmark | undefined {
    return this.selection && bookmarkOf(this.sheet, this.selection);
  }

  restore(remembered: Bookmark | undefined): void {
    const selection = remembered && resolveBookmark(this.sheet, remembered);
    if (!selection) return;
    if (this.view?.hasFocus) this.select(selection);
    else this.draw(selection);
  }

  select(selection: Selection, { reveal = selection.active, said = false }: { reveal?: Spot; said?: boolean } = {}): void {
    this.closeEditor();
    this.selection = selection;
    this.notice = '';
    const { sheet } = this;
    const spot = sheet.lead(selection.active);
    const columnId = sheet.column(spot.column)?.id;
    if (columnId === undefined) return;
    const isFar = reveal !== selection.active;
    // The focus stays when a range grows: moving it back and forth would render every row on the way twice.
    if (!isFar || !this.view?.hasFocusAt(spot)) this.view?.focus(selection.active, spot, columnId);
    const head = sheet.column(reveal.column)?.id;
    if (head !== undefined && isFar) this.view?.reveal(reveal, head);
    this.view?.repaint();
    this.#changed();
    const place = `${sheet.row(spot.row)?.key} ${columnId}`;
    if (place !== this.#said) this.owner.focused(cellFocusDetail(sheet, spot));
    this.#said = place;
    const sentence = said ? rangeSentence(sheet, selection) : undefined;
    if (sentence) this.say(sentence);
  }

  /** Shows a new extent while the seller is still dragging; it is not announced yet and the focus stays. */
  draw(selection: Selection): void {
    this.selection = selection;
    this.view?.repaint();
    this.#changed();
  }

  apply(skus: readonly Sku[], { select, keep, reveal, said, withTyped = false }: Applied = {}): boolean {
    const kept = keep && bookmarkOf(this.sheet, keep);
    if (!withTyped) this.closeEditor();
    const applied = this.owner.apply(skus);
    const next = kept ? resolveBookmark(this.sheet, kept) : select;
    if (next) this.select(next, { reveal: (reveal && this.sheet.clamp(reveal)) ?? next.active });
    if (applied && said) this.say(said);
    return applied;
  }

  say(text: string): void {
    this.owner.say(text);
  }

  /** Announces a sentence and shows it in the status bar. */
  tell(text: string): void {
    this.notice = text;
    this.say(text);
    this.#changed();
  }

  edit(spot: Spot, { typing }: { typing: boolean }): void {
    const { sheet } = this;
    const at = sheet.lead(spot);
    const row = sheet.row(at.row);
    const column = sheet.column(at.column);
    if (!row || !column || !sheet.isEditable(at)) {
      if (column?.kind === 'upTo' && sheet.view.editable) this.say(this.words.saidOneTier);
      return;
    }
    if (column.kind === 'model') return this.panels?.chooseModel(at);
    if (column.kind === 'offered') return;
    if (this.#open?.line === row && this.#open.columnId === column.id) return;
    this.closeEditor();
    this.view?.reveal(at, column.id);
    const cell = this.view?.cellAt(at);
    if (!cell) return;
    this.#open = { line: row, columnId: column.id };
    const before = sheet.skus;
    const shown = sheet.isOpenEnd(at) && sheet.max === undefined ? '' : editText(sheet, row, column);
    this.#typing = this.owner.typing(`${row.key} ${column.id}`, shown, (text) => readTyped(sheet, before, row, column, text) as Sku[]);
    this.editor.open({
      cell: cell.element,
      label: cellName(sheet, row, column),
      text: typing ? '' : shown,
      numeric: column.numeric,
      caret: !typing,
    });
    // The fill handle is hidden while a cell is open.
    this.view?.repaint();
    this.#changed();
  }

  get isEditing(): boolean {
    return this.#open !== undefined;
  }

  /** Closes the open cell and keeps its text: one `change`, one undo step. */
  closeEditor({ keepFocus = false }: { keepFocus?: boolean } = {}): void {
    if (!this.#open) return;
    const typing = this.#typing;
    this.#drop(keepFocus);
    typing?.onLeave();
  }

  /** Closes the open cell and restores its earlier content. */
  restoreEditor(event: KeyboardEvent): void {
    if (!this.sheet.view.editable) return this.closeEditor({ keepFocus: true });
    const typing = this.#typing;
    this.#drop(true);
    typing?.onKeydown(event);
  }

  /** Closes the open cell because the host set a different value. */
  abandonEditor(): void {
    if (this.#open) this.#drop(this.editor.hasFocus);
  }

  #drop(keepFocus: boolean): void {
    this.#open = undefined;
    this.#typing = undefined;
    if (keepFocus) this.focusActive();
    this.editor.close();
    this.#changed();
    this.view?.repaint();
  }

  focusActive(): void {
    const active = this.selection?.active;
    const spot = active && this.sheet.lead(active);
    const column = spot && this.sheet.column(spot.column);
    if (active && spot && column) this.view?.focus(active, spot, column.id);
  }

  /** Focuses the cell that was active last, otherwise the first one. */
  enter(): void {
    if (this.sheet.height > 0) this.select(this.selection ?? selectOnly({ row: 0, column: 0 }));
  }

  /** A press on a cell selects by itself, so the focus event that it causes is ignored. */
  press(): void {
    this.#isPressed = true;
    setTimeout(() => (this.#isPressed = false));
  }

  /** A cell was focused by a screen reader or a script: select it. */
  followFocus(cell: CellView): void {
    const spot = cell.spot;
    if (this.#isPressed || !spot || spot.column >= this.sheet.width) return;
    const active = this.selection && this.sheet.lead(this.selection.active);
    if (active && sameSpot(active, spot)) return;
    this.select(selectOnly(spot));
  }

  /** What the cells on screen read. */
  get surroundings(): Omit<CellSurroundings, 'shown' | 'gone'> {
    return this;
  }

  sentence(issue: Issue): string {
    return formatIssue(issue, this.sheet.view.lang);
  }

  marks(spot: Spot): string {
    return markClasses(this, spot);
  }

  get lastBlock(): Bounds | undefined {
    return this.selection && this.sheet.bounds(lastRange(this.selection));
  }

  /** After rows were added or removed, the cell may have a new element: the field moves there, or closes if the cell is gone. */
  #keepEditor(): void {
    if (!this.#open || !this.editor.isOpen) return;
    const row = this.sheet.rows.positionOf(this.#open.line);
    const column = this.sheet.columnIndex(this.#open.columnId);
    const cell = row === undefined || column < 0 ? undefined : this.view?.cellAt({ row, column });
    if (cell) this.editor.moveTo(cell.element);
  }
}
