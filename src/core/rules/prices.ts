import { compareExact, readExact, type Exact } from '../numbers/exact.js';
import { countDecimals, minorDigits } from '../numbers/index.js';
import { makeIssue, type Issue, type IssueCode } from '../schema/issue.js';
import type { Decimal, Period, ReleasePolicy, Tier, Typed } from '../schema/types.js';

/** What a price may look like. */
interface PriceLimits {
  /** Most decimals. */
  decimals: number;
  /** Prices and fees stay below it. */
  below: Decimal;
  fees: boolean;
}

/** Reads the unit prices of one tier, by period, and adds what is wrong with them and its fees; paths start at the pricing. */
export type PriceRules = (tier: Tier, index: number, offered: boolean, found: Issue[]) => (Exact | undefined)[];

/**
 * Every offered SKU has a price in every period and tier; one of 0 is told. A price is a number, not negative, and below the
 * policy's limit. One that a quantity multiplies may have as many decimals as the policy says, one that is charged as it stands no
 * more than its currency has. A fee is read the same, where the policy knows fees at all.
 * Source: releasing-multi-sku-specifications, step 6; DOMAIN, "Tiers".
 * @param counted - a quantity multiplies the price
 */
export function priceRules(periods: readonly Period[], currency: string, counted: boolean, policy: ReleasePolicy): PriceRules {
  const { maxPriceDecimals, priceBelow: below, flatFees: fees } = policy;
  const decimals = counted ? maxPriceDecimals : Math.min(maxPriceDecimals, minorDigits(currency) ?? maxPriceDecimals);
  const read = amountRules({ decimals, below, fees });

  return ({ unitPrice, flatFee }, index, offered, found) => {
    const prices = periods.map((period) => {
      const price = unitPrice[period];
      const place = { field: 'unitPrice', index, period } as const;
      if (price === undefined) {
        if (offered) found.push(issueAt('price.missing', place));
        return undefined;
      }
      const exact = read(price, place, found);
      if (offered && exact && Number(exact.coefficient) === 0) found.push(issueAt('price.zero', place));
      return exact;
    });
    if (flatFee) {
      for (const period of periods) {
        const fee = flatFee[period];
        if (fee === undefined) continue;
        const place = { field: 'flatFee', index, period } as const;
        if (fees) read(fee, place, found);
        else found.push(issueAt('fee.not-allowed', place));
      }
    }
    return prices;
  };
}

interface Place {
  field: 'unitPrice' | 'flatFee';
  index: number;
  period: Period;
}

function amountRules({ decimals, below }: PriceLimits): (amount: Decimal | Typed, place: Place, found: Issue[]) => Exact | undefined {
  const limit = readExact(below)!;
  return (amount, place, found) => {
    const value = typeof amount === 'string' ? amount : String(amount.typed);
    const exact = typeof amount === 'string' ? readExact(amount) : undefined;
    if (!exact) {
      found.push(issueAt('price.invalid', place, { value }));
      return undefined;
    }
    if (exact.coefficient < 0) found.push(issueAt('price.negative', place, { value }));
    if (exact.scale > decimals && countDecimals(value) > decimals)
      found.push(issueAt('price.too-many-decimals', place, { value, max: decimals }));
    if (compareExact(exact, limit) >= 0) found.push(issueAt('price.too-large', place, { value, max: below }));
    return exact;
  };
}

/** Params count tiers from 1, as the sentences do. */
const issueAt = (code: IssueCode, { field, index, period }: Place, params: Issue['params'] = {}): Issue =>
  makeIssue(code, ['tiers', index, field, period], { tier: index + 1, period, ...params });
