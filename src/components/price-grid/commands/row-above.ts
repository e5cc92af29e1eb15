import { step } from '../sheet/navigation.js';
import { selectOnly } from '../sheet/selection.js';
import type { Command } from './command.js';
import { nextInRange } from './next-cell.js';

/** Shift+Enter: the cell above; inside a range, the previous cell of its column. */
export const rowAbove: Command = {
  id: 'row-above',
  keys: ['Shift+Enter'],
  run(session) {
    const { sheet, selection } = session;
    if (!selection || nextInRange(session, { backwards: true, down: true })) return;
    session.select(selectOnly(step(sheet, selection.active, 'up')));
  },
};
