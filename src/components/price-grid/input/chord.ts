type Keys = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing' | 'getModifierState'>;

export interface Platform {
  /** Ctrl is the Command key. */
  mac: boolean;
  /** Text runs from right to left: the horizontal arrows are mirrored. */
  rtl: boolean;
}

/** The chord of a key press as commands name it, such as `Ctrl+Shift+Z`. ArrowRight always leads to the next column. */
export function chordOf(keys: Keys, { mac, rtl }: Platform): string {
  const key = keyOf(keys, rtl);
  if (key === 'ContextMenu') return 'Shift+F10';
  // Command+Space belongs to the system of a Mac, so Ctrl+Space works there too.
  const ctrl = (mac ? keys.metaKey : keys.ctrlKey) || (key === 'Space' && (keys.ctrlKey || keys.metaKey));
  const isSymbol = key.length === 1 && !/[A-Z]/.test(key);
  const modifiers = [ctrl && 'Ctrl', keys.altKey && 'Alt', keys.shiftKey && !isSymbol && 'Shift'].filter(Boolean);
  return [...modifiers, key].join('+');
}

function keyOf({ key, code, ctrlKey, metaKey }: Keys, rtl: boolean): string {
  if (key === ' ') return 'Space';
  if (rtl && key === 'ArrowLeft') return 'ArrowRight';
  if (rtl && key === 'ArrowRight') return 'ArrowLeft';
  // With a keyboard of another script Ctrl+Z arrives as Ctrl+я: the position of the key counts.
  const isOtherScript = (ctrlKey || metaKey) && key.length === 1 && key > '\u007f';
  if (isOtherScript && code.startsWith('Key')) return code.slice(3);
  return key.length === 1 ? key.toUpperCase() : key;
}

/** Whether a key press types a character: then it opens the cell, and the browser puts the character into the field. */
export function isTyping(keys: Keys, mac: boolean): boolean {
  return isThirdLevel(keys, mac) || (!keys.ctrlKey && !keys.metaKey && !keys.altKey && hasCharacter(keys) && keys.key !== ' ');
}

/** A character typed with Option on a Mac, elsewhere with AltGr, which some browsers report as Ctrl and Alt. */
export function isThirdLevel(keys: Keys, mac: boolean): boolean {
  const { altKey, ctrlKey, metaKey } = keys;
  const isHeld = mac ? altKey && !ctrlKey && !metaKey : keys.getModifierState('AltGraph');
  return isHeld && hasCharacter(keys) && keys.key.trim() !== '';
}

/** Also the start of a composition, whose character comes later. */
const hasCharacter = ({ key, isComposing }: Keys): boolean =>
  isComposing || key === 'Process' || key === 'Dead' || key === 'Unidentified' || [...key].length === 1;
