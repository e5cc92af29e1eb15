import type { Issue } from '../../../core/schema/issue.js';
import type { Sku } from '../../../core/schema/types.js';
import type { Typing } from '../../../internal/fields/fields.js';
import { CellEditor } from '../view/cell-editor.js';
import { cellName } from '../sheet/cell-name.js';
import { editText } from '../sheet/cell-text.js';
import type { CellSurroundings, CellView } from '../view/cell-view.js';
import { sameColumns } from '../sheet/columns.js';
import { rangeSentence } from './moves.js';
import type { GridView } from '../view/grid-view.js';
import { IssuesBySku } from '../sheet/issues.js';
import { markClasses } from '../view/marks.js';
import { rangeHandles } from '../view/handles.js';
import { bookmarkOf, resolveBookmark, type Bookmark } from '../sheet/bookmark.js';
import type { Row } from '../sheet/rows.js';
import { lastRange, sameSpot, selectOnly, type Bounds, type Selection, type Spot } from '../sheet/selection.js';
import type { Applied, Session } from './session.js';
import { Sheet, type SheetView } from '../sheet/sheet.js';
import type { TableOwner } from './table-owner.js';
import { readTyped } from '../edits/typing.js';

/** Copy, cut and paste from a menu. */
export interface ClipboardCommands {
  copy(): void;
  cut(): void;
  paste(): void;
}

/** The table that the seller works in: what is shown, what is selected, and which cell is open. */
export class PriceTable implements Session {
  readonly sheet: Sheet;
  readonly owner: TableOwner;
  view: GridView | undefined;
  clipboard: ClipboardCommands | undefined;
  /** A sentence for the seller that stays until they go on. */
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
  #typing: Typing | undefined;
  #open: { line: Row; columnId: string } | undefined;
  #said = '';
  #isPressed = false;

  constructor(owner: TableOwner, view: SheetView) {
    this.owner = owner;
    this.sheet = new Sheet(view);
  }

  get words() {
    return this.sheet.view.words;
  }

  get pageLines(): number {
    return this.view?.pageLines ?? 10;
  }

  /** Brings everything up to date; the selection stays on the cells that it was on. */
  show(view: SheetView, skus: readonly Sku[], issues: readonly Issue[], order?: readonly number[]): void {
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

  /** A cell that covers other lines than before is made anew by AG Grid, a moment later, and with the old one the focus goes. */
  #keepFocus(): void {
    if (this.view?.hasFocus ? this.#isFocusElsewhere : document.activeElement === document.body) this.focusActive();
  }

  /** AG Grid keeps the focus where a line was, the selection is where it is: a key would go to a cell that nobody chose. */
  get #isFocusElsewhere(): boolean {
    const active = this.selection && this.sheet.lead(this.selection.active);
    const at = this.view?.focusedCell?.spot;
    return active !== undefined && at !== undefined && !sameSpot(at, active);
  }

  /** The cells that are selected, by what they belong to. */
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
    // A range that grows leaves the focus where it is: going there and back again would draw every line on the way twice.
    if (!isFar || !this.view?.hasFocusAt(spot)) this.view?.focus(selection.active, spot, columnId);
    const head = sheet.column(reveal.column)?.id;
    if (head !== undefined && isFar) this.view?.reveal(reveal, head);
    this.view?.repaint();
    this.owner.moved();
    const place = `${sheet.row(spot.row)?.key} ${columnId}`;
    if (place !== this.#said) this.owner.focused(spot);
    this.#said = place;
    const sentence = said ? rangeSentence(this, selection) : undefined;
    if (sentence) this.say(sentence);
  }

  /** Another extent while the seller is still drawing: shown, not yet said, and the focus stays. */
  draw(selection: Selection): void {
    this.selection = selection;
    this.view?.repaint();
    this.owner.moved();
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

  /** Says it, and shows it to those who hear nothing. */
  tell(text: string): void {
    this.notice = text;
    this.say(text);
    this.owner.moved();
  }

  undo(): void {
    this.owner.undo();
  }

  redo(): void {
    this.owner.redo();
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
    if (column.kind === 'model') return this.owner.chooseModel(at);
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
    // The handle goes while a cell is open.
    this.view?.repaint();
    this.owner.moved();
  }

  get isEditing(): boolean {
    return this.#open !== undefined;
  }

  /** Closes the open cell with what was typed: one `change`, one step to undo. */
  closeEditor({ keepFocus = false }: { keepFocus?: boolean } = {}): void {
    if (!this.#open) return;
    const typing = this.#typing;
    this.#drop(keepFocus);
    typing?.onLeave();
  }

  /** Closes the open cell as it was before. */
  restoreEditor(event: KeyboardEvent): void {
    if (!this.sheet.view.editable) return this.closeEditor({ keepFocus: true });
    const typing = this.#typing;
    this.#drop(true);
    typing?.onKeydown(event);
  }

  /** The value is another one: what was open is no longer. */
  abandonEditor(): void {
    if (this.#open) this.#drop(this.editor.hasFocus);
  }

  #drop(keepFocus: boolean): void {
    this.#open = undefined;
    this.#typing = undefined;
    if (keepFocus) this.focusActive();
    this.editor.close();
    this.owner.moved();
    this.view?.repaint();
  }

  focusActive(): void {
    const active = this.selection?.active;
    const spot = active && this.sheet.lead(active);
    const column = spot && this.sheet.column(spot.column);
    if (active && spot && column) this.view?.focus(active, spot, column.id);
  }

  /** The cell that was active last, else the first. */
  enter(): void {
    if (this.sheet.height > 0) this.select(this.selection ?? selectOnly({ row: 0, column: 0 }));
  }

  /** A press on a cell: what it focuses is not followed, as the press itself selects. */
  press(): void {
    this.#isPressed = true;
    setTimeout(() => (this.#isPressed = false));
  }

  /** A cell got the focus by other ways than ours: a click of a screen reader, a script. */
  followFocus(cell: CellView): void {
    const spot = cell.spot;
    if (this.#isPressed || !spot || spot.column >= this.sheet.width) return;
    const active = this.selection && this.sheet.lead(this.selection.active);
    if (active && sameSpot(active, spot)) return;
    this.select(selectOnly(spot));
  }

  /** What the cells look at. */
  get surroundings(): Omit<CellSurroundings, 'shown' | 'gone'> {
    return this;
  }

  sentence(issue: Issue): string {
    return this.owner.sentence(issue);
  }

  marks(spot: Spot): string {
    return markClasses(this, spot);
  }

  get lastBlock(): Bounds | undefined {
    return this.selection && this.sheet.bounds(lastRange(this.selection));
  }

  /** The cell's element may be another after lines came or went: the field goes along, or is closed with its cell. */
  #keepEditor(): void {
    if (!this.#open || !this.editor.isOpen) return;
    const row = this.sheet.rows.positionOf(this.#open.line);
    const column = this.sheet.columnIndex(this.#open.columnId);
    const cell = row === undefined || column < 0 ? undefined : this.view?.cellAt({ row, column });
    if (cell) this.editor.moveTo(cell.element);
  }
}
