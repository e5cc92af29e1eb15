/** Keys whose names differ from language to language, as English keyboards have them; all others are written as they are. */
export const keyNames = {
  Ctrl: 'Ctrl',
  Shift: 'Shift',
  Alt: 'Alt',
  Home: 'Home',
  End: 'End',
  PageUp: 'Page Up',
  PageDown: 'Page Down',
  Enter: 'Enter',
  Escape: 'Escape',
  Space: 'Space',
  Delete: 'Delete',
  Backspace: 'Backspace',
};

export type KeyName = keyof typeof keyNames;
