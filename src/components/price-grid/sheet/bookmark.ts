import type { Row } from './rows.js';
import type { Selection, Spot } from './selection.js';
import type { Sheet } from './sheet.js';

interface SpotBookmark {
  row: Row | undefined;
  columnId: string;
  /** Where the cell was, in case its row or column is gone. */
  was: Spot;
}

/** A selection by SKU, tier and column instead of by position. It stays valid when rows and columns are added, removed or moved. */
export interface Bookmark {
  active: SpotBookmark;
  ranges: { anchor: SpotBookmark; head: SpotBookmark }[];
}

/** A bookmark of a selection in the sheet's present rows and columns. */
export function bookmarkOf(sheet: Sheet, { active, ranges }: Selection): Bookmark {
  const mark = (spot: Spot): SpotBookmark => ({
    row: sheet.row(spot.row),
    columnId: sheet.column(spot.column)?.id ?? '',
    was: spot,
  });
  return { active: mark(active), ranges: ranges.map(({ anchor, head }) => ({ anchor: mark(anchor), head: mark(head) })) };
}

/**
 * The bookmark's selection in the sheet's present rows and columns. A removed tier becomes the last tier of its SKU, a removed SKU or
 * column whatever is now in its position. Undefined in an empty sheet.
 */
export function resolveBookmark(sheet: Sheet, { active, ranges }: Bookmark): Selection | undefined {
  if (sheet.height === 0 || sheet.width === 0) return undefined;
  const resolve = ({ row, columnId, was }: SpotBookmark): Spot => {
    const column = sheet.columnIndex(columnId);
    return sheet.clamp({ row: (row && sheet.rows.nearestPosition(row)) ?? was.row, column: column < 0 ? was.column : column });
  };
  const resolved = ranges.map(({ anchor, head }) => ({ anchor: resolve(anchor), head: resolve(head) }));
  return { active: resolve(active), ranges: resolved as unknown as Selection['ranges'] };
}
