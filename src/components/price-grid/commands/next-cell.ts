import { nextEditable, nextInside } from '../sheet/navigation.js';
import { lastRange, selectOnly } from '../sheet/selection.js';
import type { Session } from '../session/session.js';
import type { Command } from './command.js';

/** Tab: the next editable cell; inside a range, the next cell of the range. */
export const nextCell: Command = {
  id: 'next-cell',
  keys: ['Tab', 'Shift+Tab'],
  run(session, { chord } = {}) {
    const { sheet, selection } = session;
    if (!selection) return false;
    const backwards = chord === 'Shift+Tab';
    if (nextInRange(session, { backwards, down: false })) return;
    const spot = nextEditable(sheet, selection.active, backwards);
    // After the last cell Tab leaves the grid.
    if (!spot) return false;
    session.select(selectOnly(spot));
  },
};

/** Goes to the next cell of a range of several cells; false where there is no such range. */
export function nextInRange(session: Session, { backwards, down }: { backwards: boolean; down: boolean }): boolean {
  const { sheet, selection } = session;
  const block = selection && sheet.bounds(lastRange(selection));
  if (!block || !sheet.isSeveral(block)) return false;
  session.select({ ...selection, active: nextInside(sheet, block, selection.active, { backwards, down }) });
  return true;
}
