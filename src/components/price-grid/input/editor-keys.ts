import { addTier } from '../commands.js';
import { fillAll } from '../session/fill.js';
import { hideFromGrid } from '../view/grid-view.js';
import { directionOf, isMac } from './keys.js';
import { moveBy } from '../session/moves.js';
import { nextEditable, step, type Direction } from '../sheet/navigation.js';
import type { PriceTable } from '../session/price-table.js';
import { lastRange, selectOnly } from '../sheet/selection.js';

/** What a key does to an open field; undefined leaves it to the field. */
type EditCommand =
  { do: 'commit'; move?: Direction; tab?: 'next' | 'back'; fill?: true; addTier?: true } | { do: 'restore' } | { do: 'caret' };

/** `keyCode` is deprecated, and all that Safari gives. */
type EditKeys = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing'> & { keyCode: number };

/** Safari says that Enter takes a word of the input method only by the code of its key. */
const composing = 229;

/** A key in the field of an open cell. */
export function pressInEditor(table: PriceTable, event: KeyboardEvent, rtl: boolean): void {
  const command = editCommandOf(event, { rtl, mac: isMac(), caret: table.editor.caret });
  // The page may have a use for Ctrl+S while a cell is open; what moves the caret is nobody else's.
  if (!command && (event.ctrlKey || event.metaKey || /^F\d/.test(event.key))) return hideFromGrid(event);
  event.stopPropagation();
  if (!command) return;
  if (command.do !== 'commit' || !command.tab) event.preventDefault();
  if (command.do === 'restore') return table.restoreEditor(event);
  if (command.do === 'caret') {
    table.editor.caret = !table.editor.caret;
    return;
  }
  if (command.fill) fillAll(table);
  table.closeEditor({ keepFocus: true });
  if (command.fill) return;
  if (command.addTier) return addTier(table);
  const { selection, sheet } = table;
  if (!selection) return;
  const block = sheet.bounds(lastRange(selection));
  if (sheet.isSeveral(block) && (command.tab || command.move === 'down' || command.move === 'up')) {
    event.preventDefault();
    const backwards = command.tab === 'back' || command.move === 'up';
    moveBy(table, { do: 'next', backwards, down: !command.tab });
  } else if (command.move) {
    table.select(selectOnly(step(sheet, selection.active, command.move)));
  } else if (command.tab) {
    const next = nextEditable(sheet, selection.active, command.tab === 'back');
    if (!next) return;
    event.preventDefault();
    table.select(selectOnly(next));
  }
}

/** While typing over a cell arrows leave it; after F2, Enter or a double click they move the caret. */
function editCommandOf(keys: EditKeys, { rtl, mac, caret }: { rtl: boolean; mac: boolean; caret: boolean }): EditCommand | undefined {
  if (keys.isComposing || keys.key === 'Process' || keys.keyCode === composing) return undefined;
  const ctrl = mac ? keys.metaKey : keys.ctrlKey;
  switch (keys.key) {
    case 'Enter':
      if (keys.altKey) return { do: 'commit', addTier: true };
      return ctrl ? { do: 'commit', fill: true } : { do: 'commit', move: keys.shiftKey ? 'up' : 'down' };
    case 'Tab':
      return { do: 'commit', tab: keys.shiftKey ? 'back' : 'next' };
    case 'Escape':
      return { do: 'restore' };
    case 'F2':
      return { do: 'caret' };
  }
  const move = directionOf(keys.key, rtl);
  return caret || ctrl || keys.altKey || keys.shiftKey || !move ? undefined : { do: 'commit', move };
}
