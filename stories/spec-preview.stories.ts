import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define/spec-preview.js';
import type { SkuSpecPreview } from '../src/components/spec-preview/spec-preview.js';
import type { Specification } from '../src/core/schema/types.js';
import { standard, volume } from './data/cashier.js';
import { regions } from './data/regions.js';

type Args = Partial<Pick<SkuSpecPreview, 'specification' | 'skus' | 'currency' | 'deliveryMethod'>>;

export default {
  title: 'Views/Specification preview',
  component: 'sku-spec-preview',
  render: ({ specification, skus, currency = 'USD', deliveryMethod = 'saas' }) =>
    html`<sku-spec-preview
      .specification=${specification}
      .skus=${skus}
      .currency=${currency}
      .deliveryMethod=${deliveryMethod}
    ></sku-spec-preview>`,
} satisfies Meta<Args>;

const oneTime: Specification = {
  id: 'installation',
  name: 'Installation and O&M',
  template: 'custom',
  billing: { mode: 'one-time' },
  attributes: [{ id: 'days', type: 'quantity', name: 'Person-Days', min: 0.5, max: 30, step: 0.5 }],
  skus: [{ id: 'days', values: {}, offered: true, pricing: { model: 'linear', tiers: [{ upTo: null, unitPrice: { once: '800' } }] } }],
};

const simple: Specification = {
  id: 'simple',
  name: 'Standard',
  template: 'simple',
  billing: { mode: 'subscription', periods: ['P1M', 'P1Y'] },
  attributes: [],
  skus: [
    { id: 'only', values: {}, offered: true, pricing: { model: 'flat', tiers: [{ upTo: null, unitPrice: { P1M: '19.9', P1Y: '199' } }] } },
  ],
  trial: { days: 14 },
};

export const Standard: StoryObj<Args> = { args: { specification: standard } };
export const SomeNotForSale: StoryObj<Args> = { args: { specification: regions } };
export const ChosenSkus: StoryObj<Args> = { args: { specification: regions, skus: ['sku-enterprise-eu', 'sku-enterprise-us'] } };
export const OneTime: StoryObj<Args> = { args: { specification: oneTime, deliveryMethod: 'professional-service' } };
export const SimpleTemplate: StoryObj<Args> = { args: { specification: simple } };
export const Unpriced: StoryObj<Args> = {
  args: {
    specification: {
      ...standard,
      skus: standard.skus.map((sku) => ({ ...sku, pricing: { ...volume, tiers: [{ upTo: null, unitPrice: {} }] } })),
    },
  },
};
export const Discontinued: StoryObj<Args> = { args: { specification: { ...standard, discontinued: true } } };
export const NoSkus: StoryObj<Args> = { args: { specification: { ...standard, skus: [] } } };
export const GermanEuro: StoryObj<Args> = {
  args: { specification: regions, currency: 'EUR' },
  decorators: [(story) => html`<div lang="de">${story()}</div>`],
};
export const RightToLeft: StoryObj<Args> = {
  args: { specification: regions, currency: 'SAR' },
  decorators: [(story) => html`<div dir="rtl" lang="ar">${story()}</div>`],
};
export const Dark: StoryObj<Args> = { ...Standard, globals: { theme: 'dark' } };
export const Narrow: StoryObj<Args> = { ...Standard, globals: { width: 'phone' } };
