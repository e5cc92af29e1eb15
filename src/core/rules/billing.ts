import { makeIssue } from '../schema/issue.js';
import { none, type SpecificationRule } from './rule.js';
import { duplicates, exact } from './texts.js';

/**
 * A delivery method knows some billing modes; a subscription has at least one period, each of the policy's, none twice.
 * Source: releasing-licenses, "Product Specification"; releasing-multi-sku-specifications, step 6.
 */
export const billingRule: SpecificationRule = ({ billing }, { method, policy }) => {
  const refused = method && !method.billing.includes(billing.mode) ? [makeIssue('billing.mode.not-allowed', ['billing', 'mode'])] : none;
  if (billing.mode !== 'subscription') return refused;
  const { periods } = billing;
  const path = ['billing', 'periods'];
  return [
    ...refused,
    ...(periods.length ? none : [makeIssue('billing.periods.none', path)]),
    ...periods.flatMap((period, index) =>
      policy.periods.includes(period) ? [] : [makeIssue('billing.period.not-allowed', [...path, index], { period })],
    ),
    ...duplicates(
      'billing.period.duplicate',
      periods,
      (period) => period,
      (index) => [...path, index],
      exact,
    ),
  ];
};
