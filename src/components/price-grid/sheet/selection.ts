/** The position of a cell: row and column, both from 0. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

/** A range of cells: `anchor` is where the seller started it, `head` is the end that moves. */
export interface Range {
  readonly anchor: Spot;
  readonly head: Spot;
}

/** The active cell and the selected ranges. The last range contains the active cell and is the one that keys and pointer extend. */
export interface Selection {
  readonly active: Spot;
  readonly ranges: readonly [Range, ...Range[]];
}

/** A block of cells, all four sides included. */
export interface Bounds {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** Selects a single cell. */
export const selectOnly = (spot: Spot): Selection => ({ active: spot, ranges: [{ anchor: spot, head: spot }] });

/** Selects a block. The active cell is the top left one by default. */
export function selectBounds({ top, bottom, left, right }: Bounds, active: Spot = { row: top, column: left }): Selection {
  return { active, ranges: [{ anchor: { row: top, column: left }, head: { row: bottom, column: right } }] };
}

/** Adds a range of one cell to the selection. */
export const addRange = ({ ranges }: Selection, spot: Spot): Selection => ({
  active: spot,
  ranges: [...ranges, { anchor: spot, head: spot }] as unknown as Selection['ranges'],
});

export const lastRange = ({ ranges }: Selection): Range => ranges[ranges.length - 1]!;

/** Moves the head of the last range; the active cell stays. */
export function extendTo(selection: Selection, head: Spot): Selection {
  const { anchor } = lastRange(selection);
  return replaceLast(selection, { anchor, head }, selection.active);
}

/** Replaces the last range. */
export function replaceLast({ ranges }: Selection, range: Range, active: Spot): Selection {
  return { active, ranges: [...ranges.slice(0, -1), range] as unknown as Selection['ranges'] };
}

export function boundsOf({ anchor, head }: Range): Bounds {
  return {
    top: Math.min(anchor.row, head.row),
    bottom: Math.max(anchor.row, head.row),
    left: Math.min(anchor.column, head.column),
    right: Math.max(anchor.column, head.column),
  };
}

export const isInside = ({ top, bottom, left, right }: Bounds, { row, column }: Spot): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

export const sameSpot = (a: Spot, b: Spot): boolean => a.row === b.row && a.column === b.column;

export const heightOf = ({ top, bottom }: Bounds): number => bottom - top + 1;

export const widthOf = ({ left, right }: Bounds): number => right - left + 1;
