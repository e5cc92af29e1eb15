import type { Attribute, Specification } from '../../src/core/schema/types.js';
import { standard, users, version } from './cashier.js';

const region: Attribute = {
  id: 'region',
  type: 'enum',
  name: 'Region',
  values: [
    { id: 'eu', label: 'European Union' },
    { id: 'us', label: 'United States' },
    { id: 'sa', label: 'Saudi Arabia (Riyadh and Jeddah, hosted locally)' },
  ],
};

/** Two attributes. Professional is not offered in Saudi Arabia, and Basic has no price in the United States. */
export const regions: Specification = {
  ...standard,
  attributes: [version, region, users],
  skus: standard.skus.flatMap((sku) =>
    region.values.map(({ id }) => ({
      ...sku,
      id: `${sku.id}-${id}`,
      values: { ...sku.values, region: id },
      offered: !(sku.id === 'sku-professional' && id === 'sa'),
      pricing: sku.id === 'sku-basic' && id === 'us' ? { model: 'linear' as const, tiers: [{ upTo: null, unitPrice: {} }] } : sku.pricing,
    })),
  ),
};
