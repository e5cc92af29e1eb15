import type { Attribute, Period, QuantityAttribute, ReleasePolicy, Sku } from '../../../core/schema/types.js';
import type { Column } from './columns.js';
import type { GridWords } from '../words/price-grid.messages.js';
import { isLast, Rows, type Row } from './rows.js';
import { boundsOf, type Bounds, type Range, type Selection, type Spot } from './selection.js';

/** What a grid shows and how: everything that its cells, keys and edits look at. */
export interface SheetView {
  attributes: readonly Attribute[];
  periods: readonly Period[];
  currency: string;
  policy: ReleasePolicy;
  lang: string;
  words: GridWords;
  columns: readonly Column[];
  editable: boolean;
}

/** The grid as a table of cells: lines by columns, where a SKU's own cells cover all its lines. */
export class Sheet {
  readonly rows = new Rows();
  skus: readonly Sku[] = [];
  #view: SheetView;
  #places: ReadonlyMap<string, number> = new Map();
  #quantity: QuantityAttribute | undefined;

  constructor(view: SheetView) {
    this.#view = view;
    this.view = view;
  }

  get view(): SheetView {
    return this.#view;
  }
  set view(view: SheetView) {
    this.#view = view;
    this.#places = new Map(view.columns.map(({ id }, at) => [id, at]));
    this.#quantity = view.attributes.find((attribute): attribute is QuantityAttribute => attribute.type === 'quantity');
  }

  get columns(): readonly Column[] {
    return this.view.columns;
  }

  get height(): number {
    return this.rows.list.length;
  }

  /** Columns that can be selected: all but the actions, which come last. */
  get width(): number {
    const { columns } = this.view;
    return columns.at(-1)?.kind === 'actions' ? columns.length - 1 : columns.length;
  }

  get quantity(): QuantityAttribute | undefined {
    return this.#quantity;
  }

  /** The highest quantity, where it is known. */
  get max(): number | undefined {
    const max = this.quantity?.max;
    return typeof max === 'number' ? max : undefined;
  }

  row(row: number): Row | undefined {
    return this.rows.at(row);
  }

  column(column: number): Column | undefined {
    return this.view.columns[column];
  }

  columnIndex(id: string): number {
    return this.#places.get(id) ?? -1;
  }

  /** The line that a cell begins on: its own, or the first of the SKU. */
  lead({ row, column }: Spot): Spot {
    return this.column(column)?.perSku ? { row: this.rows.span(row).first, column } : { row, column };
  }

  /** The lines that a cell covers. */
  lines({ row, column }: Spot): { first: number; last: number } {
    return this.column(column)?.perSku ? this.rows.span(row) : { first: row, last: row };
  }

  /** Whether the cell takes text, a choice or a tick at all. */
  isEditable(spot: Spot): boolean {
    const row = this.row(spot.row);
    const column = this.column(spot.column);
    if (!row || !column || !this.view.editable) return false;
    const { model } = row.sku.pricing;
    switch (column.kind) {
      case 'attribute':
      case 'actions':
        return false;
      case 'model':
        return true;
      case 'upTo':
        return model === 'volume' || model === 'tiered';
      default:
        return true;
    }
  }

  /** The open end of a SKU with tiers: it is not cleared or filled, and typing a bound into it makes a further tier. */
  isOpenEnd({ row, column }: Spot): boolean {
    const line = this.row(row);
    return this.column(column)?.kind === 'upTo' && line !== undefined && isLast(line);
  }

  /** The sides of a range, grown until no cell that covers several lines is cut. */
  bounds(range: Range): Bounds {
    const { top, bottom, left, right } = boundsOf(range);
    const cutsNone = !this.view.columns.slice(left, right + 1).some(({ perSku }) => perSku);
    return cutsNone ? { top, bottom, left, right } : { top: this.rows.span(top).first, bottom: this.rows.span(bottom).last, left, right };
  }

  /** All selected blocks. */
  blocks({ ranges }: Selection): Bounds[] {
    return ranges.map((range) => this.bounds(range));
  }

  /** More than one cell; a SKU's own cell is one, however many lines it covers. */
  isSeveral({ top, bottom, left, right }: Bounds): boolean {
    return left !== right || this.lines({ row: top, column: left }).last < bottom;
  }

  /** Each cell of a block once, line by line. */
  *cells({ top, bottom, left, right }: Bounds): Generator<Spot> {
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        if (this.lead({ row, column }).row === row) yield { row, column };
      }
    }
  }

  /** Moved inside the grid, where lines or columns have gone. */
  clamp({ row, column }: Spot): Spot {
    return { row: Math.max(0, Math.min(row, this.height - 1)), column: Math.max(0, Math.min(column, this.width - 1)) };
  }
}
