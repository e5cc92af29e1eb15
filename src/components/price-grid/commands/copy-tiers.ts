import { setPricing } from '../../../core/edits/skus.js';
import { editAt } from '../edits/transaction.js';
import { skuName } from '../sheet/cell-name.js';
import { spotOf, type Command } from './command.js';
import { skusAt } from './skus-at.js';

/** The menu lists at most this many SKUs. */
const most = 100;

/** Asks for the SKUs that get the same tiers, and copies the tiers to them. */
export const copyTiers: Command = {
  id: 'copy-tiers',
  reason: ({ sheet, words }) => (sheet.skus.length < 2 ? words.copyTiersNone : undefined),
  run(session, invocation) {
    const { sheet, words } = session;
    const spot = spotOf(session, invocation);
    const row = spot && sheet.row(spot.row);
    if (!row) return;
    const copyTo = (indices: number[]) => () => {
      const { pricing } = sheet.skus[row.index]!;
      session.apply(editAt(sheet, indices, setPricing(pricing)), {
        said: `${words.pricingOfSelected(indices.length)}: ${words.model(pricing.model)}`,
      });
      session.focusActive();
    };
    const all = sheet.skus.map((_, index) => index);
    const selected = skusAt(session, spot);
    const menu = {
      label: words.copyTiersTo(skuName(sheet, row)),
      items: [
        { label: words.copyTiersAll, onSelect: copyTo(all) },
        ...(selected.length > 1 ? [{ label: words.copyTiersSelected, onSelect: copyTo(selected) }] : []),
        ...all
          .filter((index) => index !== row.index)
          .slice(0, most)
          .map((index, at) => ({ label: skuName(sheet, { sku: sheet.skus[index]! }), separated: at === 0, onSelect: copyTo([index]) })),
      ],
    };
    // The row menu, which this was chosen from, has to close first.
    setTimeout(() => session.panels?.openMenu(spot, menu));
  },
};
