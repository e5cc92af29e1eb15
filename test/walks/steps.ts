import type { Release, Sku } from '../../src/core/schema/types.js';
import type { Seller } from '../helpers/seller.js';

/** What a seller does again and again, in the words of the screen. */

/** The page's release, as it stands in the form. */
export const releaseOf = (seller: Seller): Promise<Release> => seller.property<Release>('sku-release-form', 'value');

/** The SKUs of the first specification, by what they are called. */
export async function skusByLabel(seller: Seller): Promise<Record<string, Sku>> {
  const [specification] = (await releaseOf(seller)).specifications;
  // By the attributes, not by the keys of `values`: WebKit's driver gives back an object's keys in an order of its own.
  const choices = (specification?.attributes ?? []).filter((attribute) => attribute.type === 'enum');
  const labelOf = ({ values }: Sku) =>
    choices.flatMap(({ id, values: all }) => all.find((value) => value.id === values[id])?.label ?? []).join(' · ');
  return Object.fromEntries((specification?.skus ?? []).map((sku) => [labelOf(sku), sku]));
}

/** Writes attributes into the library, on its page. */
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

/** Names the product and the specification of the open form. */
export async function nameRelease(seller: Seller, { product, specification }: { product: string; specification: string }): Promise<void> {
  await seller.fill('textbox', 'Product Name', product);
  await seller.fill('textbox', 'Specification Name', specification);
}

/** A new draft with its product and specification named, in the delivery method given. */
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

/** Selects attributes and sets their values, as far as the step that confirms the SKUs. */
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

/** {@link planSkus}, and generates them. */
export async function generateSkus(seller: Seller, choice: Choice): Promise<void> {
  const dialog = await planSkus(seller, choice);
  await dialog.click('button', 'Generate SKU');
}

/** Goes to a cell of the price grid, types and commits. */
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

/** Writes the tiers of a SKU: where each ends (the last has the open end), and its price in each period, in the order of the columns. */
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

/** Opens the preview dialog, and gives the seller inside it. */
export async function openPreview(seller: Seller): Promise<Seller> {
  await seller.click('button', 'Preview Specifications');
  return seller.within('dialog', 'Preview Specifications');
}

/** The price that the customer sees. */
export const shownPrice = (preview: Seller): Promise<string> => preview.read('status', 'Price');

/** Submits for review from the dialog that checks first; warnings are read. */
export async function submit(seller: Seller): Promise<void> {
  await seller.click('button', 'Submit');
  await seller.find('button', 'Submit for review');
  if (await seller.count('checkbox', 'I have read the warnings')) await seller.click('checkbox', 'I have read the warnings');
  await seller.click('button', 'Submit for review');
}
