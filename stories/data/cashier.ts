import type { EnumAttribute, Pricing, QuantityAttribute, Release, Specification } from '../../src/core/schema/types.js';

/** The seller guide's second example: Software Version × Users 5 to 1000 step 5 × monthly and yearly. */
export const users: QuantityAttribute = { id: 'users', type: 'quantity', name: 'Users', min: 5, max: 1000, step: 5 };

export const version: EnumAttribute = {
  id: 'version-attribute',
  type: 'enum',
  name: 'Software Version',
  values: [
    { id: 'basic', label: 'Basic' },
    { id: 'enterprise', label: 'Enterprise' },
    { id: 'professional', label: 'Professional' },
  ],
};

export const linear: Pricing = { model: 'linear', tiers: [{ upTo: null, unitPrice: { P1M: '10', P1Y: '100' } }] };

export const volume: Pricing = {
  model: 'volume',
  tiers: [
    { upTo: 100, unitPrice: { P1M: '10', P1Y: '100' } },
    { upTo: 500, unitPrice: { P1M: '9', P1Y: '90' } },
    { upTo: null, unitPrice: { P1M: '8', P1Y: '80' } },
  ],
};

export const tiered: Pricing = {
  model: 'tiered',
  tiers: [
    { upTo: 100, unitPrice: { P1M: '12', P1Y: '120' } },
    { upTo: 500, unitPrice: { P1M: '11', P1Y: '110' } },
    { upTo: null, unitPrice: { P1M: '10', P1Y: '99' } },
  ],
};

export const standard: Specification = {
  id: 'standard',
  name: 'Standard',
  template: 'custom',
  billing: { mode: 'subscription', periods: ['P1M', 'P1Y'] },
  attributes: [version, users],
  skus: [
    { id: 'sku-basic', values: { [version.id]: 'basic' }, offered: true, pricing: linear },
    { id: 'sku-enterprise', values: { [version.id]: 'enterprise' }, offered: true, pricing: volume },
    { id: 'sku-professional', values: { [version.id]: 'professional' }, offered: true, pricing: tiered },
  ],
  trial: { days: 30 },
};

export const cashier: Release = {
  schemaVersion: 1,
  id: 'cashier-cloud',
  deliveryMethod: 'saas',
  product: { name: 'Cashier Cloud' },
  currency: 'USD',
  specifications: [standard],
};
