import { priceBlock } from '../sheet/navigation.js';
import { boundsOf, isInside, lastRange, selectBounds, type Bounds, type Selection } from '../sheet/selection.js';
import type { Session } from '../session/session.js';
import type { Command } from './command.js';

/** Selects a block that depends on what is selected. */
const selects = (block: (session: Session, selection: Selection) => Bounds | undefined) => ({
  run(session: Session): unknown {
    const { selection } = session;
    if (!selection) return false;
    const selected = block(session, selection);
    if (selected)
      session.select(selectBounds(selected, isInside(selected, selection.active) ? selection.active : undefined), { said: true });
  },
});

export const selectAll: Command = { id: 'select-all', keys: ['Ctrl+A', 'Ctrl+Shift+Space'], ...selects(({ sheet }) => priceBlock(sheet)) };

export const selectRow: Command = {
  id: 'select-row',
  keys: ['Shift+Space'],
  ...selects(({ sheet }, { active }) => {
    const { first, last } = sheet.span(active);
    return { top: first, bottom: last, left: 0, right: sheet.width - 1 };
  }),
};

export const selectColumn: Command = {
  id: 'select-column',
  keys: ['Ctrl+Space'],
  ...selects(({ sheet }, selection) => ({ ...boundsOf(lastRange(selection)), top: 0, bottom: sheet.height - 1 })),
};
