import type { Session } from '../session/session.js';
import type { Command } from './command.js';

/** A key press runs no code of ours: the browser fires a clipboard event, which `input/table-clipboard.ts` handles. Menus use `run`. */
const clipboard = (id: 'copy' | 'cut' | 'paste', key: string): Command => ({
  id,
  keys: [key],
  run(session: Session, { chord } = {}) {
    if (chord !== undefined) return false;
    session.clipboard?.[id]();
  },
});

export const copy = clipboard('copy', 'Ctrl+C');
export const cut = clipboard('cut', 'Ctrl+X');
export const paste = clipboard('paste', 'Ctrl+V');
