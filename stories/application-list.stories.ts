import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define/application-list.js';
import type { SkuApplicationList } from '../src/components/application-list/application-list.js';
import { storeWith } from './seeded-store.js';
import { expect } from 'storybook/test';
import { findByRole, textOf } from '../test/helpers/roles.js';

type Args = Pick<SkuApplicationList, 'store' | 'policy'>;

export default {
  title: 'Lists/Application list',
  component: 'sku-application-list',
  render: ({ store, policy }) => html`<sku-application-list .store=${store} .policy=${policy}></sku-application-list>`,
} satisfies Meta<Args>;

export const EveryStatus: StoryObj<Args> = { args: { store: storeWith('full') } };
export const NoneYet: StoryObj<Args> = { args: { store: storeWith('empty') } };
export const Loading: StoryObj<Args> = { args: { store: storeWith('loading') } };
export const Offline: StoryObj<Args> = { args: { store: storeWith('failing') } };
/** A portal where SaaS products can also be withdrawn, and reviews take a week. */
export const OwnPolicy: StoryObj<Args> = {
  args: { store: storeWith('full'), policy: { deliveryMethods: { saas: { withdraw: true } }, review: { workingDays: 5 } } },
};
export const RightToLeft: StoryObj<Args> = {
  ...EveryStatus,
  decorators: [(story) => html`<div dir="rtl" lang="ar">${story()}</div>`],
};
export const Dark: StoryObj<Args> = { ...EveryStatus, globals: { theme: 'dark' } };
export const Narrow: StoryObj<Args> = { ...EveryStatus, globals: { width: 'phone' } };

/** An application that was rejected and submitted again, in one list. */
export const Timeline: StoryObj<Args> = {
  ...EveryStatus,
  play: async ({ canvasElement }) => {
    (await findByRole(canvasElement, 'button', 'Timeline of Ledger')).click();
    await expect(textOf(canvasElement)).toContain('Submitted again');
  },
};
