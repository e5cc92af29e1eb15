import { arePerSku, rowsBetween, selectedCells } from '../sheet/blocks.js';
import { tierOf } from '../sheet/rows.js';
import { heightOf, isInside, lastRange, selectBounds, widthOf, type Bounds, type Spot } from '../sheet/selection.js';
import type { Session } from '../session/session.js';
import type { Sheet } from '../sheet/sheet.js';
import { Writer, type Content, type Outcome } from './writes.js';

/** What became of a block. */
export interface Pasted {
  /** Cells that hold what was pasted now, those that could not be read among them. */
  pasted: number;
  unreadable: number;
  refused: number;
  /** Cells of the block that had no place. */
  outside: number;
}

/** Pastes a block at the selection: one step to undo, the pasted area selected, and all that did not go in is counted. */
export function paste(session: Session, block: readonly (readonly Content[])[]): Pasted | undefined {
  const { sheet, selection, words } = session;
  const target = selection && sheet.bounds(lastRange(selection));
  const cells = target && withoutHeader(sheet, target, trimmed(block));
  if (!selection || !target || !cells?.length || !sheet.view.editable) {
    session.say(words.saidNothingPasted);
    return undefined;
  }
  const writer = new Writer(sheet);
  const isOne = cells.length === 1 && cells[0]!.length === 1;
  // One cell fills all ranges, which stay selected; a block goes on at the last.
  const areTiers = startsInOpenEnd(sheet, target, cells);
  const { counts, area } = areTiers
    ? pasteTiers(sheet, writer, target, cells)
    : isOne && selection.ranges.length > 1
      ? pasteEach(sheet, writer, selectedCells(sheet, selection), cells[0]![0]!)
      : pasteOver(sheet, writer, target, cells);
  const said = [
    words.saidPasted(counts.pasted),
    counts.unreadable && words.saidUnreadable(counts.unreadable),
    counts.refused && words.saidRefused(counts.refused),
    counts.outside && words.saidOutside(counts.outside),
  ].filter(Boolean);
  // The active cell stays, wherever the area begins: nothing scrolls away from who pastes.
  const pasted = area && selectBounds(area, isInside(area, selection.active) ? selection.active : undefined);
  session.apply(writer.skus, pasted && (areTiers ? { select: pasted } : { keep: pasted }));
  session.say(said.join(', '));
  return counts;
}

/** Rows as wide as the widest; a lone blank line below a single cell is the end of its line. */
function trimmed(block: readonly (readonly Content[])[]): Content[][] {
  const width = Math.max(0, ...block.map((row) => row.length));
  if (width === 0) return [];
  const rows = block.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? null));
  if (width === 1 && rows.length === 2 && !isBlank(rows[0]![0]!) && isBlank(rows[1]![0]!)) rows.pop();
  return rows;
}

const isBlank = (content: Content): boolean => !content || (content.text === '' && !content.problem);

/** A first row that says what the columns say is a heading, and not pasted. */
function withoutHeader(sheet: Sheet, { left }: Bounds, cells: Content[][]): Content[][] {
  const [first, ...rest] = cells;
  if (!first || rest.length === 0) return cells;
  const same = (a: string, b: string): boolean => a.trim().toLocaleLowerCase() === b.trim().toLocaleLowerCase();
  const isHeader = first.every((content, at) => {
    const column = sheet.column(left + at);
    return column && content && (same(content.text, column.title) || same(content.text, column.label));
  });
  return isHeader ? rest : cells;
}

function startsInOpenEnd(sheet: Sheet, { top, bottom, left }: Bounds, cells: Content[][]): boolean {
  const spot = { row: top, column: left };
  return cells.length > 1 && top === bottom && sheet.isOpenEnd(spot) && sheet.isEditable(spot);
}

/** A block of tiers at the open end: the SKU gets the tiers that the block has, and stays open at the end. */
function pasteTiers(sheet: Sheet, writer: Writer, { top, left }: Bounds, cells: Content[][]): { counts: Pasted; area: Bounds } {
  const start = sheet.row(top)!;
  const counts: Pasted = { pasted: 0, unreadable: 0, refused: 0, outside: 0 };
  let lines = cells.length;
  cells.forEach((row, at) => {
    const tier = start.tier + at;
    const upTo = writer.readUpTo(row[0]!);
    const isLast = at === cells.length - 1;
    if (!isLast || !writer.meansOpen(upTo)) {
      writer.addTier(start.index, tier);
      writer.setUpTo(start.index, tier, upTo === null ? { typed: row[0]?.text ?? '' } : upTo);
      if (isLast) lines++;
    }
    counts.pasted++;
    if (upTo !== null && typeof upTo === 'object' && upTo.typed !== '') counts.unreadable++;
    row.slice(1).forEach((content, across) => {
      const column = sheet.column(left + 1 + across);
      if (!column || left + 1 + across >= sheet.width) counts.outside++;
      else count(counts, writer.write({ ...start, tier, sku: writer.sku(start.index)! }, column, content));
    });
  });
  const right = Math.min(sheet.width - 1, left + cells[0]!.length - 1);
  return { counts, area: { top, bottom: top + lines - 1, left, right } };
}

/** Any other block runs on over the next lines; where the selection is a whole multiple of it, it is repeated. */
function pasteOver(sheet: Sheet, writer: Writer, target: Bounds, cells: Content[][]): { counts: Pasted; area: Bounds } {
  const counts: Pasted = { pasted: 0, unreadable: 0, refused: 0, outside: 0 };
  const width = repeated(cells[0]!.length, widthOf(target));
  const right = Math.min(sheet.width - 1, target.left + width - 1);
  const bySku = arePerSku(sheet, target.left, right);
  const lines = rowsBetween(sheet, target.top, sheet.height - 1, bySku);
  const selected = bySku ? lines.filter((line) => line <= target.bottom).length : heightOf(target);
  const height = repeated(cells.length, selected);
  for (let at = 0; at < height; at++) {
    const line = lines[at];
    for (let across = 0; across < width; across++) {
      const content = cells[at % cells.length]![across % cells[0]!.length]!;
      const spot = { row: line ?? 0, column: target.left + across };
      if (line === undefined || spot.column > right) counts.outside++;
      else if (sheet.lead(spot).row === line) count(counts, pasteCell(sheet, writer, spot, content));
      else if (!isBlank(content)) counts.refused++;
    }
  }
  const last = lines[Math.min(height, lines.length) - 1] ?? target.top;
  return { counts, area: { top: target.top, bottom: last, left: target.left, right } };
}

function pasteEach(sheet: Sheet, writer: Writer, spots: Iterable<Spot>, content: Content): { counts: Pasted; area?: undefined } {
  const counts: Pasted = { pasted: 0, unreadable: 0, refused: 0, outside: 0 };
  for (const spot of spots) count(counts, pasteCell(sheet, writer, spot, content));
  return { counts };
}

function pasteCell(sheet: Sheet, writer: Writer, spot: Spot, content: Content): Outcome {
  const row = sheet.row(spot.row)!;
  const column = sheet.column(spot.column)!;
  // A model that was pasted a cell before may have left fewer tiers than there are lines.
  if (row.tier > 0 && !writer.sku(row.index)?.pricing.tiers[row.tier] && tierOf(row)) return 'refused';
  return writer.write(row, column, content);
}

function count(counts: Pasted, outcome: Outcome): void {
  if (outcome === 'refused') counts.refused++;
  else counts.pasted++;
  if (outcome === 'unreadable') counts.unreadable++;
}

const repeated = (block: number, selected: number): number => (selected > block && selected % block === 0 ? selected : block);
