import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define/application-review.js';
import type { SkuApplicationReview } from '../src/components/application-review/application-review.js';
import { application, changedProduct, product } from './seeded-store.js';

type Args = Pick<SkuApplicationReview, 'application' | 'released' | 'readOnly'>;

const ledger = product('ledger', 'Ledger');

export default {
  title: 'Views/Application review',
  component: 'sku-application-review',
  render: (args) =>
    html`<sku-application-review
      .application=${args.application}
      .released=${args.released}
      .readOnly=${args.readOnly ?? false}
    ></sku-application-review>`,
} satisfies Meta<Args>;

export const NewProduct: StoryObj<Args> = { args: { application: application('pending', ledger) } };
export const Change: StoryObj<Args> = { args: { application: application('pending', changedProduct(ledger)), released: ledger } };
export const NothingDiffers: StoryObj<Args> = { args: { application: application('pending', ledger), released: ledger } };
export const Rejected: StoryObj<Args> = { args: { application: application('rejected', ledger) } };
export const Approved: StoryObj<Args> = { args: { application: application('approved', ledger) } };
export const AsTheSellerSeesIt: StoryObj<Args> = { args: { application: application('rejected', ledger), readOnly: true } };
export const NoneChosen: StoryObj<Args> = { args: {} };
export const RightToLeft: StoryObj<Args> = {
  ...Change,
  decorators: [(story) => html`<div dir="rtl" lang="ar">${story()}</div>`],
};
export const Dark: StoryObj<Args> = { ...Change, globals: { theme: 'dark' } };
export const Narrow: StoryObj<Args> = { ...Change, globals: { width: 'phone' } };
