import { editPricing } from '../../../core/edits/skus.js';
import { addTier as addTierTo } from '../../../core/edits/tiers.js';
import { hasTiers } from '../../../core/pricing/models.js';
import { editAt } from '../edits/transaction.js';
import { skuName } from '../sheet/cell-name.js';
import { isLast } from '../sheet/rows.js';
import { selectOnly } from '../sheet/selection.js';
import { spotOf, type Command } from './command.js';

/** Adds a tier below the row; the seller still has to enter its end. */
export const addTier: Command = {
  id: 'add-tier',
  keys: ['Alt+Enter'],
  reason(session, invocation) {
    const { sheet, words } = session;
    const spot = spotOf(session, invocation);
    const row = spot && sheet.row(spot.row);
    if (!row) return undefined;
    const { model, tiers } = row.sku.pricing;
    if (!hasTiers(model)) return words.noTiersHere(model);
    return tiers.length >= sheet.view.policy.maxTiers ? words.tooManyTiers(sheet.view.policy.maxTiers) : undefined;
  },
  run(session, invocation) {
    const { sheet, words } = session;
    const spot = spotOf(session, invocation);
    const row = spot && sheet.row(spot.row);
    if (!row || !sheet.view.editable) return;
    const reason = this.reason?.(session, invocation);
    if (reason) return session.say(hasTiers(row.sku.pricing.model) ? reason : words.saidOneTier);
    const skus = editAt(sheet, [row.index], editPricing(addTierTo(row.tier)));
    // The seller enters next the end of the tier that was open, or of the new one.
    const next = { row: spot.row + (isLast(row) ? 0 : 1), column: sheet.columnIndex('upTo') };
    session.apply(skus, { select: selectOnly(next), said: words.saidTierAdded(skuName(sheet, row)) });
  },
};
