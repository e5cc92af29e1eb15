import type { Seller } from '../helpers/seller.js';

/** Fills in the least that a release needs, and submits it. */
export async function submitSimple(seller: Seller, product: string): Promise<void> {
  await seller.fill('textbox', 'Product Name', product);
  await seller.fill('textbox', 'Specification Name', 'Standard');
  await seller.fill('textbox', 'Price, Monthly', '9.90');
  if (await seller.count('textbox', 'Price, Yearly')) await seller.fill('textbox', 'Price, Yearly', '99');
  await seller.click('button', 'Submit');
  await seller.click('button', 'Submit for review');
}
