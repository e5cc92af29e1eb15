import type { Content } from '../edits/content.js';
import { paste as pasteBlock } from '../edits/paste.js';
import { isInside, selectBounds } from '../sheet/selection.js';
import type { Session } from './session.js';

/** Pastes a block at the selection as one undo step, selects the pasted area, and announces what was pasted and what was not. */
export function paste(session: Session, block: readonly (readonly Content[])[]): void {
  const { sheet, selection, words } = session;
  const pasted = selection && sheet.view.editable ? pasteBlock(sheet, selection, block) : undefined;
  if (!selection || !pasted) return session.say(words.saidNothingPasted);
  const { area } = pasted;
  // The active cell stays where it is inside the area, so that the grid doesn't scroll away from it.
  const select = area && selectBounds(area, isInside(area, selection.active) ? selection.active : undefined);
  session.apply(pasted.skus, select && (pasted.addsTiers ? { select } : { keep: select }));
  const said = [
    words.saidPasted(pasted.pasted),
    pasted.unreadable && words.saidUnreadable(pasted.unreadable),
    pasted.refused && words.saidRefused(pasted.refused),
    pasted.outside && words.saidOutside(pasted.outside),
  ];
  session.say(said.filter(Boolean).join(', '));
}
