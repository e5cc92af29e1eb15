import type { Domain, Periods } from '../language.js';

/** The terms of the source guide. */
export const domain: Domain = {
  'method.saas': 'SaaS',
  'method.license': 'License',
  'method.professional-service': 'Professional service',
  'method.other': 'Other delivery method',
  'method.this': 'this delivery method',
  'model.flat': 'Fixed price',
  'model.linear': 'Linear pricing',
  'model.volume': 'Volume pricing',
  'model.tiered': 'Tiered pricing',
  'mode.subscription': 'Yearly/Monthly',
  'mode.one-time': 'One-time',
  'mode.usage': 'By uses',
  'template.simple': 'Simple template',
  'template.custom': 'Custom template',
};

/** Billing periods as headings. */
export const periods: Periods = {
  P1D: 'Daily',
  P1W: 'Weekly',
  P1M: 'Monthly',
  P1Y: 'Yearly',
  once: 'One-time',
  use: 'Per use',
  every: 'Every {n}',
};
