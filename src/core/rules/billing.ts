import type { Rule } from './rule.js';
import { exact, reportDuplicates } from './texts.js';

/**
 * The delivery method allows the billing mode. A subscription has at least one period, each from the policy, none twice.
 * Source: releasing-licenses, "Product Specification"; releasing-multi-sku-specifications, step 6.
 */
export const billingRule: Rule<'specification'> = ({ billing }, { method, policy }, report) => {
  if (method && !method.billing.includes(billing.mode)) report('billing.mode.not-allowed', ['billing', 'mode']);
  if (billing.mode !== 'subscription') return;
  const { periods } = billing;
  const pathOf = (index: number) => ['billing', 'periods', index];
  if (!periods.length) report('billing.periods.none', ['billing', 'periods']);
  periods.forEach((period, index) => {
    if (!policy.periods.includes(period)) report('billing.period.not-allowed', pathOf(index), { period });
  });
  reportDuplicates('billing.period.duplicate', periods, (period) => period, pathOf, report, exact);
};
