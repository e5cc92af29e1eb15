import { edge as toEdge, page as byPage, priceBlock, rowEnd as toRowEnd, step as byStep, type Direction } from '../sheet/navigation.js';
import { extendTo, lastRange, selectOnly, type Spot } from '../sheet/selection.js';
import type { Session } from '../session/session.js';
import type { Command, Invocation } from './command.js';

type Move = (session: Session, from: Spot) => Spot;

const arrows: readonly [string, Direction][] = [
  ['ArrowUp', 'up'],
  ['ArrowDown', 'down'],
  ['ArrowLeft', 'left'],
  ['ArrowRight', 'right'],
];

const steps = new Map<string, Move>(arrows.map(([key, direction]) => [key, ({ sheet }, from) => byStep(sheet, from, direction)]));
const edges = new Map<string, Move>(arrows.map(([key, direction]) => [`Ctrl+${key}`, ({ sheet }, from) => toEdge(sheet, from, direction)]));
const rowEnds = new Map<string, Move>([
  ['Home', ({ sheet }, from) => toRowEnd(sheet, from, 'first')],
  ['End', ({ sheet }, from) => toRowEnd(sheet, from, 'last')],
]);
const corners = new Map<string, Move>([
  [
    'Ctrl+Home',
    ({ sheet }, from) => {
      const prices = priceBlock(sheet);
      return prices ? { row: prices.top, column: prices.left } : from;
    },
  ],
  [
    'Ctrl+End',
    ({ sheet }, from) => {
      const prices = priceBlock(sheet);
      return prices ? { row: prices.bottom, column: prices.right } : from;
    },
  ],
]);
const pages = new Map<string, Move>([
  ['PageUp', (session, from) => byPage(session.sheet, from, -session.pageLines)],
  ['PageDown', (session, from) => byPage(session.sheet, from, session.pageLines)],
]);

/** Selects the cell that the chord leads to. */
const moveBy = (moves: ReadonlyMap<string, Move>) => ({
  keys: [...moves.keys()],
  run(session: Session, { chord = '' }: Invocation = {}): unknown {
    const move = moves.get(chord);
    if (!session.selection || !move) return false;
    session.select(selectOnly(move(session, session.selection.active)));
  },
});

export const step: Command = { id: 'step', ...moveBy(steps) };
export const edge: Command = { id: 'edge', ...moveBy(edges) };
export const rowEnd: Command = { id: 'row-end', ...moveBy(rowEnds) };
export const corner: Command = { id: 'corner', ...moveBy(corners) };
export const page: Command = { id: 'page', ...moveBy(pages) };

const all = new Map([...steps, ...edges, ...rowEnds, ...corners, ...pages]);
const withShift = (chord: string): string => (chord.startsWith('Ctrl+') ? chord.replace('Ctrl+', 'Ctrl+Shift+') : `Shift+${chord}`);

/** Any of the moves with Shift: the end of the range moves, the active cell stays. */
export const extend: Command = {
  id: 'extend',
  keys: [...all.keys()].map(withShift),
  run(session, { chord = '' } = {}) {
    const { selection } = session;
    const move = all.get(chord.replace('Shift+', ''));
    if (!selection || !move) return false;
    const head = move(session, lastRange(selection).head);
    session.select(extendTo(selection, head), { reveal: head, said: true });
  },
};
