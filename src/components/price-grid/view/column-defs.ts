import type { ColDef } from 'ag-grid-community';
import { CellView } from './cell-view.js';
import type { Column, ColumnKind } from '../sheet/columns.js';
import type { Row } from '../sheet/rows.js';

/** In pixels, for text of 13.5 of them; a column without a width of its own is as wide as it is at least. */
const widths: Record<ColumnKind, { minWidth: number; width?: number; flex?: number }> = {
  offered: { minWidth: 52 },
  attribute: { minWidth: 72, width: 112 },
  code: { minWidth: 60, flex: 0.25 },
  model: { minWidth: 88, flex: 0.75 },
  upTo: { minWidth: 84, flex: 1 },
  price: { minWidth: 90, flex: 1 },
  fee: { minWidth: 90, flex: 1 },
  actions: { minWidth: 36 },
};

type SpanRows = Extract<NonNullable<ColDef<Row>['spanRows']>, (...given: never) => unknown>;

/** Where there is little room, the prices come sooner. */
const narrow: Partial<typeof widths> = {
  offered: { minWidth: 46 },
  attribute: { minWidth: 72, width: 100 },
  model: { minWidth: 76, flex: 0.75 },
};

/** How many of the SKU's own columns stand still while the others scroll: where there is little room, the tick and the first attribute. */
export type Pinning = 'all' | 'few';

export interface ColumnOptions {
  pinning: Pinning;
  rtl: boolean;
  spans: boolean;
  /** Of the cells, in pixels. */
  fontSize: number;
}

/**
 * The columns as AG Grid takes them. What they leave of the grid's width goes to long names first, then to figures.
 * @param width - of the grid, in pixels
 */
export function columnDefsOf(columns: readonly Column[], width: number, options: ColumnOptions): ColDef<Row>[] {
  const defs = columns.map((column) => columnDefOf(column, options));
  const names = columns.filter(({ attribute }) => attribute).length;
  const spare = defs.reduce((rest, def) => rest - def.width!, width) / names;
  columns.forEach(({ attribute }, at) => {
    const { width: least = 0 } = defs[at]!;
    const longest = attribute && Math.max(...attribute.values.map(({ label }) => label.length));
    if (longest) defs[at]!.width = Math.max(least, Math.min(least + spare, wide(longest * 7.6 + 20, options)));
  });
  return defs;
}

/**
 * A column as AG Grid takes it. Its cells show themselves, so it needs no values; editing, sorting and filtering are ours.
 * @param options.spans - whether a SKU's own cells cover several lines, which AG Grid works out for each line of the grid
 */
function columnDefOf(column: Column, options: ColumnOptions): ColDef<Row> {
  const { pinning, rtl, spans } = options;
  const isActions = column.kind === 'actions';
  const isPinned = (column.pinned || isActions) && (pinning === 'all' || column.kind === 'offered' || column.isFirstAttribute);
  const { minWidth, width = minWidth, flex = 0 } = { ...widths[column.kind], ...(pinning === 'few' && narrow[column.kind]) };
  return {
    colId: column.id,
    headerName: column.title,
    headerClass: [column.kind, ...(column.numeric ? ['numeric'] : [])],
    cellRenderer: CellView,
    cellRendererParams: { skuColumn: column },
    // Keys are ours: of those that are not, it would take Ctrl with a letter or an arrow from the field of an open cell.
    suppressKeyboardEvent: () => true,
    wrapHeaderText: true,
    suppressMovable: true,
    lockPosition: true,
    sortable: !isActions && column.kind !== 'upTo',
    // The order is ours: the tiers of a SKU stay together. AG Grid only shows the arrow.
    comparator: () => 0,
    resizable: !isActions && column.kind !== 'offered',
    suppressHeaderMenuButton: true,
    suppressHeaderContextMenu: true,
    // At the end of the line what can be done with it, at its start what it is of.
    pinned: isPinned ? (isActions === rtl ? 'left' : 'right') : null,
    ...(column.perSku && spans ? { spanRows: isSameSku } : {}),
    minWidth: wide(column.numeric ? Math.max(minWidth, headingWidth(column.title)) : minWidth, options),
    width: wide(width, options),
    flex,
  };
}

/** Of pixels for text of 13.5, as many as the text needs. */
const wide = (pixels: number, { fontSize }: ColumnOptions): number => Math.ceil(pixels * Math.max(1, fontSize / 13.5));

/** What a heading needs to stand in two lines, as no more of them fit. */
function headingWidth(title: string): number {
  const words = title.split(' ');
  const longest = words.map((_, at) => Math.max(words.slice(0, at).join(' ').length, words.slice(at).join(' ').length));
  return Math.min(...longest) * 7.6 + 20;
}

const isSameSku: SpanRows = ({ nodeA, nodeB }) => nodeA?.data?.skuKey === nodeB?.data?.skuKey;
