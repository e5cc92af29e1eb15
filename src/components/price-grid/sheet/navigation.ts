import type { Sheet } from './sheet.js';
import { isInside, type Bounds, type Spot } from './selection.js';

export type Direction = 'up' | 'down' | 'left' | 'right';

/** The next cell in a direction; the same spot at the edge. A cell that spans several rows is one step. */
export function step(sheet: Sheet, spot: Spot, direction: Direction): Spot {
  const { first, last } = sheet.span(spot);
  switch (direction) {
    case 'up':
      return first > 0 ? { ...spot, row: first - 1 } : spot;
    case 'down':
      return last < sheet.height - 1 ? { ...spot, row: last + 1 } : spot;
    case 'left':
      return spot.column > 0 ? { ...spot, column: spot.column - 1 } : spot;
    case 'right':
      return spot.column < sheet.width - 1 ? { ...spot, column: spot.column + 1 } : spot;
  }
}

/** The cell at the edge of the grid in a direction. */
export function edge(sheet: Sheet, spot: Spot, direction: Direction): Spot {
  switch (direction) {
    case 'up':
      return { ...spot, row: 0 };
    case 'down':
      return { ...spot, row: Math.max(0, sheet.height - 1) };
    case 'left':
      return { ...spot, column: 0 };
    case 'right':
      return { ...spot, column: Math.max(0, sheet.width - 1) };
  }
}

/** The cell a number of rows further down, or up for a negative number. */
export function page(sheet: Sheet, spot: Spot, rows: number): Spot {
  return sheet.clamp({ ...spot, row: spot.row + rows });
}

/**
 * The cell that Home or End goes to. End goes to the last editable cell of the row. Home goes to the first price, as spreadsheets go to
 * the first cell after frozen columns; from there, or from a cell before it, to the first editable cell.
 */
export function rowEnd(sheet: Sheet, spot: Spot, end: 'first' | 'last'): Spot {
  const editable = columns(sheet).filter((column) => sheet.isEditable({ row: spot.row, column }));
  if (end === 'last') return { ...spot, column: editable.at(-1) ?? sheet.width - 1 };
  const first = priceBlock(sheet)?.left ?? 0;
  return { ...spot, column: spot.column > first ? first : (editable[0] ?? 0) };
}

/** The block of all prices and fees. */
export function priceBlock(sheet: Sheet): Bounds | undefined {
  const prices = columns(sheet).filter((column) => ['price', 'fee'].includes(sheet.column(column)!.kind));
  if (prices.length === 0 || sheet.height === 0) return undefined;
  return { top: 0, bottom: sheet.height - 1, left: prices[0]!, right: prices.at(-1)! };
}

/** The next or previous editable cell, across rows; undefined after the last and before the first. */
export function nextEditable(sheet: Sheet, spot: Spot, backwards: boolean): Spot | undefined {
  const by = backwards ? -1 : 1;
  let { row, column } = sheet.lead(spot);
  if (backwards && row !== spot.row) row = spot.row;
  for (column += by; row >= 0 && row < sheet.height; row += by, column = backwards ? sheet.width - 1 : 0) {
    for (; column >= 0 && column < sheet.width; column += by) {
      const next = { row, column };
      if (sheet.lead(next).row === row && sheet.isEditable(next)) return next;
    }
  }
  return undefined;
}

/** The next cell inside a block: Enter goes down its columns, Tab along its rows. After the last cell comes the first again. */
export function nextInside(sheet: Sheet, block: Bounds, spot: Spot, { backwards, down }: { backwards: boolean; down: boolean }): Spot {
  const height = block.bottom - block.top + 1;
  const width = block.right - block.left + 1;
  const lead = sheet.lead(spot);
  const size = height * width;
  const at = down
    ? (lead.column - block.left) * height + (lead.row - block.top)
    : (lead.row - block.top) * width + (lead.column - block.left);
  for (let moved = 1; moved <= size; moved++) {
    const place = (((at + (backwards ? -moved : moved)) % size) + size) % size;
    const next = down
      ? { row: block.top + (place % height), column: block.left + Math.floor(place / height) }
      : { row: block.top + Math.floor(place / width), column: block.left + (place % width) };
    if (sheet.lead(next).row === next.row && isInside(block, next)) return next;
  }
  return spot;
}

function columns(sheet: Sheet): number[] {
  return Array.from({ length: sheet.width }, (_, column) => column);
}
