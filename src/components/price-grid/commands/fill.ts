import { doubleClickExtent } from '../edits/fill-extent.js';
import { fillBlock, fillDown as downOf, fillRight as rightOf, fillSelection, type Fill } from '../edits/fill.js';
import { lastRange, selectBounds, type Bounds } from '../sheet/selection.js';
import type { Applied, Session } from '../session/session.js';
import type { Command } from './command.js';

/** Fills the selected block from its first row or column. */
const fillAlong = (fill: typeof downOf) => ({
  run(session: Session): void {
    const { sheet, selection } = session;
    if (selection) apply(session, fill(sheet, sheet.bounds(lastRange(selection))), { keep: selection });
  },
});

export const fillDown: Command = { id: 'fill-down', keys: ['Ctrl+D'], ...fillAlong(downOf) };
export const fillRight: Command = { id: 'fill-right', keys: ['Ctrl+R'], ...fillAlong(rightOf) };

/** If the active cell is open, its typed text and the fill are one undo step. */
export const fillAll: Command = {
  id: 'fill-all',
  keys: ['Ctrl+Enter'],
  run(session) {
    const { sheet, selection } = session;
    if (selection) apply(session, fillSelection(sheet, selection), { keep: selection, withTyped: true });
  },
};

/** Double click on the fill handle. */
export const fillToNeighbour: Command = {
  id: 'fill-to-neighbour',
  run(session) {
    const source = session.lastBlock;
    const target = source && doubleClickExtent(session.sheet, source);
    if (target) apply(session, fillBlock(session.sheet, source, target), { keep: selectFrom(source, target) });
  },
};

/** Drops the fill handle: fills the marked block from the selected one and shows the corner that the handle was dragged to. */
export const fillMarked: Command = {
  id: 'fill-marked',
  run(session) {
    const { lastBlock: source, filling: target } = session;
    session.filling = undefined;
    session.view?.repaint();
    if (!source || !target) return;
    const row = target.top < source.top ? target.top : target.bottom;
    const column = target.left < source.left ? target.left : target.right;
    apply(session, fillBlock(session.sheet, source, target), { keep: selectFrom(source, target), reveal: { row, column } });
  },
};

function apply(session: Session, fill: Fill | undefined, options: Applied): void {
  if (fill && fill.filled > 0) session.apply(fill.skus, { ...options, said: session.words.saidFilled(fill.filled) });
}

const selectFrom = ({ top, left }: Bounds, target: Bounds) => selectBounds(target, { row: top, column: left });
