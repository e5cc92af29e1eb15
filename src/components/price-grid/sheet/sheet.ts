import { hasTiers } from '../../../core/pricing/models.js';
import type { Attribute, Period, QuantityAttribute, ReleasePolicy, Sku } from '../../../core/schema/types.js';
import type { Column } from './columns.js';
import type { GridWords } from '../words/price-grid.messages.js';
import { isLast, Rows, type Row } from './rows.js';
import { boundsOf, type Bounds, type Range, type Selection, type Spot } from './selection.js';

/** What the grid shows besides the SKUs: everything that its cells, keys and edits depend on. */
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

/** The grid as a table of cells. A cell that an SKU has once, such as its code, spans all rows of the SKU. */
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

  /** How many columns can be selected: all but the actions, which are last. */
  get width(): number {
    const { columns } = this.view;
    return columns.at(-1)?.kind === 'actions' ? columns.length - 1 : columns.length;
  }

  get quantity(): QuantityAttribute | undefined {
    return this.#quantity;
  }

  /** The highest quantity; undefined without a quantity attribute or with an unreadable maximum. */
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

  /** The top row of the cell at a spot, which may span all rows of its SKU. */
  lead({ row, column }: Spot): Spot {
    return this.column(column)?.perSku ? { row: this.rows.span(row).first, column } : { row, column };
  }

  /** The rows that the cell at a spot spans. */
  span({ row, column }: Spot): { first: number; last: number } {
    return this.column(column)?.perSku ? this.rows.span(row) : { first: row, last: row };
  }

  /** Whether the seller can change the cell. */
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
        return hasTiers(model);
      default:
        return true;
    }
  }

  /** Whether the cell is the open end of an SKU's last tier. It can't be cleared or filled; typing a quantity into it adds a tier. */
  isOpenEnd({ row, column }: Spot): boolean {
    const at = this.row(row);
    return this.column(column)?.kind === 'upTo' && at !== undefined && isLast(at);
  }

  /** The block that a range covers, extended so that it contains each of its cells as a whole. */
  bounds(range: Range): Bounds {
    const { top, bottom, left, right } = boundsOf(range);
    const isWhole = !this.view.columns.slice(left, right + 1).some(({ perSku }) => perSku);
    return isWhole ? { top, bottom, left, right } : { top: this.rows.span(top).first, bottom: this.rows.span(bottom).last, left, right };
  }

  /** The blocks of all selected ranges. */
  blocks({ ranges }: Selection): Bounds[] {
    return ranges.map((range) => this.bounds(range));
  }

  /** Whether a block has more than one cell. A cell that spans several rows is one. */
  isSeveral({ top, bottom, left, right }: Bounds): boolean {
    return left !== right || this.span({ row: top, column: left }).last < bottom;
  }

  /** The cells of a block row by row. A cell that spans several rows comes once, with its top row. */
  *cells({ top, bottom, left, right }: Bounds): Generator<Spot> {
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        if (this.lead({ row, column }).row === row) yield { row, column };
      }
    }
  }

  /** The spot moved into the grid, in case rows or columns were removed. */
  clamp({ row, column }: Spot): Spot {
    return { row: Math.max(0, Math.min(row, this.height - 1)), column: Math.max(0, Math.min(column, this.width - 1)) };
  }
}
