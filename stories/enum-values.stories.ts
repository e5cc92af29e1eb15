import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define/enum-values.js';
import type { SkuEnumValues } from '../src/components/enum-values/enum-values.js';
import { expect, userEvent } from 'storybook/test';
import { findByRole } from '../test/helpers/roles.js';

type Args = Partial<Pick<SkuEnumValues, 'value' | 'max' | 'locked' | 'label' | 'readOnly' | 'disabled'>>;
type Story = StoryObj<Args>;

const values = (...labels: string[]) => labels.map((label, index) => ({ id: `value-${index}`, label }));
const editions = values('Basic', 'Enterprise', 'Professional');

export default {
  title: 'Editors/Enumeration values',
  component: 'sku-enum-values',
  render: ({ value = null, max = 10, locked = [], label = 'Software Version', readOnly = false, disabled = false }) =>
    html`<sku-enum-values
      .value=${value}
      .max=${max}
      .locked=${locked}
      .label=${label}
      ?readonly=${readOnly}
      ?disabled=${disabled}
    ></sku-enum-values>`,
} satisfies Meta<Args>;

export const Empty: Story = {};
export const Filled: Story = { args: { value: editions } };
export const Duplicates: Story = { args: { value: values('Basic', 'Enterprise', 'basic ') } };
export const Full: Story = { args: { value: values(...'ABCDEFGHIJ') } };
export const TooMany: Story = { args: { value: values('Basic', 'Enterprise', 'Professional', 'Elite'), max: 3 } };
export const OnSale: Story = { args: { value: editions, locked: ['value-0', 'value-1'] } };
export const LongLabels: Story = {
  args: {
    value: values(
      'Unternehmensweite Lizenz einschließlich aller Tochtergesellschaften',
      '企业版（含全部子公司及分支机构）',
      'W'.repeat(60),
    ),
  },
};
export const ReadOnly: Story = { args: { value: editions, readOnly: true } };
export const Disabled: Story = { args: { value: editions, disabled: true } };
export const RightToLeft: Story = {
  args: { value: values('أساسي', 'احترافي') },
  decorators: [(story) => html`<div dir="rtl" lang="ar">${story()}</div>`],
};
export const Dark: Story = { ...Filled, globals: { theme: 'dark' } };
export const Narrow: Story = { ...Filled, globals: { width: 'phone' } };

/** A list entered with the keyboard only: type, Enter, type. */
export const TypedOneAfterTheOther: Story = {
  play: async ({ canvasElement }) => {
    (await findByRole(canvasElement, 'textbox', 'Value 1')).focus();
    await userEvent.keyboard('Basic{Enter}Enterprise{Enter}');
    const value = canvasElement.querySelector<SkuEnumValues>('sku-enum-values')?.value;
    await expect(value?.map(({ label }) => label)).toEqual(['Basic', 'Enterprise']);
  },
};
