import { addTier } from '../commands/add-tier.js';
import { fillAll } from '../commands/fill.js';
import { nextInRange } from '../commands/next-cell.js';
import type { Session } from '../session/session.js';
import { nextEditable, step, type Direction } from '../sheet/navigation.js';
import { selectOnly } from '../sheet/selection.js';
import { hideFromGrid } from '../view/grid-view.js';
import { chordOf, type Platform } from './chord.js';

/** Safari reports Enter that accepts a word of the input method only by this deprecated key code. */
const composing = 229;

const arrows: Record<string, Direction> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' };

/** Handles a key in the field of an open cell: keys that close the cell and run the command that follows; all others are the field's. */
export function pressInEditor(session: Session, event: KeyboardEvent, platform: Platform): void {
  const chord = chordOf(event, platform);
  const close = isComposing(event) ? undefined : closingKeys(session, chord);
  // The page may use Ctrl+S while a cell is open. Keys of the caret stay in the field.
  if (!close && (event.ctrlKey || event.metaKey || /^F\d/.test(event.key))) return hideFromGrid(event);
  event.stopPropagation();
  if (!close) return;
  // At the end of the grid Tab moves the focus as usual.
  if (close(event) !== false) event.preventDefault();
}

// eslint-disable-next-line @typescript-eslint/no-deprecated
const isComposing = (event: KeyboardEvent): boolean => event.isComposing || event.key === 'Process' || event.keyCode === composing;

/** What a key does to the open cell; undefined for a key of the field. The function returns false if the browser goes on with the key. */
function closingKeys(session: Session, chord: string): ((event: KeyboardEvent) => unknown) | undefined {
  const { editor } = session;
  const move = (direction: Direction) => () => {
    session.closeEditor({ keepFocus: true });
    const { selection, sheet } = session;
    if (selection) session.select(selectOnly(step(sheet, selection.active, direction)));
  };
  const downOrUp = (direction: 'down' | 'up') => () => {
    session.closeEditor({ keepFocus: true });
    if (!nextInRange(session, { backwards: direction === 'up', down: true })) move(direction)();
  };
  const tab = (backwards: boolean) => () => {
    session.closeEditor({ keepFocus: true });
    if (nextInRange(session, { backwards, down: false })) return true;
    const { selection, sheet } = session;
    const next = selection && nextEditable(sheet, selection.active, backwards);
    if (!next) return false;
    session.select(selectOnly(next));
    return true;
  };
  switch (chord) {
    case 'Enter':
      return downOrUp('down');
    case 'Shift+Enter':
      return downOrUp('up');
    case 'Ctrl+Enter':
      return () => {
        fillAll.run(session);
        session.closeEditor({ keepFocus: true });
      };
    case 'Alt+Enter':
      return () => {
        session.closeEditor({ keepFocus: true });
        addTier.run(session);
      };
    case 'Tab':
    case 'Shift+Tab':
      return tab(chord === 'Shift+Tab');
    case 'Escape':
      return (event) => session.restoreEditor(event);
    case 'F2':
      return () => void (editor.caret = !editor.caret);
  }
  // After typing over a cell, arrows leave it; after F2, Enter or a double click they move the caret.
  if (editor.caret || !Object.hasOwn(arrows, chord)) return undefined;
  const direction = arrows[chord]!;
  return direction === 'down' || direction === 'up' ? downOrUp(direction) : move(direction);
}
