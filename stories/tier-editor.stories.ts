import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define/tier-editor.js';
import type { SkuTierEditor } from '../src/components/tier-editor/tier-editor.js';
import type { Pricing } from '../src/core/schema/types.js';
import { linear, tiered, users, volume } from './data/cashier.js';

type Args = Partial<Pick<SkuTierEditor, 'value' | 'periods' | 'currency' | 'quantity' | 'policy' | 'view' | 'readOnly' | 'disabled'>>;

export default {
  title: 'Editors/Tier editor',
  component: 'sku-tier-editor',
  render: ({
    value = null,
    periods = ['P1M', 'P1Y'],
    currency = 'USD',
    quantity,
    policy,
    view = 'full',
    readOnly = false,
    disabled = false,
  }) =>
    html`<sku-tier-editor
      .value=${value}
      .periods=${periods}
      .currency=${currency}
      .quantity=${quantity}
      .policy=${policy}
      .view=${view}
      ?readonly=${readOnly}
      ?disabled=${disabled}
    ></sku-tier-editor>`,
  args: { quantity: users },
} satisfies Meta<Args>;

const flat: Pricing = { model: 'flat', tiers: [{ upTo: null, unitPrice: { P1M: '19.9', P1Y: '199' } }] };
const fees: Pricing = {
  model: 'tiered',
  tiers: [
    { upTo: 100, unitPrice: { P1M: '12', P1Y: '120' }, flatFee: { P1M: '50', P1Y: '500' } },
    { upTo: null, unitPrice: { P1M: '11', P1Y: '110' }, flatFee: { P1M: '25' } },
  ],
};
const mistakes: Pricing = {
  model: 'volume',
  tiers: [
    { upTo: 500, unitPrice: { P1M: '10', P1Y: { typed: 'about 100' } } },
    { upTo: 102, unitPrice: { P1M: '-9' } },
    { upTo: { typed: 'six hundred' }, unitPrice: { P1M: '8', P1Y: '80' } },
    { upTo: null, unitPrice: { P1M: '7', P1Y: '70' } },
  ],
};
const many: Pricing = {
  model: 'volume',
  tiers: Array.from({ length: 20 }, (_, index) => ({
    upTo: index === 19 ? null : (index + 1) * 50,
    unitPrice: { P1M: String(40 - index), P1Y: String((40 - index) * 10) },
  })),
};

export const Linear: StoryObj<Args> = { args: { value: linear } };
export const Volume: StoryObj<Args> = { args: { value: volume } };
export const Tiered: StoryObj<Args> = { args: { value: tiered } };
export const Empty: StoryObj<Args> = { args: { value: null } };
export const Flat: StoryObj<Args> = { args: { value: flat, quantity: undefined } };
export const FlatFees: StoryObj<Args> = { args: { value: fees, policy: { flatFees: true } } };
export const FeesNotAllowed: StoryObj<Args> = { args: { value: fees } };
export const Mistakes: StoryObj<Args> = { args: { value: mistakes } };
export const FewQuantities: StoryObj<Args> = {
  args: {
    value: {
      model: 'volume',
      tiers: [
        { upTo: 3, unitPrice: { once: '800' } },
        { upTo: null, unitPrice: { once: '500' } },
      ],
    },
    quantity: { ...users, name: 'Person-Days', min: 0.5, max: 8, step: 0.5 },
    periods: ['once'],
    currency: 'JPY',
  },
};
export const ManyTiers: StoryObj<Args> = { args: { value: many } };
export const ReadOnly: StoryObj<Args> = { args: { value: volume, readOnly: true } };
export const RightToLeft: StoryObj<Args> = {
  args: { value: volume, currency: 'SAR' },
  decorators: [(story) => html`<div dir="rtl" lang="ar">${story()}</div>`],
};
export const Dark: StoryObj<Args> = { ...Volume, globals: { theme: 'dark' } };
export const Narrow: StoryObj<Args> = { ...Volume, globals: { width: 'phone' } };
