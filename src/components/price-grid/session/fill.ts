import { doubleClickExtent } from '../edits/fill-extent.js';
import { fillBlock, fillDown, fillRight, fillSelection, type Fill } from '../edits/fill.js';
import { lastRange, selectBounds, type Bounds } from '../sheet/selection.js';
import type { PriceTable } from './price-table.js';
import type { Applied, Session } from './session.js';

/** Drops the fill handle: fills a block with the selected one and shows the corner that it was dragged to. */
export function fillTo(table: PriceTable, target: Bounds): void {
  const source = table.lastBlock;
  if (!source) return;
  const row = target.top < source.top ? target.top : target.bottom;
  const column = target.left < source.left ? target.left : target.right;
  apply(table, fillBlock(table.sheet, source, target), { keep: selectFrom(source, target), reveal: { row, column } });
}

/** Double click on the fill handle. */
export function fillToNeighbour(table: PriceTable): void {
  const source = table.lastBlock;
  const target = source && doubleClickExtent(table.sheet, source);
  if (target) apply(table, fillBlock(table.sheet, source, target), { keep: selectFrom(source, target) });
}

/** Ctrl+D and Ctrl+R. */
export function fillAlong(session: Session, axis: 'down' | 'right'): void {
  const { sheet, selection } = session;
  if (!selection) return;
  const block = sheet.bounds(lastRange(selection));
  apply(session, axis === 'down' ? fillDown(sheet, block) : fillRight(sheet, block), { keep: selection });
}

/** Ctrl+Enter. If the active cell is open, its typed text and the fill are one undo step. */
export function fillAll(session: Session): void {
  const { sheet, selection } = session;
  if (selection) apply(session, fillSelection(sheet, selection), { keep: selection, withTyped: true });
}

function apply(session: Session, fill: Fill | undefined, options: Applied): void {
  if (fill && fill.filled > 0) session.apply(fill.skus, { ...options, said: session.words.saidFilled(fill.filled) });
}

const selectFrom = ({ top, left }: Bounds, target: Bounds) => selectBounds(target, { row: top, column: left });
