import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define/release-form.js';
import type { SkuReleaseForm } from '../src/components/release-form/release-form.js';
import type { Catalog, Release, Specification } from '../src/core/schema/types.js';
import { cashier, standard } from './data/cashier.js';
import { expect } from 'storybook/test';
import { findByRole, textOf } from '../test/helpers/roles.js';

type Args = Partial<Pick<SkuReleaseForm, 'value' | 'released' | 'reasons' | 'catalog' | 'readOnly' | 'disabled'>>;
type Story = StoryObj<Args>;

const catalog: Catalog = {
  attributes: [
    { id: 'version-attribute', type: 'enum', name: 'Software Version' },
    { id: 'users', type: 'quantity', name: 'Users' },
  ],
  assets: [{ id: 'suite', name: 'Cashier Suite', version: '3.2.0', released: true }],
  serviceFlowTemplates: [{ id: 'license-standard', name: 'Standard license delivery' }],
};
const simple: Specification = {
  id: 'small',
  name: 'Small shops',
  template: 'simple',
  billing: { mode: 'subscription', periods: ['P1M', 'P1Y'] },
  attributes: [],
  skus: [
    { id: 'sku', values: {}, offered: true, pricing: { model: 'flat', tiers: [{ upTo: null, unitPrice: { P1M: '9.9', P1Y: '99' } }] } },
  ],
};
const license: Release = {
  ...cashier,
  deliveryMethod: 'license',
  softwarePackage: true,
  delivery: { serviceFlowTemplateId: 'license-standard', days: 120 },
  specifications: [{ ...simple, assetId: 'suite' }],
};

export default {
  title: 'Editors/Release form',
  component: 'sku-release-form',
  render: ({ value = null, released, reasons, readOnly = false, disabled = false }) =>
    html`<sku-release-form
      .catalog=${catalog}
      .value=${value}
      .released=${released}
      .reasons=${reasons}
      ?readonly=${readOnly}
      ?disabled=${disabled}
    ></sku-release-form>`,
} satisfies Meta<Args>;

export const Empty: Story = {};
export const Filled: Story = { args: { value: cashier } };
export const SeveralSpecifications: Story = {
  args: { value: { ...cashier, specifications: [simple, standard, { ...simple, id: 'over', name: 'Old', discontinued: true }] } },
};
export const LicenseWithReasons: Story = {
  args: {
    value: license,
    reasons: [
      { path: ['product', 'name'], text: 'Names another company.' },
      { path: ['delivery', 'days'], text: 'Far too long for a license key.' },
    ],
  },
};
export const OnSale: Story = { args: { value: cashier, released: cashier } };
export const ReadOnly: Story = { args: { value: { ...cashier, specifications: [simple] }, readOnly: true } };
export const Disabled: Story = { args: { value: { ...cashier, specifications: [simple] }, disabled: true } };
export const LongNames: Story = {
  args: {
    value: {
      ...cashier,
      product: { name: 'Unternehmensweites Buchhaltungs- und Kassensystem für den Einzelhandel' },
      specifications: [{ ...simple, name: 'Lizenzumfang je Tochtergesellschaft mit Wartung' }],
    },
  },
};
export const RightToLeft: Story = {
  args: { value: { ...cashier, product: { name: 'نظام الكاشير' }, specifications: [simple] } },
  render: ({ value = null }) =>
    html`<div dir="rtl" lang="ar"><sku-release-form .catalog=${catalog} .value=${value}></sku-release-form></div>`,
};
export const Dark: Story = { ...Filled, globals: { theme: 'dark' } };
export const Narrow: Story = { ...Filled, globals: { width: 'phone' } };

/** The submit dialog: errors with a link to each field, and warnings to read. */
export const SubmitDialog: Story = {
  ...Filled,
  play: async ({ canvasElement }) => {
    (await findByRole(canvasElement, 'button', 'Submit')).click();
    const dialog = await findByRole(canvasElement, 'dialog', 'Check and submit');
    await expect(textOf(dialog)).toContain('Read before you submit');
  },
};
/** An empty form: the dialog lists what is missing, with a link to each field. */
export const SubmitTooEarly: Story = {
  play: async ({ canvasElement }) => {
    (await findByRole(canvasElement, 'button', 'Submit')).click();
    const dialog = await findByRole(canvasElement, 'dialog', 'Check and submit');
    await expect((await findByRole(dialog, 'button', 'Submit for review')).getAttribute('aria-disabled')).toBe('true');
  },
};
export const PreviewDialog: Story = {
  ...Filled,
  play: async ({ canvasElement }) => {
    (await findByRole(canvasElement, 'button', 'Preview Specifications')).click();
    const dialog = await findByRole(canvasElement, 'dialog', 'Preview Specifications');
    await findByRole(dialog, 'button', /Buy/);
  },
};
export const GenerateDialog: Story = {
  ...Filled,
  play: async ({ canvasElement }) => {
    (await findByRole(canvasElement, 'button', 'Edit Attribute')).click();
    const dialog = await findByRole(canvasElement, 'dialog', 'Generate Product Attribute-based SKUs');
    await findByRole(dialog, 'button', 'Next');
  },
};
