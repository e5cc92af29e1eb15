import { isInside, selectBounds, widthOf, type Bounds, type Spot } from '../sheet/selection.js';
import type { PriceTable } from '../session/price-table.js';
import type { Applied, Session } from '../session/session.js';
import type { Sheet } from '../sheet/sheet.js';
import { copyCell } from './copy.js';
import { arePerSku, rowsBetween } from '../sheet/blocks.js';
import { Writer, type Content } from './writes.js';

/** A block grown along one axis until it reaches a cell, as the fill handle is dragged; undefined where it is not outside. */
export function growTo(sheet: Sheet, block: Bounds, spot: Spot): Bounds | undefined {
  if (isInside(block, spot)) return undefined;
  const { first, last } = sheet.span(spot);
  const down = Math.max(0, last - block.bottom);
  const up = Math.max(0, block.top - first);
  const across = Math.max(0, spot.column - block.right, block.left - spot.column);
  if (across > Math.max(down, up)) return { ...block, left: Math.min(block.left, spot.column), right: Math.max(block.right, spot.column) };
  return { ...block, top: Math.min(block.top, first), bottom: Math.max(block.bottom, last) };
}

/** Repeats the selected block as a pattern over the grown one; a number is copied, never counted on. What it was drawn to stays in sight. */
export function fillTo(table: PriceTable, grown: Bounds): void {
  const source = table.lastBlock;
  if (!source) return;
  const row = grown.top < source.top ? grown.top : grown.bottom;
  const column = grown.left < source.left ? grown.left : grown.right;
  fill(table, source, grown, { keep: selectFrom(source, grown), reveal: { row, column } });
}

const selectFrom = ({ top, left }: Bounds, grown: Bounds) => selectBounds(grown, { row: top, column: left });

/** Double click on the handle: down as far as the column beside it is filled without a gap. */
export function fillToNeighbour(table: PriceTable): void {
  const source = table.lastBlock;
  if (!source) return;
  const { sheet } = table;
  const neighbour = [source.left - 1, source.right + 1].find(
    (column) => sheet.column(column)?.numeric && isFilled(sheet, source.bottom, column),
  );
  let bottom = source.bottom;
  if (neighbour === undefined) bottom = sheet.height - 1;
  else while (bottom + 1 < sheet.height && isFilled(sheet, bottom + 1, neighbour)) bottom++;
  const grown = { ...source, bottom };
  if (bottom > source.bottom) fill(table, source, grown, { keep: selectFrom(source, grown) });
}

function isFilled(sheet: Sheet, row: number, column: number): boolean {
  return contentAt(sheet, { row, column }) !== null;
}

/** Ctrl+D and Ctrl+R: the first line or column of the selection over the rest; of one alone, the one before it. */
export function fillAlong(session: Session, axis: 'down' | 'right'): void {
  const { sheet, selection } = session;
  if (!selection) return;
  const block = sheet.bounds(selection.ranges.at(-1)!);
  const bySku = arePerSku(sheet, block.left, block.right);
  const alone = axis === 'down' ? rowsBetween(sheet, block.top, block.bottom, bySku).length === 1 : widthOf(block) === 1;
  const above = { row: block.top - 1, column: block.left };
  const before = axis === 'down' ? (bySku ? sheet.lead(above).row : above.row) : block.left - 1;
  if (alone && before < 0) return;
  const source = axis === 'down' ? { ...block, top: alone ? before : block.top } : { ...block, left: alone ? before : block.left };
  const first = axis === 'down' ? { ...source, bottom: source.top } : { ...source, right: source.left };
  fill(session, first, source, { keep: selection });
}

/** Ctrl+Enter: the active cell's content into all selected cells, of all ranges; while that is open, with what is typed as one step. */
export function fillAll(session: Session): void {
  const { sheet, selection } = session;
  if (!selection) return;
  const content = contentAt(sheet, selection.active);
  const writer = new Writer(sheet);
  let filled = 0;
  for (const block of sheet.blocks(selection)) {
    for (const spot of sheet.cells(block)) filled += write(sheet, writer, spot, content);
  }
  if (filled > 0) session.apply(writer.skus, { keep: selection, said: session.words.saidFilled(filled), withTyped: true });
}

function fill(session: Session, source: Bounds, target: Bounds, shown: Applied): void {
  const { sheet } = session;
  const writer = new Writer(sheet);
  let filled = 0;
  const lines = rowsBetween(sheet, target.top, target.bottom, arePerSku(sheet, target.left, target.right));
  const pattern = lines.filter((line) => line >= source.top && line <= source.bottom);
  const first = lines.indexOf(pattern[0]!);
  lines.forEach((line, at) => {
    const row = pattern[modulo(at - first, pattern.length)]!;
    for (let column = target.left; column <= target.right; column++) {
      const spot = { row: line, column };
      if (isInside(source, spot) || sheet.lead(spot).row !== line) continue;
      const from = { row, column: source.left + modulo(column - source.left, widthOf(source)) };
      filled += write(sheet, writer, spot, contentAt(sheet, from));
    }
  });
  if (filled > 0) session.apply(writer.skus, { ...shown, said: session.words.saidFilled(filled) });
}

function write(sheet: Sheet, writer: Writer, spot: Spot, content: Content): number {
  if (!sheet.isEditable(spot)) return 0;
  const outcome = writer.write(sheet.row(spot.row)!, sheet.column(spot.column)!, content);
  return outcome === 'written' || outcome === 'unreadable' ? 1 : 0;
}

function contentAt(sheet: Sheet, spot: Spot): Content {
  const { row, column } = sheet.lead(spot);
  const line = sheet.row(row);
  const kind = sheet.column(column);
  return line && kind ? copyCell(sheet, line, kind) : null;
}

const modulo = (n: number, by: number): number => ((n % by) + by) % by;
