import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define/price-grid.js';
import type { SkuPriceGrid } from '../src/components/price-grid/price-grid.js';
import type { Attribute, Sku, Tier } from '../src/core/schema/types.js';
import { expect, userEvent } from 'storybook/test';
import { findByRole } from '../test/helpers/roles.js';

type Args = Partial<Pick<SkuPriceGrid, 'value' | 'productAttributes' | 'periods' | 'currency' | 'policy' | 'readOnly' | 'disabled'>>;
type Story = StoryObj<Args>;

const versions: Attribute = {
  id: 'version',
  type: 'enum',
  name: 'Software Version',
  values: ['Basic', 'Enterprise', 'Professional'].map((label) => ({ id: label.toLowerCase(), label })),
};
const users: Attribute = { id: 'users', type: 'quantity', name: 'Users', unit: 'user', min: 5, max: 1000, step: 5 };

const tier = (upTo: Tier['upTo'], monthly?: string, yearly?: string): Tier => ({
  upTo,
  unitPrice: { ...(monthly ? { P1M: monthly } : {}), ...(yearly ? { P1Y: yearly } : {}) },
});
const sku = (version: string, model: Sku['pricing']['model'], ...tiers: Tier[]): Sku => ({
  id: version,
  values: { version },
  offered: true,
  pricing: { model, tiers },
});

const three: Sku[] = [
  sku('basic', 'linear', tier(null, '10', '100')),
  sku('enterprise', 'volume', tier(100, '10', '100'), tier(500, '9', '90'), tier(null, '8', '80')),
  sku('professional', 'tiered', tier(100, '12', '120'), tier(500, '11', '110'), tier(null, undefined, '99')),
];
const flat: Sku[] = ['basic', 'enterprise', 'professional'].map((version) => sku(version, 'flat', tier(null, '10', '100')));
const wrong: Sku[] = [
  { ...three[0]!, pricing: { model: 'linear', tiers: [{ upTo: null, unitPrice: { P1M: { typed: '12,34' }, P1Y: '-3' } }] } },
  ...three.slice(1),
];
const rising: Sku[] = [
  sku('basic', 'linear', tier(null, '0', '100')),
  sku('enterprise', 'tiered', tier(100, '8', '80'), tier(null, '9', '90')),
  sku('professional', 'volume', tier(100, '12', '120'), tier(null, '6', '60')),
];
const long: Attribute = {
  ...versions,
  name: 'Lizenzumfang je Tochtergesellschaft einschließlich Wartung',
  values: versions.values.map(({ id, label }) => ({ id, label: `${label} für Unternehmen mit mehreren Tochtergesellschaften` })),
};

/** At least ten by ten SKUs with four tiers. A specification has at most 100 SKUs by default. */
const series = (id: string, name: string, count: number): Attribute => ({
  id,
  type: 'enum',
  name,
  values: Array.from({ length: count }, (_, at) => ({ id: `${id}${at}`, label: `${name} ${at + 1}` })),
});
const many = (editions: number, regions: number): { value: Sku[]; productAttributes: Attribute[] } => ({
  productAttributes: [series('edition', 'Edition', editions), series('region', 'Region', regions), users],
  value: Array.from({ length: editions * regions }, (_, at) => ({
    id: `s${at}`,
    values: { edition: `edition${Math.floor(at / regions)}`, region: `region${at % regions}` },
    offered: true,
    pricing: { model: 'tiered', tiers: [tier(10, '9', '90'), tier(100, '8', '80'), tier(500, '7', '70'), tier(null, '6', '60')] },
  })),
});

export default {
  title: 'Editors/Price grid',
  component: 'sku-price-grid',
  render: ({
    value = [],
    productAttributes = [versions, users],
    periods = ['P1M', 'P1Y'],
    currency = 'USD',
    policy,
    readOnly = false,
    disabled = false,
  }) =>
    html`<sku-price-grid
      .value=${value}
      .productAttributes=${productAttributes}
      .periods=${periods}
      .currency=${currency}
      .policy=${policy}
      ?readonly=${readOnly}
      ?disabled=${disabled}
    ></sku-price-grid>`,
} satisfies Meta<Args>;

export const PerModel: Story = { args: { value: three } };
export const OnePriceEach: Story = { args: { value: flat, productAttributes: [versions] } };
export const WithIssues: Story = { args: { value: wrong } };
/** Free tiers, rising unit prices and falling totals. */
export const WithWarnings: Story = { args: { value: rising } };
export const HundredSkus: Story = { args: many(10, 10) };
/** 40,000 rows, in a portal that raised the limit in its policy. */
export const TenThousandSkus: Story = { args: { ...many(100, 100), policy: { maxSkus: 10_000, maxValues: 100 } }, tags: ['!autodocs'] };
export const Fees: Story = { args: { value: three, policy: { flatFees: true } } };
export const LongNames: Story = { args: { value: three, productAttributes: [long, users] } };
export const ReadOnly: Story = { args: { value: three, readOnly: true } };
export const Disabled: Story = { args: { value: three, disabled: true } };
export const Empty: Story = { args: { productAttributes: [versions] } };
export const RightToLeft: Story = {
  args: { value: three, currency: 'SAR' },
  decorators: [(story) => html`<div dir="rtl" lang="ar">${story()}</div>`],
};
export const Dark: Story = { args: { value: three }, globals: { theme: 'dark' } };
export const Narrow: Story = { args: { value: three }, globals: { width: 'phone' } };

/** Typing replaces a price, as in a spreadsheet. */
export const TypedPrice: Story = {
  ...PerModel,
  play: async ({ canvasElement }) => {
    const cell = await findByRole(canvasElement, 'gridcell', /^Basic, Monthly/, 10_000);
    await userEvent.click(cell);
    await userEvent.keyboard('12.5{Enter}');
    const grid = canvasElement.querySelector<SkuPriceGrid>('sku-price-grid');
    await expect(grid?.value?.[0]?.pricing.tiers[0]?.unitPrice['P1M']).toBe('12.5');
  },
};
