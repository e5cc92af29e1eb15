import type { ColumnKind } from '../sheet/columns.js';
import { isInside, sameSpot, type Bounds, type Selection, type Spot } from '../sheet/selection.js';
import type { Sheet } from '../sheet/sheet.js';

/** The state that a cell's appearance depends on, in addition to its content. */
export interface Marked {
  readonly sheet: Sheet;
  readonly selection: Selection | undefined;
  readonly copied: Bounds | undefined;
  readonly filling?: Bounds | undefined;
  readonly isEditing: boolean;
  /** Whether the seller uses touch. A range then has large handles at two corners. */
  readonly isTouched: boolean;
}

/** Columns too narrow for three handles in one cell. In a range of several cells, the last cell has only two. */
const tooNarrow: ReadonlySet<ColumnKind> = new Set(['offered', 'code']);

/** Returns the classes that show a cell as active, selected, copied or about to be filled. */
export function markClasses({ sheet, selection, copied, filling, isEditing, isTouched }: Marked, spot: Spot): string {
  const marks: string[] = [];
  if (selection) {
    const blocks = memoized(sheet, selection);
    if (blocks.some((block) => (blocks.length > 1 || sheet.isSeveral(block)) && isInside(block, spot))) marks.push('selected');
    if (sameSpot(sheet.lead(selection.active), spot)) marks.push('active', 'selected');
    const last = blocks.at(-1)!;
    const { last: bottom } = sheet.span(spot);
    const isCorner = bottom === last.bottom && spot.column === last.right;
    if (isTouched) {
      const isStart = sameSpot(sheet.lead({ row: last.top, column: last.left }), spot);
      if (isStart) marks.push('range-start');
      if (isCorner) marks.push('range-end');
      if (isCorner && sheet.view.editable && !(isStart && tooNarrow.has(sheet.column(spot.column)!.kind))) marks.push('range-fill');
    } else if (isCorner && !isEditing && sheet.view.editable) marks.push('corner');
  }
  if (copied && isInside(copied, spot)) marks.push('copied', ...sides(sheet, copied, spot));
  else if (filling && isInside(filling, spot)) marks.push('filling', ...sides(sheet, filling, spot));
  return marks.join(' ');
}

/** The sides of a block that a cell touches. */
function sides(sheet: Sheet, { top, bottom, left, right }: Bounds, spot: Spot): string[] {
  const { first, last: end } = sheet.span(spot);
  return [
    first <= top && 'at-top',
    end >= bottom && 'at-bottom',
    spot.column === left && 'at-start',
    spot.column === right && 'at-end',
  ].filter((side) => side !== false);
}

let last: { sheet: Sheet; rows: unknown; selection: Selection; blocks: Bounds[] } | undefined;

/** The blocks of the selection, calculated once for all cells on screen. */
function memoized(sheet: Sheet, selection: Selection): Bounds[] {
  const rows = sheet.rows.list;
  if (last?.sheet !== sheet || last.selection !== selection || last.rows !== rows)
    last = { sheet, rows, selection, blocks: sheet.blocks(selection) };
  return last.blocks;
}
