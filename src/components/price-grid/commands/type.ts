import type { Command } from './command.js';

/** A printable character: opens the active cell empty, so that the browser types the character into it. */
export const type: Command = {
  id: 'type',
  run(session) {
    const { sheet, selection } = session;
    if (!selection || sheet.column(selection.active.column)?.kind === 'offered') return;
    session.edit(selection.active, { typing: true });
    return !session.isEditing;
  },
};
