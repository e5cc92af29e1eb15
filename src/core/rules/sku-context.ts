import { readExact } from '../numbers/exact.js';
import { minorDigits } from '../numbers/index.js';
import type { Attribute, Period, ReleasePolicy } from '../schema/types.js';
import { latticeOf, type QuantityRange } from './quantity.js';
import type { SkuContext } from './rule.js';

/** Returns what the rules about SKUs read. It is the same for all SKUs of a specification, so it is computed once. */
export function skuContext({
  attributes = [],
  periods,
  currency,
  quantity,
  policy,
  isSimple = false,
}: {
  attributes?: readonly Attribute[];
  periods: readonly Period[];
  currency: string;
  quantity: QuantityRange | undefined;
  policy: ReleasePolicy;
  isSimple?: boolean | undefined;
}): SkuContext {
  const { maxPriceDecimals, priceBelow } = policy;
  const isMultiplied = quantity !== undefined || periods.includes('use');
  return {
    policy,
    attributes,
    periods,
    isSimple,
    quantity,
    lattice: quantity && latticeOf(quantity),
    maxDecimals: isMultiplied ? maxPriceDecimals : Math.min(maxPriceDecimals, minorDigits(currency) ?? maxPriceDecimals),
    priceBelow: readExact(priceBelow)!,
  };
}
