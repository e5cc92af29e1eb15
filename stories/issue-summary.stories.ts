import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define/issue-summary.js';
import type { SkuIssueSummary } from '../src/components/issue-summary/issue-summary.js';
import type { Issue } from '../src/core/schema/issue.js';

type Args = Pick<SkuIssueSummary, 'issues'>;

const missingPrice = (sku: number): Issue => ({
  code: 'price.missing',
  path: ['specifications', 0, 'skus', sku, 'pricing', 'tiers', 0, 'unitPrice', 'P1M'],
  severity: 'error',
  params: { tier: 0, period: 'P1M' },
});
const trial: Issue = {
  code: 'trial.days.range',
  path: ['specifications', 0, 'trial', 'days'],
  severity: 'error',
  params: { min: 3, max: 180 },
};
const longDelivery: Issue = { code: 'delivery.days.long', path: ['delivery', 'days'], severity: 'warning', params: {} };

export default {
  title: 'Issue summary',
  component: 'sku-issue-summary',
  render: ({ issues }) => html`<sku-issue-summary .issues=${issues}></sku-issue-summary>`,
} satisfies Meta<Args>;

export const Nothing: StoryObj<Args> = { args: { issues: [] } };
export const ErrorsAndWarnings: StoryObj<Args> = { args: { issues: [trial, longDelivery] } };
export const ManyInOneSection: StoryObj<Args> = { args: { issues: Array.from({ length: 24 }, (_, sku) => missingPrice(sku)) } };
export const RightToLeft: StoryObj<Args> = {
  ...ErrorsAndWarnings,
  decorators: [(story) => html`<div dir="rtl" lang="ar">${story()}</div>`],
};
