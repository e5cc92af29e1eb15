import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define/trial-toggle.js';
import type { SkuTrialToggle } from '../src/components/trial-toggle/trial-toggle.js';

type Args = Partial<Pick<SkuTrialToggle, 'value' | 'min' | 'max' | 'unavailable' | 'readOnly' | 'disabled'>>;
type Story = StoryObj<Args>;

export default {
  title: 'Editors/Trial',
  component: 'sku-trial-toggle',
  render: ({ value = null, min = 3, max = 180, unavailable = '', readOnly = false, disabled = false }) =>
    html`<sku-trial-toggle
      .value=${value}
      .min=${min}
      .max=${max}
      .unavailable=${unavailable}
      ?readonly=${readOnly}
      ?disabled=${disabled}
    ></sku-trial-toggle>`,
} satisfies Meta<Args>;

export const None: Story = {};
export const On: Story = { args: { value: { days: 30 } } };
export const OutOfRange: Story = { args: { value: { days: 181 } } };
export const NotANumber: Story = { args: { value: { days: { typed: 'a month' } } } };
export const Off: Story = { args: { value: { days: 30, off: true } } };
export const Unavailable: Story = { args: { value: { days: 30, off: true }, unavailable: 'Products billed by uses have no trial.' } };
export const OnWhereUnavailable: Story = { args: { value: { days: 30 }, unavailable: 'Products billed by uses have no trial.' } };
export const ReadOnly: Story = { args: { value: { days: 30 }, readOnly: true } };
export const Disabled: Story = { args: { value: { days: 30 }, disabled: true } };
export const RightToLeft: Story = {
  args: { value: { days: 2 } },
  decorators: [(story) => html`<div dir="rtl" lang="ar">${story()}</div>`],
};
export const Dark: Story = { ...On, globals: { theme: 'dark' } };
export const Narrow: Story = { ...On, globals: { width: 'phone' } };
