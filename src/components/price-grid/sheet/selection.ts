/** A cell by where it is shown: the line and the column, both from 0. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

/** From where it was begun to where it was drawn. */
export interface Range {
  readonly anchor: Spot;
  readonly head: Spot;
}

/** What is selected: the active cell, and ranges, the last of which is drawn at present and holds it. */
export interface Selection {
  readonly active: Spot;
  readonly ranges: readonly [Range, ...Range[]];
}

/** The sides of a range, both ends included. */
export interface Bounds {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** One cell alone. */
export const selectOnly = (spot: Spot): Selection => ({ active: spot, ranges: [{ anchor: spot, head: spot }] });

/** A block, its active cell top left unless another is given. */
export function selectBounds({ top, bottom, left, right }: Bounds, active: Spot = { row: top, column: left }): Selection {
  return { active, ranges: [{ anchor: { row: top, column: left }, head: { row: bottom, column: right } }] };
}

/** A further range beside those there are. */
export const addRange = ({ ranges }: Selection, spot: Spot): Selection => ({
  active: spot,
  ranges: [...ranges, { anchor: spot, head: spot }] as unknown as Selection['ranges'],
});

export const lastRange = ({ ranges }: Selection): Range => ranges[ranges.length - 1]!;

/** Draws the last range to another end; the active cell stays. */
export function extendTo(selection: Selection, head: Spot): Selection {
  const { anchor } = lastRange(selection);
  return replaceLast(selection, { anchor, head }, selection.active);
}

/** Another range instead of the last one. */
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
