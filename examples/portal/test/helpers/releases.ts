import type { Release } from 'sku-kit/core';

/** A license at one price, complete, with a service flow that the portal has. */
export const license = (id: string, name = 'Ledger'): Release => ({
  schemaVersion: 1,
  id,
  deliveryMethod: 'license',
  product: { name },
  delivery: { serviceFlowTemplateId: 'license-standard', days: 14 },
  currency: 'USD',
  specifications: [
    {
      id: 'standard',
      name: 'Standard',
      template: 'simple',
      billing: { mode: 'subscription', periods: ['P1M', 'P1Y'] },
      attributes: [],
      skus: [
        {
          id: 'only',
          values: {},
          offered: true,
          pricing: { model: 'flat', tiers: [{ upTo: null, unitPrice: { P1M: '49', P1Y: '490' } }] },
        },
      ],
    },
  ],
});
