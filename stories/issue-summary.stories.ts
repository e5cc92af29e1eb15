import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define/issue-summary.js';
import type { SkuIssueSummary } from '../src/components/issue-summary/issue-summary.js';
import type { Issue } from '../src/core/schema/issue.js';
import type { Release } from '../src/core/schema/types.js';
import { cashier, standard } from './data/cashier.js';

type Args = Pick<SkuIssueSummary, 'issues' | 'release'>;

const second = 'Enterprise edition for retail chains with franchise';
const release: Release = { ...cashier, specifications: [standard, { ...standard, id: 'second', name: second }] };

const missingPrice = (sku: number): Issue => ({
  code: 'price.missing',
  path: ['specifications', 0, 'skus', sku, 'pricing', 'tiers', 2, 'unitPrice', 'P1M'],
  severity: 'error',
  params: { tier: 3, period: 'P1M' },
});
const drop: Issue = {
  code: 'tier.total-drops',
  path: ['specifications', 0, 'skus', 1, 'pricing', 'tiers', 1, 'unitPrice', 'P1M'],
  severity: 'warning',
  params: { period: 'P1M', at: 100, total: '1000', next: 105, nextTotal: '945', saving: '55' },
};
const trial: Issue = {
  code: 'trial.days.range',
  path: ['specifications', 1, 'trial', 'days'],
  severity: 'error',
  params: { min: 3, max: 180 },
};
const longDelivery: Issue = { code: 'delivery.days.long', path: ['delivery', 'days'], severity: 'warning', params: { long: 90 } };
const noName: Issue = { code: 'product.name.required', path: ['product', 'name'], severity: 'error', params: {} };

export default {
  title: 'Views/Issue summary',
  component: 'sku-issue-summary',
  render: ({ issues, release }) => html`<sku-issue-summary .issues=${issues} .release=${release}></sku-issue-summary>`,
  args: { release },
} satisfies Meta<Args>;

export const Nothing: StoryObj<Args> = { args: { issues: [] } };
export const ErrorsAndWarnings: StoryObj<Args> = { args: { issues: [drop, missingPrice(2), longDelivery, trial, noName] } };
export const ManyInOneSection: StoryObj<Args> = { args: { issues: Array.from({ length: 24 }, (_, sku) => missingPrice(sku % 3)) } };
export const WithoutTheRelease: StoryObj<Args> = { args: { ...ErrorsAndWarnings.args, release: undefined } };
export const NotCheckedYet: StoryObj<Args> = { render: () => html`<sku-issue-summary for="no-form-yet"></sku-issue-summary>` };
export const RightToLeft: StoryObj<Args> = {
  ...ErrorsAndWarnings,
  decorators: [(story) => html`<div dir="rtl" lang="ar">${story()}</div>`],
};
export const Dark: StoryObj<Args> = { ...ErrorsAndWarnings, globals: { theme: 'dark' } };
export const Narrow: StoryObj<Args> = { ...ErrorsAndWarnings, globals: { width: 'phone' } };
