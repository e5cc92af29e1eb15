import { countCells } from '../sheet/blocks.js';
import { cellName } from '../sheet/cell-name.js';
import type { Command } from '../input/keys.js';
import { edge, nextEditable, nextInside, page, priceBlock, rowEnd, step } from '../sheet/navigation.js';
import { boundsOf, extendTo, lastRange, selectBounds, selectOnly, type Bounds, type Selection, type Spot } from '../sheet/selection.js';
import type { Session } from './session.js';

/** Runs a command that moves or selects. False: the key is not the grid's after all, such as Tab after the last cell. */
export function moveBy(session: Session, command: Command): boolean {
  const { sheet, selection } = session;
  if (!selection) return false;
  const { active } = selection;
  switch (command.do) {
    case 'step':
      return go(session, command.extend, (from) => step(sheet, from, command.direction));
    case 'edge':
      return go(session, command.extend, (from) => edge(sheet, from, command.direction));
    case 'row-end':
      return go(session, command.extend, (from) => rowEnd(sheet, from, command.end));
    case 'page':
      return go(session, command.extend, (from) => page(sheet, from, command.by * session.pageLines));
    case 'corner':
      return go(session, command.extend, (from) => corner(session, command.end) ?? from);
    case 'next':
      return next(session, command);
    case 'select-all': {
      const block = priceBlock(sheet);
      if (block) session.select(selectBounds(block, insideOr(block, active)), { said: true });
      return true;
    }
    case 'select-row':
      return selectBlock(session, { ...spanOf(session, active), left: 0, right: sheet.width - 1 });
    case 'select-column': {
      const { left, right } = boundsOf(lastRange(selection));
      return selectBlock(session, { top: 0, bottom: sheet.height - 1, left, right });
    }
    default:
      return false;
  }
}

function go(session: Session, extend: boolean, to: (from: Spot) => Spot): boolean {
  const selection = session.selection!;
  if (extend) {
    const head = to(lastRange(selection).head);
    session.select(extendTo(selection, head), { reveal: head, said: true });
  } else {
    session.select(selectOnly(to(selection.active)));
  }
  return true;
}

function corner({ sheet }: Session, end: 'first' | 'last'): Spot | undefined {
  const block = priceBlock(sheet);
  return block && (end === 'first' ? { row: block.top, column: block.left } : { row: block.bottom, column: block.right });
}

/** Enter and Tab: inside a range of several cells round it, else on to the next cell. */
function next(session: Session, { backwards, down }: { backwards: boolean; down: boolean }): boolean {
  const { sheet } = session;
  const selection = session.selection!;
  const block = sheet.bounds(lastRange(selection));
  if (sheet.isSeveral(block)) {
    const active = nextInside(sheet, block, selection.active, { backwards, down });
    session.select({ ...selection, active });
    return true;
  }
  if (down) {
    session.select(selectOnly(step(sheet, selection.active, backwards ? 'up' : 'down')));
    return true;
  }
  const spot = nextEditable(sheet, selection.active, backwards);
  if (!spot) return false;
  session.select(selectOnly(spot));
  return true;
}

function selectBlock(session: Session, block: Bounds): boolean {
  session.select(selectBounds(block, session.selection!.active), { said: true });
  return true;
}

function spanOf({ sheet }: Session, spot: Spot): { top: number; bottom: number } {
  const { first, last } = sheet.span(spot);
  return { top: first, bottom: last };
}

function insideOr(block: Bounds, spot: Spot): Spot {
  const inside = spot.row >= block.top && spot.row <= block.bottom && spot.column >= block.left && spot.column <= block.right;
  return inside ? spot : { row: block.top, column: block.left };
}

/** What is said of a range: how many cells, from where to where. */
export function rangeSentence({ sheet, words }: Session, selection: Selection): string | undefined {
  const block = sheet.bounds(lastRange(selection));
  const count = countCells(sheet, block);
  const first = sheet.row(block.top);
  const last = sheet.row(block.bottom);
  if (count < 2 || !first || !last) return undefined;
  return words.saidRange(count, cellName(sheet, first, sheet.column(block.left)!), cellName(sheet, last, sheet.column(block.right)!));
}
