import { compareExact, readExact } from '../numbers/exact.js';
import { countDecimals, minorDigits } from '../numbers/index.js';
import type { Issue, IssueCode } from '../schema/issue.js';
import type { Decimal, Period, ReleasePolicy, Tier, Typed } from '../schema/types.js';
import type { Findings } from './findings.js';

/** Adds what is wrong with the unit prices and fees of one tier; paths start at the pricing. */
export type PriceRules = (tier: Tier, index: number, offered: boolean, found: Findings) => void;

/**
 * Every offered SKU has a price in every period and tier; one of 0 is told. A price is a number, not negative, and below the
 * policy's limit. One that a quantity multiplies may have as many decimals as the policy says, one that is charged as it stands no
 * more than its currency has. A fee is read the same, where the policy knows fees at all.
 * Source: releasing-multi-sku-specifications, step 6; DOMAIN, "Tiers".
 * @param counted - a quantity multiplies the price
 */
export function priceRules(periods: readonly Period[], currency: string, counted: boolean, policy: ReleasePolicy): PriceRules {
  const { maxPriceDecimals, priceBelow, flatFees } = policy;
  const decimals = counted ? maxPriceDecimals : Math.min(maxPriceDecimals, minorDigits(currency) ?? maxPriceDecimals);
  const check = amountRules(decimals, priceBelow);

  return ({ unitPrice, flatFee }, index, offered, found) => {
    for (const period of periods) {
      const place: Place = { field: 'unitPrice', index, period };
      const price = unitPrice[period];
      if (price !== undefined) {
        const isZero = check(price, place, found);
        if (isZero && offered) add(found, 'price.zero', place, { value: price as Decimal });
      } else if (offered) add(found, 'price.missing', place);
    }
    if (!flatFee) return;
    for (const period of periods) {
      const place: Place = { field: 'flatFee', index, period };
      const fee = flatFee[period];
      if (fee === undefined) continue;
      if (flatFees) check(fee, place, found);
      else add(found, 'fee.not-allowed', place);
    }
  };
}

interface Place {
  field: 'unitPrice' | 'flatFee';
  index: number;
  period: Period;
}

/** Adds what is wrong with one amount, and gives whether it is zero. */
function amountRules(decimals: number, below: Decimal): (amount: Decimal | Typed, place: Place, found: Findings) => boolean {
  const limit = readExact(below)!;
  return (amount, place, found) => {
    const exact = typeof amount === 'string' ? readExact(amount) : undefined;
    if (!exact) {
      add(found, 'price.invalid', place, { value: typeof amount === 'string' ? amount : String(amount.typed) });
      return false;
    }
    const value = amount as Decimal;
    if (exact.coefficient < 0) add(found, 'price.negative', place, { value });
    if (exact.scale > decimals && countDecimals(value) > decimals) {
      add(found, 'price.too-many-decimals', place, { value, max: decimals });
    }
    if (compareExact(exact, limit) >= 0) add(found, 'price.too-large', place, { value, max: below });
    return Number(exact.coefficient) === 0;
  };
}

/** Params count tiers from 1, as the sentences do. */
const add = (found: Findings, code: IssueCode, { field, index, period }: Place, params?: Issue['params']): void =>
  found.add(code, ['tiers', index, field, period], { tier: index + 1, period, ...params });
