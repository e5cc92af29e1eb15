import type { MenuItem } from '../../../internal/overlay/menu.js';
import { areOnSale } from '../commands/sale.js';
import { skusAt } from '../commands/skus-at.js';
import type { Session } from '../session/session.js';
import { menuName, skuName } from '../sheet/cell-name.js';
import type { Spot } from '../sheet/selection.js';
import { commandItems } from './command-items.js';

/** The menu of a row: copying, and where the seller can edit, its tiers and whether it is on sale. */
export function rowMenu(session: Session, spot: Spot): { label: string; items: MenuItem[] } | undefined {
  const { sheet, words } = session;
  const row = sheet.row(spot.row);
  if (!row) return undefined;
  if (!sheet.view.editable) return { label: words.rowMenu(skuName(sheet, row)), items: commandItems(session, ['copy']) };
  const at = { spot };
  const sale = areOnSale(session, skusAt(session, spot)) ? ('take-off-sale' as const) : ('put-on-sale' as const);
  return {
    label: menuName(sheet, row),
    items: [
      ...commandItems(session, ['cut', 'copy', 'paste']),
      ...separated(
        sheet.quantity ? commandItems(session, ['add-tier', 'remove-tier', 'copy-tiers'], at) : commandItems(session, ['copy-tiers'], at),
      ),
      ...separated(commandItems(session, [sale], at)),
    ],
  };
}

/** Items with a line above the first. */
const separated = (items: MenuItem[]): MenuItem[] => items.map((item, at) => ({ ...item, separated: at === 0 }));
