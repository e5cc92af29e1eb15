import { isNegative, minorDigits } from '../../core/numbers/index.js';
import { quote, type Quote } from '../../core/pricing/index.js';
import { IssueError } from '../../core/schema/issue.js';
import type { EnumAttribute, Period, Sku, Specification } from '../../core/schema/types.js';

/** Why something can't be bought. */
export type Refusal = 'notGenerated' | 'notShown' | 'notOffered' | 'noPrice' | 'badPrice' | 'noCurrency';

/** What a customer has chosen: a value for each enumeration attribute. */
export type Choice = ReadonlyMap<string, string>;

export interface Market {
  specification: Specification;
  /** Ids of the SKUs to show; undefined = all. */
  shown: readonly string[] | undefined;
  currency: string;
}

/** A SKU with its price, or why there is none to offer. */
export type Offer = { sku: Sku; quote: Quote } | { refusal: Refusal };

export const enumsOf = ({ attributes }: Specification): EnumAttribute[] => attributes.filter((attribute) => attribute.type === 'enum');

/** The SKU of a full choice. */
export function skuOf({ skus }: Specification, choice: Choice): Sku | undefined {
  return skus.find(({ values }) => {
    const pairs = Object.entries(values);
    return pairs.length === choice.size && pairs.every(([attribute, value]) => choice.get(attribute) === value);
  });
}

/** What one SKU costs, if it can be bought. */
export function offerOf(
  market: Market,
  sku: Sku | undefined,
  { period, quantity }: { period: Period; quantity: number | undefined },
): Offer {
  if (!sku) return { refusal: 'notGenerated' };
  if (market.shown && !market.shown.includes(sku.id)) return { refusal: 'notShown' };
  if (!sku.offered) return { refusal: 'notOffered' };
  if (minorDigits(market.currency) === undefined) return { refusal: 'noCurrency' };
  try {
    const found = quote(sku.pricing, { period, currency: market.currency, ...(quantity === undefined ? {} : { quantity }) });
    return isNegative(found.total) ? { refusal: 'badPrice' } : { sku, quote: found };
  } catch (error) {
    if (!(error instanceof IssueError)) throw error;
    return { refusal: error.issues[0]?.code === 'price.missing' ? 'noPrice' : 'badPrice' };
  }
}

/** The first SKU that can be bought in some period at that quantity, else the first that is shown. */
export function firstOffer(market: Market, periods: readonly Period[], quantity: number | undefined): Sku | undefined {
  const shown = market.specification.skus.filter(({ id }) => !market.shown || market.shown.includes(id));
  const canBeBought = (sku: Sku) => periods.some((period) => 'quote' in offerOf(market, sku, { period, quantity }));
  return shown.find(canBeBought) ?? shown[0] ?? market.specification.skus[0];
}
