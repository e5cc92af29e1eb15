import type { Release, Sku } from '../../src/core/schema/types.js';
import type { Seller } from '../helpers/seller.js';

/** Steps that several walks share, with the words on screen. */

/** Returns the release in the form. */
export const releaseOf = (seller: Seller): Promise<Release> => seller.property<Release>('sku-release-form', 'value');

/** Returns the SKUs of the first specification by label. */
export async function skusByLabel(seller: Seller): Promise<Record<string, Sku>> {
  const [specification] = (await releaseOf(seller)).specifications;
  // In the order of the attributes, because WebKit's driver changes the order of an object's keys.
  const choices = (specification?.attributes ?? []).filter((attribute) => attribute.type === 'enum');
  const labelOf = ({ values }: Sku) =>
    choices.flatMap(({ id, values: all }) => all.find((value) => value.id === values[id])?.label ?? []).join(' · ');
  return Object.fromEntries((specification?.skus ?? []).map((sku) => [labelOf(sku), sku]));
}

/** Adds attributes to the library on its page. */
export async function createAttributes(seller: Seller, attributes: { type: 'Enumeration' | 'Quantity'; name: string }[]): Promise<void> {
  await seller.click('link', 'Product Attributes');
  for (const { type, name } of attributes) {
    await seller.click('button', 'Add attribute');
    await seller.click('radio', type);
    await seller.fill('textbox', 'Name', name);
    await seller.click('button', 'Save');
    await seller.sees(name);
  }
}

/** Enters the names of the product and of the specification in the open form. */
export async function nameRelease(seller: Seller, { product, specification }: { product: string; specification: string }): Promise<void> {
  await seller.fill('textbox', 'Product Name', product);
  await seller.fill('textbox', 'Specification Name', specification);
}

/** Starts a new draft with these names and this delivery method. */
export async function beginRelease(
  seller: Seller,
  { product, specification, method }: { product: string; specification: string; method?: string },
): Promise<void> {
  await seller.click('button', 'Release New Product');
  await seller.find('textbox', 'Product Name');
  if (method) await seller.click('radio', method);
  await nameRelease(seller, { product, specification });
}

interface Choice {
  values: Record<string, string[]>;
  range?: { name: string; min: string; max: string; step: string };
}

/** Selects attributes and sets their values, up to the step that confirms the SKUs. */
export async function planSkus(seller: Seller, { values, range }: Choice): Promise<Seller> {
  await seller.click('radio', 'Custom template');
  await seller.click('button', 'Select Product Attribute');
  const dialog = await seller.within('dialog', 'Generate Product Attribute-based SKUs');
  for (const name of [...Object.keys(values), ...(range ? [range.name] : [])]) await dialog.click('checkbox', name);
  await dialog.click('button', 'Next');
  for (const [name, labels] of Object.entries(values)) {
    const list = await dialog.within('list', name);
    await list.click('textbox', 'Value 1');
    for (const label of labels) {
      await dialog.type(label);
      await dialog.press('Enter');
    }
  }
  if (range) {
    await dialog.fill('textbox', 'Min.', range.min);
    await dialog.fill('textbox', 'Max.', range.max);
    await dialog.fill('textbox', 'Step', range.step);
  }
  await dialog.click('button', 'Next');
  return dialog;
}

/** Runs {@link planSkus} and generates the SKUs. */
export async function generateSkus(seller: Seller, choice: Choice): Promise<void> {
  const dialog = await planSkus(seller, choice);
  await dialog.click('button', 'Generate SKU');
}

/** Types a text into a cell of the price grid and commits it. */
export async function enter(seller: Seller, cell: string, text: string): Promise<void> {
  await seller.click('gridcell', new RegExp(`^${cell.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`));
  await seller.type(text);
  await seller.press('Enter');
}

/** Switches the pricing model of a SKU in the grid. */
export async function setModel(seller: Seller, sku: string, model: 'Linear' | 'Volume' | 'Tiered'): Promise<void> {
  await seller.click('gridcell', new RegExp(`^${sku}, Pricing`));
  await seller.press('Enter');
  await seller.click('menuitemcheckbox', model);
}

/** Enters the tiers of a SKU: the end of each (`null` for the last), then its price in each period, in column order. */
export async function enterTiers(seller: Seller, sku: string, tiers: [upTo: string | null, ...prices: string[]][]): Promise<void> {
  await seller.click('gridcell', new RegExp(`^${sku}, (Monthly|One-time)`));
  for (let count = 1; count < tiers.length; count++) await seller.press('Alt+Enter');
  for (const [index, [upTo, ...prices]] of tiers.entries()) {
    if (upTo !== null) await seller.click('gridcell', new RegExp(`^${sku}, tier ${index + 1}, Up to`));
    else await seller.click('gridcell', new RegExp(`^${sku}, (up to 1,000|above .*), (Monthly|One-time)`));
    for (const text of upTo === null ? prices : [upTo, ...prices]) {
      await seller.type(text);
      await seller.press('Tab');
    }
  }
}

/** Opens the preview dialog and returns the seller limited to it. */
export async function openPreview(seller: Seller): Promise<Seller> {
  await seller.click('button', 'Preview Specifications');
  return seller.within('dialog', 'Preview Specifications');
}

/** Returns the price that the customer sees. */
export const shownPrice = (preview: Seller): Promise<string> => preview.read('status', 'Price');

/** Submits for review in the dialog, and confirms the warnings if there are any. */
export async function submit(seller: Seller): Promise<void> {
  await seller.click('button', 'Submit');
  await seller.find('button', 'Submit for review');
  if (await seller.count('checkbox', 'I have read the warnings')) await seller.click('checkbox', 'I have read the warnings');
  await seller.click('button', 'Submit for review');
}
