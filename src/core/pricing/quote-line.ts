import type { Decimal } from '../schema/types.js';

/** One line of the bill: so much of the quantity at that price. */
export interface QuoteLine {
  /** Where the tier starts on the quantity axis: 0, else the upTo before. */
  from: number;
  /** Where the tier ends, inclusive; null = open. */
  to: number | null;
  quantity: Decimal;
  /** As the pricing has it. */
  unitPrice: Decimal;
  flatFee?: Decimal;
  /** Exact, the fee included. */
  amount: Decimal;
}
