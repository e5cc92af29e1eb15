import type { Decimal, Period } from '../../core/schema/types.js';

/** What `sku-buy` and `sku-try` say. */
export interface Purchase {
  /** Ids. */
  specification: string;
  sku: string;
  period: Period;
  /** 1 where there is no quantity attribute. */
  quantity: number;
  /** Exact; of a trial: what it costs afterwards. */
  total: Decimal;
}
