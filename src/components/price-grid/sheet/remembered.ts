import type { Row } from './rows.js';
import type { Selection, Spot } from './selection.js';
import type { Sheet } from './sheet.js';

interface RememberedSpot {
  line: Row | undefined;
  columnId: string;
  row: number;
  column: number;
}

/** A selection by what its cells belong to, so that it outlives lines that come, go and move. */
export interface Remembered {
  active: RememberedSpot;
  ranges: { anchor: RememberedSpot; head: RememberedSpot }[];
}

export function forget(sheet: Sheet, { active, ranges }: Selection): Remembered {
  const noted = ({ row, column }: Spot): RememberedSpot => ({
    line: sheet.row(row),
    columnId: sheet.column(column)?.id ?? '',
    row,
    column,
  });
  return { active: noted(active), ranges: ranges.map(({ anchor, head }) => ({ anchor: noted(anchor), head: noted(head) })) };
}

/** The same cells where they are now; a tier that is gone is replaced by its SKU's last one, a SKU by what stands in its place. */
export function recall(sheet: Sheet, { active, ranges }: Remembered): Selection | undefined {
  if (sheet.height === 0 || sheet.width === 0) return undefined;
  const found = ({ line, columnId, row, column }: RememberedSpot): Spot => {
    const at = sheet.columnIndex(columnId);
    return sheet.clamp({ row: (line && sheet.rows.placeNear(line)) ?? row, column: at < 0 ? column : at });
  };
  const spots = ranges.map(({ anchor, head }) => ({ anchor: found(anchor), head: found(head) }));
  return { active: found(active), ranges: spots as unknown as Selection['ranges'] };
}
