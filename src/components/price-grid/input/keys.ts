import type { Direction } from '../sheet/navigation.js';

/** What a key asks the grid to do. */
export type Command =
  | { do: 'step' | 'edge'; direction: Direction; extend: boolean }
  | { do: 'row-end'; end: 'first' | 'last'; extend: boolean }
  | { do: 'corner'; end: 'first' | 'last'; extend: boolean }
  | { do: 'page'; by: 1 | -1; extend: boolean }
  | { do: 'next'; backwards: boolean; down: boolean }
  | { do: 'edit'; typing: boolean }
  | { do: 'issue'; backwards: boolean }
  | { do: 'clear' | 'undo' | 'redo' | 'fill-down' | 'fill-right' | 'fill-all' | 'add-tier' | 'remove-tier' | 'enter' }
  | { do: 'select-all' | 'select-row' | 'select-column' | 'toggle' | 'escape' | 'shortcuts' | 'menu' | 'copy' | 'cut' | 'paste' };

type Keys = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing' | 'getModifierState'>;

/** Where Ctrl is the Command key. */
export const isMac = (): boolean => /mac|iphone|ipad/i.test(navigator.userAgent);

const arrows: Record<string, Direction> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' };

/** The command of a key on a focused cell; undefined where the key is none of the grid's. */
export function commandOf(keys: Keys, { rtl, mac }: { rtl: boolean; mac: boolean }): Command | undefined {
  const { key, altKey, shiftKey: extend } = keys;
  const ctrl = mac ? keys.metaKey : keys.ctrlKey;
  const direction = directionOf(key, rtl);
  if (isThirdLevel(keys, mac)) return { do: 'edit', typing: true };
  if (altKey && !ctrl) return altCommand(key, direction);
  if (direction) return { do: ctrl ? 'edge' : 'step', direction, extend };
  switch (key) {
    case 'Home':
    case 'End': {
      const end = key === 'Home' ? 'first' : 'last';
      return ctrl ? { do: 'corner', end, extend } : { do: 'row-end', end, extend };
    }
    case 'PageUp':
    case 'PageDown':
      return { do: 'page', by: key === 'PageDown' ? 1 : -1, extend };
    case 'Tab':
      return ctrl ? undefined : { do: 'next', backwards: extend, down: false };
    case 'Enter':
      return ctrl ? { do: 'fill-all' } : extend ? { do: 'next', backwards: true, down: true } : { do: 'enter' };
    case 'F2':
      return { do: 'edit', typing: false };
    case 'Delete':
    case 'Backspace':
      return ctrl ? undefined : { do: 'clear' };
    case 'Escape':
      return { do: 'escape' };
    case 'ContextMenu':
      return { do: 'menu' };
    case 'F8':
      return ctrl ? undefined : { do: 'issue', backwards: extend };
    case 'F10':
      return extend ? { do: 'menu' } : undefined;
    case ' ':
      // Ctrl+Space also on a Mac, where Command+Space belongs to the system.
      return keys.ctrlKey || keys.metaKey ? { do: 'select-column' } : extend ? { do: 'select-row' } : { do: 'toggle' };
  }
  if (ctrl) return ctrlCommand(key, extend);
  if (keys.ctrlKey || keys.metaKey) return undefined;
  return isTyped(keys) ? { do: 'edit', typing: true } : undefined;
}

const isTyped = ({ key, isComposing }: Keys): boolean =>
  isComposing || key === 'Process' || key === 'Dead' || key === 'Unidentified' || [...key].length === 1;

/** A character typed with Option on a Mac, elsewhere with AltGr, which some report as Ctrl and Alt besides. */
export function isThirdLevel(keys: Keys, mac: boolean): boolean {
  const { altKey, ctrlKey, metaKey } = keys;
  const isHeld = mac ? altKey && !ctrlKey && !metaKey : keys.getModifierState('AltGraph');
  return isHeld && isTyped(keys) && keys.key.trim() !== '';
}

function altCommand(key: string, direction: Direction | undefined): Command | undefined {
  if (key === 'Enter') return { do: 'add-tier' };
  if (key === 'Delete' || key === 'Backspace') return { do: 'remove-tier' };
  return direction === 'down' ? { do: 'menu' } : undefined;
}

function ctrlCommand(key: string, extend: boolean): Command | undefined {
  switch (key.toLowerCase()) {
    case 'a':
      return { do: 'select-all' };
    case 'c':
      return { do: 'copy' };
    case 'x':
      return { do: 'cut' };
    case 'v':
      return { do: 'paste' };
    case 'd':
      return { do: 'fill-down' };
    case 'r':
      return extend ? undefined : { do: 'fill-right' };
    case 'z':
      return { do: extend ? 'redo' : 'undo' };
    case 'y':
      return { do: 'redo' };
    case '/':
      return { do: 'shortcuts' };
  }
  return undefined;
}

/** Where an arrow leads; undefined where the key is none. */
export function directionOf(key: string, rtl: boolean): Direction | undefined {
  return Object.hasOwn(arrows, key) ? mirrored(arrows[key]!, rtl) : undefined;
}

function mirrored(direction: Direction, rtl: boolean): Direction {
  if (!rtl) return direction;
  return direction === 'left' ? 'right' : direction === 'right' ? 'left' : direction;
}
