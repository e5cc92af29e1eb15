/** What a shortcut does; `words.shortcut()` has the sentence. */
export type ShortcutId =
  | 'step'
  | 'lineEnds'
  | 'corners'
  | 'page'
  | 'next'
  | 'open'
  | 'escape'
  | 'extend'
  | 'selectAll'
  | 'selectLine'
  | 'offer'
  | 'clear'
  | 'clipboard'
  | 'fill'
  | 'fillAll'
  | 'undo'
  | 'redo'
  | 'tiers'
  | 'issues'
  | 'menu'
  | 'list';

export interface Shortcut {
  /** Chords, any of which does it; Ctrl is the Command key on a Mac. */
  keys: readonly string[];
  does: ShortcutId;
}

/** The grid's keys, for the dialog that lists them. */
export const shortcuts: readonly Shortcut[] = [
  { keys: ['↑ ↓ ← →'], does: 'step' },
  { keys: ['Home', 'End'], does: 'lineEnds' },
  { keys: ['Ctrl+Home', 'Ctrl+End'], does: 'corners' },
  { keys: ['PageUp', 'PageDown'], does: 'page' },
  { keys: ['Tab', 'Shift+Tab'], does: 'next' },
  { keys: ['Enter', 'F2'], does: 'open' },
  { keys: ['Escape'], does: 'escape' },
  { keys: ['Shift+↑ ↓ ← →'], does: 'extend' },
  { keys: ['Ctrl+A'], does: 'selectAll' },
  { keys: ['Shift+Space', 'Ctrl+Space'], does: 'selectLine' },
  { keys: ['Space'], does: 'offer' },
  { keys: ['Delete', 'Backspace'], does: 'clear' },
  { keys: ['Ctrl+C', 'Ctrl+X', 'Ctrl+V'], does: 'clipboard' },
  { keys: ['Ctrl+D', 'Ctrl+R'], does: 'fill' },
  { keys: ['Ctrl+Enter'], does: 'fillAll' },
  { keys: ['Ctrl+Z'], does: 'undo' },
  { keys: ['Ctrl+Y', 'Ctrl+Shift+Z'], does: 'redo' },
  { keys: ['Alt+Enter', 'Alt+Delete'], does: 'tiers' },
  { keys: ['F8', 'Shift+F8'], does: 'issues' },
  { keys: ['Alt+↓', 'Shift+F10'], does: 'menu' },
  { keys: ['Ctrl+/'], does: 'list' },
];
