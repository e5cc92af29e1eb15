import { keyNames, type KeyName } from './key-names.js';

const macSigns = new Map([
  ['Ctrl', '⌘'],
  ['Shift', '⇧'],
  ['Alt', '⌥'],
]);

/** `Ctrl+Shift+Z` as the platform and the language write it: `⌘⇧Z`, `Strg+Umschalt+Z`. */
export function platformKeys(chord: string, { keyName }: { keyName: (key: KeyName) => string }, mac: boolean): string {
  const keys = chord.split('+');
  const key = keys.pop()!;
  const inWords = (one: string): string => (isNamed(one) ? keyName(one) : one);
  if (!mac) return [...keys, key].map(inWords).join('+');
  // Space with Ctrl is Ctrl on a Mac too, where Command with Space belongs to the system.
  return keys.map((one) => (one === 'Ctrl' && key === 'Space' ? '⌃' : (macSigns.get(one) ?? one))).join('') + inWords(key);
}

const isNamed = (key: string): key is KeyName => Object.hasOwn(keyNames, key);
