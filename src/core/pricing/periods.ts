import type { Billing, Period } from '../schema/types.js';

/**
 * Returns the keys of every map by period: the periods of a subscription, `['once']` for one-time, `['use']` for billing by uses.
 * Source: releasing-multi-sku-specifications, steps 3 and 6.
 */
export function periodsOf(billing: Billing): Period[] {
  if (billing.mode === 'subscription') return [...billing.periods];
  return billing.mode === 'one-time' ? ['once'] : ['use'];
}
