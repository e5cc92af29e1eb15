import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define/delivery-info.js';
import type { SkuDeliveryInfo } from '../src/components/delivery-info/delivery-info.js';
import type { ServiceFlowTemplate } from '../src/core/schema/types.js';

type Args = Partial<Pick<SkuDeliveryInfo, 'value' | 'templates' | 'policy' | 'readOnly' | 'disabled'>>;
type Story = StoryObj<Args>;

const templates: ServiceFlowTemplate[] = [
  { id: 'standard', name: 'Standard delivery', description: 'The order is delivered, then the customer accepts it.' },
  {
    id: 'on-site',
    name: 'On-site installation with handover and training of the customer’s administrators',
    description: 'An appointment is made, the software is installed at the customer’s site, and the customer signs the acceptance there.',
  },
];

export default {
  title: 'Editors/Delivery process info',
  component: 'sku-delivery-info',
  render: ({ value = null, templates: choices = [], policy, readOnly = false, disabled = false }) =>
    html`<sku-delivery-info
      .value=${value}
      .templates=${choices}
      .policy=${policy}
      ?readonly=${readOnly}
      ?disabled=${disabled}
    ></sku-delivery-info>`,
  args: { templates },
} satisfies Meta<Args>;

export const Empty: Story = {};
export const Filled: Story = { args: { value: { serviceFlowTemplateId: 'standard', days: 14 } } };
export const LongNames: Story = { args: { value: { serviceFlowTemplateId: 'on-site', days: 30 } } };
export const VeryLong: Story = { args: { value: { serviceFlowTemplateId: 'standard', days: 120 } } };
export const OutOfRange: Story = { args: { value: { serviceFlowTemplateId: 'standard', days: 366 } } };
export const TemplateGone: Story = { args: { value: { serviceFlowTemplateId: 'old', days: 14 } } };
export const NoTemplates: Story = { args: { templates: [] } };
export const ReadOnly: Story = { args: { value: { serviceFlowTemplateId: 'standard', days: 14 }, readOnly: true } };
export const Disabled: Story = { args: { value: { serviceFlowTemplateId: 'standard', days: 14 }, disabled: true } };
export const RightToLeft: Story = {
  args: { value: { serviceFlowTemplateId: 'standard', days: 14 } },
  decorators: [(story) => html`<div dir="rtl" lang="ar">${story()}</div>`],
};
export const Dark: Story = { ...Filled, globals: { theme: 'dark' } };
export const Narrow: Story = { ...Filled, globals: { width: 'phone' } };
