import type { Period, Sku } from '../../../core/schema/types.js';
import { periodName } from '../../../internal/words/issue-text.js';
import { columnsOf, hasFees } from '../sheet/columns.js';
import type { SheetView } from '../sheet/sheet.js';
import type { GridWords } from '../words/price-grid.messages.js';
import type { GridNow } from './owner.js';

/** Makes the sheet's view from the element's properties: the same object while nothing in it changes, so that cells compare one reference. */
export class SheetViews {
  #last: SheetView | undefined;
  #fees = false;
  #seen: readonly Sku[] = [];

  /** @param keepFees - keep the fee columns while a cell is open, because a fee that was deleted may be typed again */
  get(now: GridNow, words: GridWords, keepFees: boolean): SheetView {
    const { attributes, periods, policy, skus, lang, currency, editable } = now;
    const fees = hasFees(skus, policy, this.#seen) || (this.#fees && keepFees);
    this.#seen = skus;
    const last = this.#last;
    const isSame =
      last?.words === words && last.lang === lang && last.currency === currency && last.editable === editable && this.#fees === fees;
    if (isSame && last.attributes === attributes && last.periods === periods && last.policy === policy) return last;
    this.#fees = fees;
    const columns = columnsOf({ attributes, periods, fees, words, periodName: (period: Period) => periodName(period, lang) });
    return (this.#last = { attributes, periods, currency, policy, lang, words, columns, editable });
  }
}
