import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define/tier-editor.js';
import '../src/define/enum-values.js';
import { users, volume } from './data/cashier.js';
import './token-editor.js';

/** Every token, with a live editor. */
export default { title: 'Guides/Token editor' } satisfies Meta;

export const Live: StoryObj = {
  render: () => html`
    <token-editor></token-editor>
    <sku-enum-values
      .label=${'Edition'}
      .value=${[
        { id: 'basic', label: 'Basic' },
        { id: 'again', label: 'basic' },
      ]}
    ></sku-enum-values>
    <sku-tier-editor .value=${volume} .periods=${['P1M', 'P1Y']} .currency=${'USD'} .quantity=${users}></sku-tier-editor>
  `,
};
