import type { Release } from 'sku-kit/core';

/** A complete license with one price and one of the portal's service flows. */
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
