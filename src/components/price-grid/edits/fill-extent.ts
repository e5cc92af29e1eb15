import { isInside, type Bounds, type Spot } from '../sheet/selection.js';
import type { Sheet } from '../sheet/sheet.js';
import { contentAt } from './copy.js';

/**
 * The block that dragging the fill handle to a cell fills: the selected block extended along one axis until it contains the cell.
 * Undefined while the pointer is inside the selected block.
 */
export function dragExtent(sheet: Sheet, block: Bounds, spot: Spot): Bounds | undefined {
  if (isInside(block, spot)) return undefined;
  const { first, last } = sheet.span(spot);
  const down = Math.max(0, last - block.bottom);
  const up = Math.max(0, block.top - first);
  const across = Math.max(0, spot.column - block.right, block.left - spot.column);
  if (across > Math.max(down, up)) return { ...block, left: Math.min(block.left, spot.column), right: Math.max(block.right, spot.column) };
  return { ...block, top: Math.min(block.top, first), bottom: Math.max(block.bottom, last) };
}

/**
 * The block that a double click on the fill handle fills: down to the last row of the neighbouring number column that has content without
 * a gap, or to the end of the grid where neither neighbour has any. Undefined where there is nothing below to fill.
 */
export function doubleClickExtent(sheet: Sheet, block: Bounds): Bounds | undefined {
  const isFilled = (row: number, column: number): boolean => contentAt(sheet, { row, column }) !== null;
  const neighbour = [block.left - 1, block.right + 1].find((column) => sheet.column(column)?.numeric && isFilled(block.bottom, column));
  let bottom = block.bottom;
  if (neighbour === undefined) bottom = sheet.height - 1;
  else while (bottom + 1 < sheet.height && isFilled(bottom + 1, neighbour)) bottom++;
  return bottom > block.bottom ? { ...block, bottom } : undefined;
}
