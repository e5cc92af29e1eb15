import { editPricing } from '../../../core/edits/skus.js';
import { setModel } from '../../../core/edits/tiers.js';
import { hasModel, modelsFor } from '../../../core/pricing/models.js';
import { editAt } from '../edits/transaction.js';
import { skuName } from '../sheet/cell-name.js';
import { spotOf, type Command } from './command.js';
import { skusAt } from './skus-at.js';

/** Asks for the pricing model of one SKU, or of all selected ones. */
export const chooseModel: Command = {
  id: 'choose-model',
  run(session, invocation) {
    const { sheet, words } = session;
    const spot = spotOf(session, invocation);
    const row = spot && sheet.row(spot.row);
    if (!row) return;
    const indices = skusAt(session, spot);
    const label = indices.length > 1 ? words.pricingOfSelected(indices.length) : words.pricingOf(skuName(sheet, row));
    const items = modelsFor(true).map((model) => ({
      label: words.model(model),
      checked: indices.every((index) => hasModel(sheet.skus[index]!.pricing, model)),
      onSelect: () => {
        session.apply(editAt(sheet, indices, editPricing(setModel(model))), { said: `${label}: ${words.model(model)}` });
        session.focusActive();
      },
    }));
    session.panels?.openMenu(spot, { label, items });
  },
};
