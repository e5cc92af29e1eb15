import type { Decimal } from '../schema/types.js';

/** One line of the bill: a part of the quantity and its price. */
export interface QuoteLine {
  /** Where the tier starts on the quantity axis: the upTo of the tier before, or 0. */
  from: number;
  /** Where the tier ends, inclusive; null for no end. */
  to: number | null;
  quantity: Decimal;
  /** The text in the pricing. */
  unitPrice: Decimal;
  flatFee?: Decimal;
  /** Exact, including the fee. */
  amount: Decimal;
}
