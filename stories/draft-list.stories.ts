import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define/draft-list.js';
import type { SkuDraftList } from '../src/components/draft-list/draft-list.js';
import { storeWith } from './seeded-store.js';

type Args = Pick<SkuDraftList, 'store'>;

export default {
  title: 'Lists/Draft list',
  component: 'sku-draft-list',
  render: ({ store }) => html`<sku-draft-list .store=${store}></sku-draft-list>`,
} satisfies Meta<Args>;

export const Drafts: StoryObj<Args> = { args: { store: storeWith('full') } };
export const NoneYet: StoryObj<Args> = { args: { store: storeWith('empty') } };
export const Loading: StoryObj<Args> = { args: { store: storeWith('loading') } };
export const Offline: StoryObj<Args> = { args: { store: storeWith('failing') } };
export const RightToLeft: StoryObj<Args> = {
  ...Drafts,
  decorators: [(story) => html`<div dir="rtl" lang="ar">${story()}</div>`],
};
export const Dark: StoryObj<Args> = { ...Drafts, globals: { theme: 'dark' } };
export const Narrow: StoryObj<Args> = { ...Drafts, globals: { width: 'phone' } };
