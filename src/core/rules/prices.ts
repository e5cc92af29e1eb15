import { compareExact, readExact } from '../numbers/exact.js';
import { countDecimals } from '../numbers/index.js';
import type { Issue, IssueCode } from '../schema/issue.js';
import type { Decimal, Period, Tier, Typed } from '../schema/types.js';
import type { Report } from './report.js';
import type { Rule, SkuContext } from './rule.js';

/**
 * Every offered SKU has a price for every period in every tier; a price of 0 is a warning. A price is a number, not negative, and below the
 * policy's limit. A price that a quantity multiplies may have as many decimals as the policy says; a price that is charged as it is may
 * have no more than its currency. Fees follow the same rules, if the policy allows fees.
 * Source: releasing-multi-sku-specifications, step 6.
 */
export const pricesRule: Rule<'pricing'> = ({ pricing: { tiers }, offered }, context, report) => {
  tiers.forEach((tier, index) => {
    for (const period of context.periods) reportPrice(tier, { field: 'unitPrice', index, period }, offered, context, report);
    if (!tier.flatFee) return;
    for (const period of context.periods) reportFee(tier.flatFee[period], { field: 'flatFee', index, period }, context, report);
  });
};

interface Place {
  field: 'unitPrice' | 'flatFee';
  index: number;
  period: Period;
}

function reportPrice({ unitPrice }: Tier, place: Place, offered: boolean, context: SkuContext, report: Report): void {
  const price = unitPrice[place.period];
  if (price !== undefined) {
    const isZero = reportAmount(price, place, context, report);
    if (isZero && offered) reportAt(place, 'price.zero', report, { value: price as Decimal });
  } else if (offered) reportAt(place, 'price.missing', report);
}

function reportFee(fee: Decimal | Typed | undefined, place: Place, context: SkuContext, report: Report): void {
  if (fee === undefined) return;
  if (context.policy.flatFees) reportAmount(fee, place, context, report);
  else reportAt(place, 'fee.not-allowed', report);
}

/** Checks one amount and returns whether it is zero. */
function reportAmount(amount: Decimal | Typed, place: Place, { maxDecimals, priceBelow, policy }: SkuContext, report: Report): boolean {
  const exact = typeof amount === 'string' ? readExact(amount) : undefined;
  if (!exact) {
    reportAt(place, 'price.invalid', report, { value: typeof amount === 'string' ? amount : String(amount.typed) });
    return false;
  }
  const value = amount as Decimal;
  if (exact.coefficient < 0) reportAt(place, 'price.negative', report, { value });
  if (exact.scale > maxDecimals && countDecimals(value) > maxDecimals) {
    reportAt(place, 'price.too-many-decimals', report, { value, max: maxDecimals });
  }
  if (compareExact(exact, priceBelow) >= 0) reportAt(place, 'price.too-large', report, { value, max: policy.priceBelow });
  return Number(exact.coefficient) === 0;
}

/** Params count tiers from 1, as the sentences do. */
const reportAt = ({ field, index, period }: Place, code: IssueCode, report: Report, params?: Issue['params']): void =>
  report(code, ['tiers', index, field, period], { tier: index + 1, period, ...params });
