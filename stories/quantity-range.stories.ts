import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define/quantity-range.js';
import type { SkuQuantityRange } from '../src/components/quantity-range/quantity-range.js';
import { expect, userEvent } from 'storybook/test';
import { byRole, findByRole } from '../test/helpers/roles.js';

type Args = Partial<Pick<SkuQuantityRange, 'value' | 'released' | 'policy' | 'readOnly' | 'disabled'>>;
type Story = StoryObj<Args>;

export default {
  title: 'Editors/Quantity range',
  component: 'sku-quantity-range',
  render: ({ value = null, released, policy, readOnly = false, disabled = false }) =>
    html`<sku-quantity-range
      .value=${value}
      .released=${released}
      .policy=${policy}
      ?readonly=${readOnly}
      ?disabled=${disabled}
    ></sku-quantity-range>`,
} satisfies Meta<Args>;

export const Empty: Story = {};
export const Filled: Story = { args: { value: { min: 5, max: 1000, step: 5 } } };
export const Decimals: Story = { args: { value: { min: 0.5, max: 12.25, step: 0.25 } } };
export const UnreachableMaximum: Story = { args: { value: { min: 5, max: 1003, step: 10 } } };
export const Mistakes: Story = { args: { value: { min: { typed: 'five' }, max: -3, step: 0 } } };
export const Released: Story = { args: { value: { min: 1, max: 100, step: 1 }, released: { min: 5, max: 95, step: 1 } } };
export const ReleasedAndNarrowed: Story = { args: { value: { min: 10, max: 90, step: 1 }, released: { min: 5, max: 95, step: 1 } } };
export const ReleasedAndShifted: Story = { args: { value: { min: 1, max: 100, step: 5 }, released: { min: 5, max: 95, step: 5 } } };
export const ReadOnly: Story = { args: { value: { min: 5, max: 1000, step: 5 }, readOnly: true } };
export const Disabled: Story = { args: { value: { min: 5, max: 1000, step: 5 }, disabled: true } };
export const RightToLeft: Story = {
  args: { value: { min: 5, max: 1000, step: 5 } },
  decorators: [(story) => html`<div dir="rtl" lang="ar">${story()}</div>`],
};
export const Dark: Story = { ...Filled, globals: { theme: 'dark' } };
export const Narrow: Story = { ...Filled, globals: { width: 'phone' } };

/** A maximum below the minimum has a message next to its field, and the entry stays as typed. */
export const TypedWrong: Story = {
  ...Filled,
  play: async ({ canvasElement }) => {
    const field = await findByRole<HTMLInputElement>(canvasElement, 'textbox', 'Max.');
    field.focus();
    field.select();
    await userEvent.keyboard('2{Tab}');
    await expect(byRole<HTMLInputElement>(canvasElement, 'textbox', 'Max.').value).toBe('2');
    await expect(field.getAttribute('aria-invalid')).toBe('true');
  },
};
