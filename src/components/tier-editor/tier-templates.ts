import {
  atIndex,
  countDecimals,
  isDecimal,
  minorDigits,
  multiplyDecimals,
  roundDecimal,
  subtractDecimals,
  trimDecimal,
} from '../../core/numbers/index.js';
import { latticeOf, maximumOf, type QuantityRange } from '../../core/rules/quantity.js';
import type { Decimal, Period, Pricing, ReleasePolicy, Tier } from '../../core/schema/types.js';
import { indexOf } from './quantity-axis.js';

export interface DoublingTemplate {
  /** Where the first tier ends; each further one ends at twice as much. */
  first: number;
  /** So many percent less in each tier, 0 to 100. */
  percent: Decimal;
}

export interface TemplateSetting {
  quantity: QuantityRange | undefined;
  periods: readonly Period[];
  currency: string;
  policy: ReleasePolicy;
}

/** So many tiers where no maximum ends them. */
const tiersWithoutMaximum = 5;

/**
 * Tiers whose ends double, each so many percent cheaper than the one before, all starting from the first tier's prices.
 * Prices are rounded to the currency's digits, or to as many as the first one has. A price that is missing stays so everywhere.
 */
export function applyDoubling(pricing: Pricing, template: DoublingTemplate, setting: TemplateSetting): Pricing {
  const [base] = pricing.tiers;
  if (!base) return pricing;
  const ends: (number | null)[] = [...doubledEnds(template.first, setting), null];
  return {
    ...pricing,
    tiers: ends.map((upTo, index): Tier =>
      index === 0 ? { ...base, upTo } : { upTo, unitPrice: lowered(base, index, template, setting) },
    ),
  };
}

/** Where the tiers end, on quantities that can be bought, below the maximum. */
export function doubledEnds(first: number, { quantity, policy }: TemplateSetting): number[] {
  if (!(first > 0)) return [];
  const max = (quantity && maximumOf(quantity)) ?? first * 2 ** (tiersWithoutMaximum - 1);
  const lattice = quantity && latticeOf(quantity);
  const ends: number[] = [];
  for (let end = first; end < max && ends.length < policy.maxTiers - 1; end *= 2) {
    const index = lattice && indexOf(lattice.min, lattice.step, end);
    const met = lattice && index !== undefined ? atIndex(lattice.min, lattice.step, index) : end;
    if (met > (ends.at(-1) ?? 0)) ends.push(met);
  }
  return ends;
}

function lowered(
  base: Tier,
  steps: number,
  { percent }: DoublingTemplate,
  { periods, currency, policy }: TemplateSetting,
): Record<Period, Decimal> {
  const hundredth = multiplyDecimals(subtractDecimals('100', percent), '0.01');
  const priceIn = (period: Period): [Period, Decimal][] => {
    const start = base.unitPrice[period];
    if (!isDecimal(start)) return [];
    let price = start;
    for (let step = 0; step < steps; step++) price = multiplyDecimals(price, hundredth);
    const digits = Math.min(policy.maxPriceDecimals, Math.max(minorDigits(currency) ?? 2, countDecimals(start)));
    return [[period, trimDecimal(roundDecimal(price, digits))]];
  };
  return Object.fromEntries(periods.flatMap(priceIn));
}
