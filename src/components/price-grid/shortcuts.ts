export interface Shortcut {
  /** Chords, any of which does it; Ctrl is the Command key on a Mac. */
  keys: readonly string[];
  does: string;
}

/** The grid's keys, for the dialog that lists them. */
export const shortcuts: readonly Shortcut[] = [
  { keys: ['↑ ↓ ← →'], does: 'One cell; with Ctrl to the edge' },
  { keys: ['Home', 'End'], does: 'First and last cell of the line that can be edited' },
  { keys: ['Ctrl+Home', 'Ctrl+End'], does: 'First and last price' },
  { keys: ['Page Up', 'Page Down'], does: 'One page' },
  { keys: ['Tab', 'Shift+Tab'], does: 'Next and previous cell that can be edited; out of the grid at its end' },
  { keys: ['Enter', 'F2'], does: 'Open the cell' },
  { keys: ['Escape'], does: 'Close the cell as it was; leave the range' },
  { keys: ['Shift+↑ ↓ ← →'], does: 'Extend the range' },
  { keys: ['Ctrl+A'], does: 'Select all prices' },
  { keys: ['Shift+Space', 'Ctrl+Space'], does: 'Select the line, the column' },
  { keys: ['Space'], does: 'Put on sale or take off it' },
  { keys: ['Delete', 'Backspace'], does: 'Empty the selected cells' },
  { keys: ['Ctrl+C', 'Ctrl+X', 'Ctrl+V'], does: 'Copy, cut, paste' },
  { keys: ['Ctrl+D', 'Ctrl+R'], does: 'Fill down, fill right' },
  { keys: ['Ctrl+Enter'], does: 'Fill the range with the active cell' },
  { keys: ['Ctrl+Z'], does: 'Undo' },
  { keys: ['Ctrl+Y', 'Ctrl+Shift+Z'], does: 'Redo' },
  { keys: ['Alt+Enter', 'Alt+Delete'], does: 'Add a tier below, remove the tier' },
  { keys: ['Alt+↓', 'Shift+F10'], does: 'What can be done with the line' },
  { keys: ['Ctrl+/'], does: 'This list' },
];
