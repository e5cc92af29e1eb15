import type { ColDef } from 'ag-grid-community';
import { CellView } from './cell-view.js';
import type { Column, ColumnKind } from '../sheet/columns.js';
import type { Row } from '../sheet/rows.js';

/** Widths in pixels at a text size of 13.5 pixels. A column without `width` gets its `minWidth`. */
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

/** Narrower columns for small grids, so that more prices fit. */
const narrow: Partial<typeof widths> = {
  offered: { minWidth: 46 },
  attribute: { minWidth: 72, width: 100 },
  model: { minWidth: 76, flex: 0.75 },
};

/** How many of the SKU's columns are pinned. In a small grid only “On sale” and the first attribute are. */
export type Pinning = 'all' | 'few';

export interface ColumnOptions {
  pinning: Pinning;
  rtl: boolean;
  spans: boolean;
  /** The text size of the cells in pixels. */
  fontSize: number;
}

/**
 * Returns the column definitions for AG Grid. Width that is left over goes to long names first, then to prices.
 * @param width - the grid's width in pixels
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
 * Returns a column definition for AG Grid. It has no values, because the cells render their rows; this kit edits, sorts and filters.
 * @param options.spans - whether an SKU's cells span its tiers, which AG Grid calculates for every row of the grid
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
    // The session handles keys. AG Grid would also handle Ctrl with a letter or an arrow in the field of an open cell.
    suppressKeyboardEvent: () => true,
    wrapHeaderText: true,
    suppressMovable: true,
    lockPosition: true,
    sortable: !isActions && column.kind !== 'upTo',
    // The sheet sorts the rows, because the tiers of an SKU stay together. AG Grid only shows the arrow.
    comparator: () => 0,
    resizable: !isActions && column.kind !== 'offered',
    suppressHeaderMenuButton: true,
    suppressHeaderContextMenu: true,
    // The actions are at the end of the row, the SKU's columns at its start.
    pinned: isPinned ? (isActions === rtl ? 'left' : 'right') : null,
    ...(column.perSku && spans ? { spanRows: isSameSku } : {}),
    minWidth: wide(column.numeric ? Math.max(minWidth, headingWidth(column.title)) : minWidth, options),
    width: wide(width, options),
    flex,
  };
}

/** Scales a width for a text size of 13.5 pixels up to a larger text size. */
const wide = (pixels: number, { fontSize }: ColumnOptions): number => Math.ceil(pixels * Math.max(1, fontSize / 13.5));

/** The width at which a heading fits in two lines, the most that are shown. */
function headingWidth(title: string): number {
  const words = title.split(' ');
  const longest = words.map((_, at) => Math.max(words.slice(0, at).join(' ').length, words.slice(at).join(' ').length));
  return Math.min(...longest) * 7.6 + 20;
}

const isSameSku: SpanRows = ({ nodeA, nodeB }) => nodeA?.data?.skuKey === nodeB?.data?.skuKey;
