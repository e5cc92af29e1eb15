import { editPricing } from '../../../core/edits/skus.js';
import { addTier, setUpTo } from '../../../core/edits/tiers.js';
import type { Bounds } from '../sheet/selection.js';
import type { Sheet } from '../sheet/sheet.js';
import type { Content } from './content.js';
import { outcomeOf, type Paste } from './paste-outcome.js';
import { meansOpenEnd, readUpTo } from './read-content.js';
import { Transaction } from './transaction.js';

/** Whether a block of several rows starts at the open end of an SKU's last tier. */
export function startsAtOpenEnd(sheet: Sheet, { top, bottom, left }: Bounds, cells: Content[][]): boolean {
  const spot = { row: top, column: left };
  return cells.length > 1 && top === bottom && sheet.isOpenEnd(spot) && sheet.isEditable(spot);
}

/**
 * Pastes tiers from the open end of an SKU on: a row per tier, its end first. Where the last row has an end, an open tier without prices
 * follows.
 */
export function pasteTiers(sheet: Sheet, { top, left }: Bounds, cells: Content[][]): Paste {
  const transaction = new Transaction(sheet);
  const { reading } = transaction;
  const { index, tier: firstTier } = sheet.row(top)!;
  let unreadableEnds = 0;
  let outside = 0;
  let rows = cells.length;
  cells.forEach(([end, ...others], at) => {
    const tier = firstTier + at;
    const upTo = readUpTo(end!, reading);
    const isLast = at === cells.length - 1;
    if (!isLast || !meansOpenEnd(upTo, reading.max)) {
      transaction.edit(index, editPricing(addTier(tier)));
      transaction.edit(index, editPricing(setUpTo(tier, upTo ?? { typed: end?.text ?? '' })));
      if (isLast) rows++;
    }
    if (upTo !== null && typeof upTo === 'object' && upTo.typed !== '') unreadableEnds++;
    others.forEach((content, across) => {
      const column = left + 1 + across;
      if (column >= sheet.width) outside++;
      else transaction.write({ index, tier }, sheet.column(column)!, content);
    });
  });
  const right = Math.min(sheet.width - 1, left + cells[0]!.length - 1);
  const outcome = outcomeOf(transaction);
  return {
    ...outcome,
    pasted: outcome.pasted + cells.length,
    unreadable: outcome.unreadable + unreadableEnds,
    outside,
    area: { top, bottom: top + rows - 1, left, right },
    addsTiers: true,
  };
}
