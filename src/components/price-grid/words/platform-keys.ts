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
  const inWords = (one: string): string => (isNamed(one) ? keyName(one) : (arrows[one] ?? one));
  if (!mac) return [...keys, key].map(inWords).join('+');
  // Space with Ctrl is Ctrl on a Mac too, where Command with Space belongs to the system.
  return keys.map((one) => (one === 'Ctrl' && key === 'Space' ? '⌃' : (macSigns.get(one) ?? one))).join('') + inWords(key);
}

const arrows: Partial<Record<string, string>> = { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→' };

const isNamed = (key: string): key is KeyName => Object.hasOwn(keyNames, key);

/** Several chords, with the arrows of the same modifiers as one: `Shift+↑ ↓ ← →`. */
export function platformChords(chords: readonly string[], words: { keyName: (key: KeyName) => string }, mac: boolean): string[] {
  const texts: string[] = [];
  let last: string | undefined;
  for (const chord of chords) {
    const modifiers = chord.includes('Arrow') ? chord.replace(/Arrow.*/, '') : undefined;
    if (modifiers !== undefined && modifiers === last) texts.push(`${texts.pop() ?? ''} ${arrows[chord.slice(modifiers.length)] ?? ''}`);
    else texts.push(platformKeys(chord, words, mac));
    last = modifiers;
  }
  return texts;
}
