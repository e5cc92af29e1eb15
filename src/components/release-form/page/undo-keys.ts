import { isTextField } from '../../../internal/fields/text-field.js';

/** What a key does to the undo history. Nothing in a text field, which has an undo of its own for what is typed in it. */
export function undoKey(event: KeyboardEvent): 'undo' | 'redo' | undefined {
  const key = event.key.toLowerCase();
  if (!(event.ctrlKey || event.metaKey) || event.altKey || (key !== 'z' && key !== 'y') || event.defaultPrevented) return undefined;
  if (isTextField(event.composedPath()[0])) return undefined;
  return key === 'y' || event.shiftKey ? 'redo' : 'undo';
}
