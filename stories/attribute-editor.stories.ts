import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define/attribute-editor.js';
import type { SkuAttributeEditor } from '../src/components/attribute-editor/attribute-editor.js';
import type { Attribute, EnumAttribute, LibraryAttribute, QuantityAttribute, Sku, Specification } from '../src/core/schema/types.js';
import { generateSkus } from '../src/core/skus/generate.js';

type Args = Partial<
  Pick<SkuAttributeEditor, 'value' | 'step' | 'catalog' | 'policy' | 'released' | 'skus' | 'attributesBefore' | 'readOnly' | 'disabled'>
>;
type Story = StoryObj<Args>;

const enumeration = (id: string, name: string, ...labels: string[]): EnumAttribute => ({
  id,
  type: 'enum',
  name,
  values: labels.map((label) => ({ id: label.toLowerCase(), label })),
});
const version = enumeration('version', 'Software Version', 'Basic', 'Enterprise', 'Professional');
const hosting = enumeration('hosting', 'Hosting', 'Cloud', 'Own', 'Mixed', 'Edge');
const support = enumeration('support', 'Support', 'Mail', 'Phone');
const users: QuantityAttribute = { id: 'users', type: 'quantity', name: 'Users', unit: 'user', min: 5, max: 1000, step: 5 };
const library: LibraryAttribute[] = [
  { id: 'version', type: 'enum', name: 'Software Version', code: 'SV', description: 'Which edition of the software' },
  { id: 'hosting', type: 'enum', name: 'Hosting', description: 'Where it runs' },
  { id: 'support', type: 'enum', name: 'Support' },
  { id: 'region', type: 'enum', name: 'Region' },
  { id: 'language', type: 'enum', name: 'Language' },
  { id: 'module', type: 'enum', name: 'Lizenzumfang je Tochtergesellschaft einschließlich Wartung', code: 'MODULE' },
  { id: 'users', type: 'quantity', name: 'Users', unit: 'user', description: 'People who may sign in' },
  { id: 'days', type: 'quantity', name: 'Person-Days', unit: 'day' },
];
const priced = (attributes: Attribute[]): Sku[] =>
  generateSkus(attributes).skus.map((sku) => ({ ...sku, pricing: { ...sku.pricing, tiers: [{ upTo: null, unitPrice: { P1M: '10' } }] } }));
const sold: Specification = {
  id: 'standard',
  name: 'Standard',
  template: 'custom',
  billing: { mode: 'subscription', periods: ['P1M'] },
  attributes: [version, users],
  skus: priced([version, users]),
};

export default {
  title: 'Editors/Attribute editor',
  component: 'sku-attribute-editor',
  render: ({ value = null, step = 1, catalog, policy, released, skus = [], attributesBefore, readOnly = false, disabled = false }) =>
    html`<sku-attribute-editor
      .value=${value}
      .step=${step}
      .catalog=${catalog}
      .policy=${policy}
      .released=${released}
      .skus=${skus}
      .attributesBefore=${attributesBefore}
      ?readonly=${readOnly}
      ?disabled=${disabled}
    ></sku-attribute-editor>`,
  args: { catalog: { attributes: library } },
} satisfies Meta<Args>;

export const Nothing: Story = {};
export const EmptyLibrary: Story = { args: { catalog: { attributes: [] } } };
export const Selected: Story = { args: { value: [version, users] } };
export const AsManyAsCanBe: Story = {
  args: { value: [version, hosting, support, enumeration('region', 'Region'), enumeration('language', 'Language'), users] },
};
export const ValuesToSet: Story = {
  args: {
    value: [
      { ...version, values: [] },
      { ...users, min: null, max: null, step: null },
    ],
    step: 2,
  },
};
export const Values: Story = { args: { value: [version, users], step: 2 } };
export const TooManySkus: Story = {
  args: { value: [enumeration('region', 'Region', ...'ABCDEFGHIJ'), enumeration('module', 'Module', ...'KLMNOPQRST'), support], step: 2 },
};
export const Matrix: Story = { args: { value: [version, hosting], step: 3 } };
export const List: Story = { args: { value: [version, hosting, support], step: 3 } };
export const NewKeptAndRemoved: Story = {
  args: {
    value: [enumeration('version', 'Software Version', 'Basic', 'Professional', 'Elite')],
    step: 3,
    skus: priced([version]),
    attributesBefore: [version],
  },
};
export const Adapted: Story = { args: { value: [version, users], step: 3, skus: priced([version]), attributesBefore: [version] } };
export const ReleasedSelection: Story = { args: { value: sold.attributes, released: sold, skus: sold.skus } };
export const ReleasedValues: Story = {
  args: { value: [version, { ...users, min: 10, max: 900 }], released: sold, skus: sold.skus, step: 2 },
};
export const ReadOnly: Story = { args: { value: [version, users], step: 2, readOnly: true } };
export const Disabled: Story = { args: { value: [version, users], disabled: true } };
export const RightToLeft: Story = {
  args: { value: [version, support], step: 3 },
  decorators: [(story) => html`<div dir="rtl" lang="ar">${story()}</div>`],
};
export const Dark: Story = { ...Values, globals: { theme: 'dark' } };
export const Narrow: Story = { ...Values, globals: { width: 'phone' } };
