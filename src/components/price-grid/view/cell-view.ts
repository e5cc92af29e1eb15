import type { ICellRendererComp, ICellRendererParams } from 'ag-grid-community';
import type { Issue } from '../../../core/schema/issue.js';
import type { Sku } from '../../../core/schema/types.js';
import { fullName, menuName } from '../sheet/cell-name.js';
import { shownText } from '../sheet/cell-text.js';
import type { Column } from '../sheet/columns.js';
import type { Handles } from './handles.js';
import type { IssuesBySku } from '../sheet/issues.js';
import type { Row } from '../sheet/rows.js';
import type { Spot } from '../sheet/selection.js';
import type { Sheet, SheetView } from '../sheet/sheet.js';

/** What all cells of a grid read. */
export interface CellSurroundings {
  readonly sheet: Sheet;
  readonly issues: IssuesBySku;
  sentence(issue: Issue): string;
  /** The classes that show a cell as selected, active or copied. */
  marks(spot: Spot): string;
  readonly handles: Handles;
  /** Called when a cell appears on screen; `gone` when it is removed. */
  shown(cell: CellView): void;
  gone(cell: CellView): void;
}

interface CellParams extends ICellRendererParams<Row, unknown, CellSurroundings> {
  skuColumn: Column;
}

/** One cell on screen. `paint` updates its element only where something differs. */
export class CellView implements ICellRendererComp<Row> {
  element!: HTMLElement;
  row!: Row;
  column!: Column;
  #around!: CellSurroundings;
  readonly #content = document.createElement('span');
  /** The input of the last paint. */
  #painted: { row: Row; sku: Sku; view: SheetView; issues: IssuesBySku } | undefined;
  #mark = '';
  #classes = '';
  readonly #attributes = new Map<string, string>();
  #text: string | undefined;

  init(params: CellParams): void {
    this.element = params.eGridCell;
    this.row = params.data!;
    this.column = params.skuColumn;
    this.#around = params.context;
    this.#content.className = 'content';
    if (this.column.kind === 'offered') this.#content.append(tickBox());
    if (this.column.kind === 'actions') this.#content.append(actionsButton());
    this.#around.shown(this);
    this.paint();
  }

  getGui(): HTMLElement {
    return this.#content;
  }

  refresh(params: ICellRendererParams<Row>): boolean {
    this.row = params.data!;
    this.paint();
    return true;
  }

  destroy(): void {
    this.#around.gone(this);
  }

  /** The cell's place; undefined after its row is no longer shown. */
  get spot(): Spot | undefined {
    const { sheet } = this.#around;
    const row = sheet.rows.positionOf(this.row);
    return row === undefined ? undefined : { row, column: sheet.columnIndex(this.column.id) };
  }

  paint(): void {
    const { spot, row } = this;
    if (!spot) return;
    const { sheet, issues } = this.#around;
    const { view } = sheet;
    const last = this.#painted;
    // If only the selection differs, the content is unchanged.
    if (last?.row !== row || last.sku !== row.sku || last.view !== view || last.issues !== issues) {
      this.#painted = { row, sku: row.sku, view, issues };
      this.#paintContent(spot);
    }
    this.#paintClasses(spot, this.#mark);
    this.#set('aria-selected', this.#classes.includes('selected') ? 'true' : 'false');
  }

  #paintContent(spot: Spot): void {
    const { sheet, issues } = this.#around;
    const found = issues.of(this.row, this.column, sheet.columns);
    const text = shownText(sheet, this.row, this.column);
    const isError = found.some(({ severity }) => severity === 'error');
    this.#mark = isError ? 'error' : found.length > 0 ? 'warning' : '';
    this.#paintText(text);
    const missing = text === '' && found.some(({ code }) => code === 'price.missing');
    this.#set('data-missing', missing ? sheet.view.words.noPrice : '');
    const sentences = found.map((issue) => this.#around.sentence(issue));
    this.#paintNames(spot, text, sentences, isError);
  }

  #paintText(text: string): void {
    if (text === this.#text) return;
    this.#text = text;
    if (this.column.kind === 'offered' || this.column.kind === 'actions') return;
    this.#content.textContent = text;
  }

  #paintClasses(spot: Spot, mark: string): void {
    const { kind, numeric } = this.column;
    const marks = this.#around.marks(spot);
    const classes =
      `cell ${kind} ${this.row.sku.offered ? 'offered-sku' : 'not-offered'}` +
      (numeric ? ' numeric' : '') +
      (this.#around.sheet.isOpenEnd(spot) ? ' open-end' : '') +
      (mark && ` ${mark}`) +
      (marks && ` ${marks}`);
    if (classes === this.#classes) return;
    // AG Grid sets classes on the same element.
    const before = this.#classes ? this.#classes.split(' ') : [];
    const after = classes.split(' ');
    this.element.classList.remove(...before.filter((name) => !after.includes(name)));
    this.element.classList.add(...after);
    this.#classes = classes;
    for (const [name, handle] of this.#around.handles) {
      if (after.includes(name)) this.element.append(handle);
      else if (handle.parentElement === this.element) handle.remove();
    }
  }

  #paintNames(spot: Spot, text: string, sentences: string[], isError: boolean): void {
    const { sheet } = this.#around;
    const { words } = sheet.view;
    const isActions = this.column.kind === 'actions';
    const state = this.column.kind === 'offered' ? text : isPrice(this.column) && text === '' ? words.noPrice : '';
    this.#set('aria-label', isActions ? menuName(sheet, this.row) : fullName(sheet, this.row, this.column));
    this.#set('aria-description', [state, ...sentences].filter(Boolean).join('. '));
    this.#set('aria-readonly', isActions || sheet.isEditable(spot) ? 'false' : 'true');
    this.#set('aria-invalid', isError ? 'true' : 'false');
    // The tooltip shows a label that is cut off.
    const whole = this.column.kind === 'attribute' && text.length > 12 ? text : '';
    this.#set('title', sentences.join('\n') || whole);
  }

  #set(name: string, value: string): void {
    if ((this.#attributes.get(name) ?? '') === value) return;
    this.#attributes.set(name, value);
    if (value === '') this.element.removeAttribute(name);
    else this.element.setAttribute(name, value);
  }
}

const isPrice = ({ kind }: Column): boolean => kind === 'price' || kind === 'fee';

function tickBox(): HTMLElement {
  const box = document.createElement('span');
  box.className = 'tick-box';
  box.setAttribute('aria-hidden', 'true');
  return box;
}

function actionsButton(): HTMLElement {
  const button = document.createElement('span');
  button.className = 'actions-button';
  button.textContent = '⋯';
  button.setAttribute('aria-hidden', 'true');
  return button;
}
