import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define/tier-editor.js';
import type { Pricing } from '../src/core/schema/types.js';
import { linear, tiered, users, volume } from './data/cashier.js';

interface Args {
  value: Pricing | null;
}

/** The compact view next to the price grid. */
export default {
  title: 'Editors/Tier editor, inspector',
  component: 'sku-tier-editor',
  render: ({ value }) =>
    html`<sku-tier-editor
      view="inspector"
      .value=${value}
      .periods=${['P1M', 'P1Y']}
      .currency=${'USD'}
      .quantity=${users}
    ></sku-tier-editor>`,
} satisfies Meta<Args>;

export const Linear: StoryObj<Args> = { args: { value: linear } };
export const Volume: StoryObj<Args> = { args: { value: volume } };
export const Tiered: StoryObj<Args> = { args: { value: tiered } };
export const NoPrices: StoryObj<Args> = { args: { value: { model: 'linear', tiers: [{ upTo: null, unitPrice: {} }] } } };
export const Dark: StoryObj<Args> = { ...Tiered, globals: { theme: 'dark' } };
export const Narrow: StoryObj<Args> = { ...Tiered, globals: { width: 'phone' } };
