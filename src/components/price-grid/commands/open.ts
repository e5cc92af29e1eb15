import type { Command } from './command.js';
import { nextInRange } from './next-cell.js';
import { toggle } from './toggle.js';

/** Opens the active cell with its text. Enter inside a range goes to the next cell of the range instead. */
export const open: Command = {
  id: 'open',
  keys: ['Enter', 'F2'],
  run(session, { chord } = {}) {
    const { sheet, selection } = session;
    if (!selection || (chord === 'Enter' && nextInRange(session, { backwards: false, down: true }))) return;
    // "On sale" has a tick, no text.
    if (sheet.column(selection.active.column)?.kind === 'offered') return toggle.run(session);
    session.edit(selection.active, { typing: false });
  },
};
