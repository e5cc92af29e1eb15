import type { Release } from '../src/core/schema/types.js';
import type { Application, ReleaseStore } from '../src/storage/index.js';

/** Typical products, in all stages. */
export const product = (id: string, name: string, deliveryMethod = 'license'): Release => ({
  schemaVersion: 1,
  id,
  deliveryMethod,
  product: { name },
  ...(deliveryMethod === 'saas' ? {} : { delivery: { serviceFlowTemplateId: 'license-standard', days: 14 } }),
  currency: 'USD',
  specifications: [
    {
      id: 'standard',
      name: 'Standard',
      template: 'custom',
      billing: { mode: 'subscription', periods: ['P1M', 'P1Y'] },
      attributes: [
        {
          id: 'version',
          type: 'enum',
          name: 'Software Version',
          values: [
            { id: 'basic', label: 'Basic' },
            { id: 'enterprise', label: 'Enterprise' },
          ],
        },
        { id: 'users', type: 'quantity', name: 'Users', unit: 'user', min: 5, max: 1000, step: 5 },
      ],
      skus: [
        {
          id: 'version=basic',
          values: { version: 'basic' },
          offered: true,
          pricing: { model: 'linear', tiers: [{ upTo: null, unitPrice: { P1M: '10', P1Y: '100' } }] },
        },
        {
          id: 'version=enterprise',
          values: { version: 'enterprise' },
          offered: true,
          pricing: {
            model: 'volume',
            tiers: [
              { upTo: 100, unitPrice: { P1M: '10', P1Y: '100' } },
              { upTo: 500, unitPrice: { P1M: '9', P1Y: '90' } },
              { upTo: null, unitPrice: { P1M: '8.5', P1Y: '85' } },
            ],
          },
        },
      ],
    },
  ],
});

/** The changed product: a different price, a new value and a longer delivery. */
export const changedProduct = (before: Release): Release => ({
  ...before,
  delivery: { serviceFlowTemplateId: 'on-site', days: 30 },
  specifications: before.specifications.map((one) => ({
    ...one,
    skus: one.skus.map((sku) =>
      sku.id === 'version=basic'
        ? { ...sku, pricing: { model: 'linear' as const, tiers: [{ upTo: null, unitPrice: { P1M: '9.5', P1Y: '95' } }] } }
        : sku,
    ),
  })),
});

const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

export const application = (status: Application['status'], release: Release, minutes = 90): Application => ({
  id: `application-${release.id}-${status}`,
  release,
  status,
  submittedAt: ago(minutes),
  ...(status === 'approved' || status === 'rejected' ? { decidedAt: ago(minutes / 2) } : {}),
  ...(status === 'rejected' && {
    reasons: [
      { path: ['product', 'name'], text: 'Names another company.' },
      { path: ['specifications', 'standard', 'skus', 'version=basic'], text: 'The yearly price is higher than twelve months.' },
    ],
  }),
});

const longName = 'Unternehmensweites Buchhaltungs- und Kassensystem für den Einzelhandel';

const drafts = [
  {
    id: 'd1',
    name: 'Cashier Cloud',
    deliveryMethod: 'saas',
    savedAt: ago(2),
    revision: '1',
    status: 'draft' as const,
    progress: { complete: 3, of: 4 },
  },
  {
    id: 'd2',
    name: '',
    deliveryMethod: 'saas',
    savedAt: ago(50),
    revision: '1',
    status: 'draft' as const,
    progress: { complete: 1, of: 4 },
  },
  {
    id: 'd3',
    name: 'Ledger',
    deliveryMethod: 'license',
    savedAt: ago(300),
    revision: '1',
    status: 'rejected' as const,
    progress: { complete: 5, of: 5 },
  },
  {
    id: 'd4',
    name: longName,
    deliveryMethod: 'professional-service',
    savedAt: '2026-01-15T09:30:00.000Z',
    revision: '1',
    released: 'rev',
    status: 'draft' as const,
    progress: { complete: 4, of: 5 },
  },
];

const applications = [
  application('pending', product('a1', 'Cashier Cloud', 'saas'), 20),
  application('pending', product('a2', 'Ledger'), 200),
  application('rejected', product('a3', longName), 3000),
  application('rejected', product('a2', 'Ledger'), 4600),
  application('approved', product('a4', 'Payroll'), 9000),
  application('withdrawn', product('a5', 'Invoices'), 12000),
];

const idle = () => new Promise<never>(() => undefined);

/** A read-only store with the products that the stories show. */
export const storeWith = (content: 'full' | 'empty' | 'loading' | 'failing'): ReleaseStore => {
  const list = <T>(items: T[]): (() => Promise<T[]>) => {
    if (content === 'loading') return idle;
    if (content === 'failing') return () => Promise.reject(Object.assign(new Error('offline'), { reason: 'offline' }));
    return () => Promise.resolve(content === 'full' ? items : []);
  };
  return {
    drafts: { list: list(drafts), get: idle, put: idle, delete: idle },
    applications: { list: list(applications), get: idle, submit: idle, withdraw: idle, decide: idle, delete: idle },
    released: { get: idle },
    library: { get: idle, put: idle },
  };
};
