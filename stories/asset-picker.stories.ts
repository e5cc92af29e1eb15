import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define/asset-picker.js';
import type { SkuAssetPicker } from '../src/components/asset-picker/asset-picker.js';
import type { Asset } from '../src/core/schema/types.js';

type Args = Partial<Pick<SkuAssetPicker, 'value' | 'assets' | 'readOnly' | 'disabled' | 'required'>>;
type Story = StoryObj<Args>;

const cashier: Asset = { id: 'cashier', name: 'Cashier', version: '2.1', released: true };
const unreleased: Asset = { id: 'next', name: 'Cashier', version: '3.0', released: false };

export default {
  title: 'Editors/Application asset',
  component: 'sku-asset-picker',
  render: ({ value = null, assets = [], readOnly = false, disabled = false, required = false }) =>
    html`<sku-asset-picker
      .value=${value}
      .assets=${assets}
      ?readonly=${readOnly}
      ?disabled=${disabled}
      ?required=${required}
    ></sku-asset-picker>`,
  args: { assets: [cashier, unreleased] },
} satisfies Meta<Args>;

export const Empty: Story = {};
export const Chosen: Story = { args: { value: 'cashier' } };
export const NoAssets: Story = { args: { assets: [] } };
export const NoneReleased: Story = { args: { assets: [unreleased] } };
export const Gone: Story = { args: { value: 'old' } };
export const ReadOnly: Story = { args: { value: 'cashier', readOnly: true } };
export const Disabled: Story = { args: { value: 'cashier', disabled: true } };
export const RightToLeft: Story = {
  args: { value: 'cashier' },
  decorators: [(story) => html`<div dir="rtl" lang="ar">${story()}</div>`],
};
export const Dark: Story = { ...Chosen, globals: { theme: 'dark' } };
export const Narrow: Story = { ...Chosen, globals: { width: 'phone' } };
