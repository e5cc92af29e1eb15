import { focusedElement } from '../../internal/overlay/layers.js';
import { isMac, isThirdLevel } from './input/keys.js';

/** Does what a key would have done that was held back: events of scripts don't type and don't click. */
export function pressAgain(event: KeyboardEvent): void {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
  const again = new KeyboardEvent('keydown', {
    ...{ key, ctrlKey, metaKey, altKey, shiftKey, modifierAltGraph: event.getModifierState('AltGraph') },
    ...{ bubbles: true, composed: true, cancelable: true },
  });
  if (focusedElement()?.dispatchEvent(again) === false) return;
  // The key itself may have moved the focus, as a letter opens its cell.
  const at = focusedElement();
  if (at instanceof HTMLInputElement) type(at, key, (ctrlKey || metaKey || altKey) && !isThirdLevel(event, isMac()));
  else if (at instanceof HTMLButtonElement && (key === 'Enter' || key === ' ')) at.click();
}

function type(field: HTMLInputElement, key: string, isChord: boolean): void {
  if (isChord) return;
  const { selectionStart, selectionEnd, value } = field;
  const end = selectionEnd ?? value.length;
  const start = selectionStart ?? end;
  const caret = caretAfter(key, { start, end, last: value.length });
  if (caret !== undefined) return field.setSelectionRange(caret, caret);
  if ([...key].length === 1) field.setRangeText(key, start, end, 'end');
  else if (key === 'Backspace' && end > 0) field.setRangeText('', start === end ? start - 1 : start, end, 'end');
  else if (key === 'Delete' && start < value.length) field.setRangeText('', start, start === end ? end + 1 : end, 'end');
  else return;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

/** Where a key moves the caret to; undefined where it does not. */
function caretAfter(key: string, { start, end, last }: { start: number; end: number; last: number }): number | undefined {
  const one = start === end ? 1 : 0;
  if (key === 'Home') return 0;
  if (key === 'End') return last;
  if (key === 'ArrowLeft') return Math.max(0, start - one);
  return key === 'ArrowRight' ? Math.min(last, end + one) : undefined;
}
