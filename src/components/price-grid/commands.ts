import { skuName } from './sheet/cell-name.js';
import { selectedCells } from './sheet/blocks.js';
import { isLast } from './sheet/rows.js';
import { selectOnly } from './sheet/selection.js';
import type { Session } from './session/session.js';
import { editPricing, setOffered } from '../../core/edits/skus.js';
import { addTier as addTierTo, removeTier as removeTierFrom } from '../../core/edits/tiers.js';
import { hasTiers } from '../../core/pricing/models.js';
import { clearCells } from './edits/clear.js';
import { editAt } from './edits/transaction.js';

/** Empties the selected cells; open ends, models and ticks stay. */
export function clear(session: Session, said = session.words.saidCleared, selection = session.selection): void {
  const { sheet } = session;
  if (!selection) return;
  const { skus, cleared } = clearCells(sheet, selection);
  if (cleared > 0) session.apply(skus, { said: said(cleared) });
}

/** Space: on "On sale" all go on sale, or off if all were on; elsewhere it opens the cell. */
export function toggle(session: Session): void {
  const { sheet, selection } = session;
  if (!selection) return;
  if (sheet.column(selection.active.column)?.kind !== 'offered') {
    session.edit(selection.active, { typing: false });
    return;
  }
  const indices = new Set<number>();
  for (const spot of selectedCells(sheet, selection)) {
    if (sheet.column(spot.column)!.kind === 'offered') indices.add(sheet.row(spot.row)!.index);
  }
  offer(session, [...indices]);
}

/** Puts SKUs on sale, or takes them off it if all of them are. */
export function offer(session: Session, indices: readonly number[]): void {
  const { sheet } = session;
  const all = indices.every((index) => sheet.skus[index]?.offered);
  const { words } = session;
  // The tick of one says so itself.
  session.apply(
    editAt(sheet, indices, setOffered(!all)),
    indices.length > 1 ? { said: `${all ? words.takeOffSale : words.putOnSale}: ${indices.length}` } : {},
  );
}

/** A tier below the active line, its end still to be entered. */
export function addTier(session: Session): void {
  const { sheet, selection, words } = session;
  const row = selection && sheet.row(selection.active.row);
  if (!row || !selection || !sheet.view.editable) return;
  const { model } = row.sku.pricing;
  if (!hasTiers(model)) return session.say(words.saidOneTier);
  if (row.sku.pricing.tiers.length >= sheet.view.policy.maxTiers) return session.say(words.tooManyTiers(sheet.view.policy.maxTiers));
  const skus = editAt(sheet, [row.index], editPricing(addTierTo(row.tier)));
  const wasOpenEnd = isLast(row);
  // What is to be entered next: the end of the tier that was open, or of the new one.
  const line = selection.active.row + (wasOpenEnd ? 0 : 1);
  const column = sheet.columnIndex('upTo');
  session.apply(skus, { select: selectOnly({ row: line, column }), said: words.saidTierAdded(skuName(sheet, row)) });
}

export function removeTier(session: Session): void {
  const { sheet, selection, words } = session;
  const row = selection && sheet.row(selection.active.row);
  if (!row || !selection || !sheet.view.editable) return;
  if (row.sku.pricing.tiers.length < 2) return session.say(words.lastTier);
  const skus = editAt(sheet, [row.index], editPricing(removeTierFrom(row.tier)));
  const line = row.tier === row.sku.pricing.tiers.length - 1 ? selection.active.row - 1 : selection.active.row;
  session.apply(skus, {
    select: selectOnly({ row: line, column: selection.active.column }),
    said: words.saidTierRemoved(skuName(sheet, row)),
  });
}
