import type { Catalog, Release } from 'sku-kit/core';

/** The catalogue that the portal offers its sellers. */
export const catalog: Catalog = {
  attributes: [
    { id: 'edition', type: 'enum', name: 'Edition', code: 'edition' },
    { id: 'users', type: 'quantity', name: 'Users', code: 'users', unit: 'user' },
  ],
  assets: [{ id: 'cashier-suite', name: 'Cashier Suite', version: '3.2.0', released: true }],
  serviceFlowTemplates: [{ id: 'standard', name: 'Standard delivery' }],
};

const release = (id: string, name: string, monthly: string): Release => ({
  schemaVersion: 1,
  id,
  deliveryMethod: 'saas',
  product: { name },
  currency: 'USD',
  specifications: [
    {
      id: 'standard',
      name: 'Standard',
      template: 'custom',
      billing: { mode: 'subscription', periods: ['P1M'] },
      attributes: [
        {
          id: 'edition',
          type: 'enum',
          name: 'Edition',
          values: [
            { id: 'basic', label: 'Basic' },
            { id: 'pro', label: 'Pro' },
          ],
        },
      ],
      skus: ['basic', 'pro'].map((edition) => ({
        id: `sku-${edition}`,
        values: { edition },
        offered: true,
        pricing: { model: 'flat', tiers: [{ upTo: null, unitPrice: { P1M: monthly } }] },
      })),
    },
  ],
});

export const cashier = release('cashier-cloud', 'Cashier Cloud', '10');
export const ledger = release('ledger-cloud', 'Ledger Cloud', '25');
