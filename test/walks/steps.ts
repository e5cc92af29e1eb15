import type { Release } from '../../src/core/schema/types.js';
import type { Seller } from '../helpers/seller.js';

/** What a seller does again and again, in the words of the screen. */

/** The page's release, as it stands in the form. */
export const releaseOf = (seller: Seller): Promise<Release> => seller.property<Release>('sku-release-form', 'value');

/** A new draft with its product and specification named, in the delivery method given. */
export async function beginRelease(
  seller: Seller,
  { product, specification, method }: { product: string; specification: string; method?: string },
): Promise<void> {
  await seller.click('button', 'Release New Product');
  if (method) await seller.click('radio', method);
  await seller.fill('textbox', 'Product Name', product);
  await seller.fill('textbox', 'Specification Name', specification);
}

/** Opens the preview dialog, and gives the seller inside it. */
export async function openPreview(seller: Seller): Promise<Seller> {
  await seller.click('button', 'Preview Specifications');
  return seller.within('dialog', 'Preview Specifications');
}

/** The price that the customer sees. */
export const shownPrice = (preview: Seller): Promise<string> => preview.read('status', 'Price');

/** Submits for review from the dialog that checks first. */
export async function submit(seller: Seller): Promise<void> {
  await seller.click('button', 'Submit');
  await seller.click('button', 'Submit for review');
}
