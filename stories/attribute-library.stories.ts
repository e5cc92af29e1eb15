import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define/attribute-library.js';
import type { SkuAttributeLibrary } from '../src/components/attribute-library/attribute-library.js';
import type { LibraryAttribute } from '../src/core/schema/types.js';

type Args = Partial<Pick<SkuAttributeLibrary, 'value' | 'policy' | 'readOnly' | 'disabled'>>;
type Story = StoryObj<Args>;

const attributes: LibraryAttribute[] = [
  { id: 'version', type: 'enum', name: 'Software Version', code: 'SV', description: 'Which edition of the software' },
  { id: 'item', type: 'enum', name: 'Service Item', code: 'SI' },
  { id: 'users', type: 'quantity', name: 'Users', unit: 'user', description: 'People who may sign in' },
  { id: 'days', type: 'quantity', name: 'Person-Days', unit: 'day' },
];

export default {
  title: 'Editors/Attribute library',
  component: 'sku-attribute-library',
  render: ({ value = null, policy, readOnly = false, disabled = false }) =>
    html`<sku-attribute-library .value=${value} .policy=${policy} ?readonly=${readOnly} ?disabled=${disabled}></sku-attribute-library>`,
} satisfies Meta<Args>;

export const Empty: Story = {};
export const Filled: Story = { args: { value: attributes } };
export const LongNames: Story = {
  args: {
    value: [
      {
        id: 'long',
        type: 'enum',
        name: 'Lizenzumfang je Tochtergesellschaft einschließlich Wartung',
        code: 'LIZENZUMFANG-TOCHTERGESELLSCHAFT',
        description: 'Welche Gesellschaften des Konzerns die Software nutzen dürfen, und ob die Wartung im Preis enthalten ist.',
      },
      ...attributes,
    ],
  },
};
export const Mistakes: Story = { args: { value: [{ id: 'a', type: 'enum', name: 'version' }, ...attributes] } };
export const ReadOnly: Story = { args: { value: attributes, readOnly: true } };
export const Disabled: Story = { args: { value: attributes, disabled: true } };
export const RightToLeft: Story = {
  args: { value: attributes },
  decorators: [(story) => html`<div dir="rtl" lang="ar">${story()}</div>`],
};
export const Dark: Story = { ...Filled, globals: { theme: 'dark' } };
export const Narrow: Story = { ...Filled, globals: { width: 'phone' } };
