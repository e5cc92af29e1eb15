import { clearCells } from '../edits/clear.js';
import type { Session } from '../session/session.js';
import type { Command } from './command.js';

/** Clears selected cells and announces how many. */
export function clearSelected(session: Session, said: (cells: number) => string, selection = session.selection): void {
  const { sheet } = session;
  if (!selection) return;
  const { skus, cleared } = clearCells(sheet, selection);
  if (cleared > 0) session.apply(skus, { said: said(cleared) });
}

export const clear: Command = {
  id: 'clear',
  keys: ['Delete', 'Backspace'],
  run: (session) => clearSelected(session, session.words.saidCleared),
};
