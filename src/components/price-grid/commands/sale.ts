import { setOffered } from '../../../core/edits/skus.js';
import { editAt } from '../edits/transaction.js';
import type { Session } from '../session/session.js';
import { spotOf, type Command } from './command.js';
import { skusAt } from './skus-at.js';

/** Whether all SKUs that a row menu is for are on sale: then it offers to take them off. */
export const areOnSale = (session: Session, indices: readonly number[]): boolean =>
  indices.every((index) => session.sheet.skus[index]?.offered);

/** Puts SKUs on sale or takes them off. One SKU needs no announcement: its checkbox says it. */
export function offer(session: Session, indices: readonly number[], offered: boolean): void {
  const label = session.words.command(offered ? 'put-on-sale' : 'take-off-sale');
  session.apply(editAt(session.sheet, indices, setOffered(offered)), indices.length > 1 ? { said: `${label}: ${indices.length}` } : {});
}

const sale = (offered: boolean): Pick<Command, 'run'> => ({
  run(session, invocation) {
    const spot = spotOf(session, invocation);
    if (!spot) return;
    offer(session, skusAt(session, spot), offered);
    session.focusActive();
  },
});

export const putOnSale: Command = { id: 'put-on-sale', ...sale(true) };
export const takeOffSale: Command = { id: 'take-off-sale', ...sale(false) };
