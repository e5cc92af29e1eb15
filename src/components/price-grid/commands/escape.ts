import { lastRange, selectOnly } from '../sheet/selection.js';
import type { Command } from './command.js';

/** Removes the mark of copied cells, else reduces the selection to the active cell. An open cell handles Escape itself. */
export const escape: Command = {
  id: 'escape',
  keys: ['Escape'],
  run(session) {
    const { selection, sheet } = session;
    if (session.copied) {
      session.copied = undefined;
      session.view?.repaint();
      return;
    }
    if (!selection || (selection.ranges.length === 1 && !sheet.isSeveral(sheet.bounds(lastRange(selection))))) return false;
    session.select(selectOnly(selection.active));
  },
};
