import { editPricing } from '../../../core/edits/skus.js';
import { removeTier as removeTierFrom } from '../../../core/edits/tiers.js';
import { hasTiers } from '../../../core/pricing/models.js';
import { editAt } from '../edits/transaction.js';
import { skuName } from '../sheet/cell-name.js';
import { selectOnly } from '../sheet/selection.js';
import { spotOf, type Command } from './command.js';

/** Removes the tier of the row; the last tier of an SKU stays. */
export const removeTier: Command = {
  id: 'remove-tier',
  keys: ['Alt+Delete', 'Alt+Backspace'],
  reason(session, invocation) {
    const { sheet, words } = session;
    const spot = spotOf(session, invocation);
    const row = spot && sheet.row(spot.row);
    if (!row) return undefined;
    const { model, tiers } = row.sku.pricing;
    if (!hasTiers(model)) return words.noTiersHere(model);
    return tiers.length < 2 ? words.lastTier : undefined;
  },
  run(session, invocation) {
    const { sheet, selection, words } = session;
    const spot = spotOf(session, invocation);
    const row = spot && sheet.row(spot.row);
    if (!row || !sheet.view.editable) return;
    const { tiers } = row.sku.pricing;
    if (tiers.length < 2) return session.say(words.lastTier);
    const skus = editAt(sheet, [row.index], editPricing(removeTierFrom(row.tier)));
    const next = { row: row.tier === tiers.length - 1 ? spot.row - 1 : spot.row, column: selection?.active.column ?? spot.column };
    session.apply(skus, { select: selectOnly(next), said: words.saidTierRemoved(skuName(sheet, row)) });
  },
};
