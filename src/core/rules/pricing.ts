import type { Period, Pricing, ReleasePolicy } from '../schema/types.js';
import type { Findings } from './findings.js';
import { priceRules } from './prices.js';
import { latticeOf, maximumOf, type QuantityRange } from './quantity.js';
import { tierWarnings } from './tier-warnings.js';
import { tierIssues } from './tiers.js';

/** What the rules for a pricing look at besides it. */
export interface PricingSubject {
  periods: readonly Period[];
  /** ISO 4217. */
  currency: string;
  /** The range of the quantity attribute, where there is one. */
  quantity?: QuantityRange | undefined;
  policy: ReleasePolicy;
}

/**
 * The rules for the pricing of one SKU, offered or not; what they find starts at the pricing. What they need to know of the
 * specification is worked out once, as a specification has many SKUs.
 * Source: releasing-multi-sku-specifications, step 6; DOMAIN, "Tiers".
 */
export function pricingRules({
  periods,
  currency,
  quantity,
  policy,
}: PricingSubject): (pricing: Pricing, offered: boolean, found: Findings) => void {
  const checkPrices = priceRules(periods, currency, quantity !== undefined || periods.includes('use'), policy);
  const max = quantity && maximumOf(quantity);
  const lattice = quantity && latticeOf(quantity);

  return (pricing, offered, found) => {
    if ((pricing.model === 'flat') === (quantity !== undefined)) found.add('pricing.model.not-allowed', ['model']);
    const standing = tierIssues(pricing, max, policy.maxTiers, found);
    pricing.tiers.forEach((tier, index) => checkPrices(tier, index, offered, found));
    if (offered && standing) tierWarnings(pricing, periods, lattice, found);
  };
}
