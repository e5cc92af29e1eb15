import { expect } from 'chai';
import type { Seller } from '../helpers/seller.js';
import { walk } from '../helpers/walk.js';
import { beginRelease, createAttributes, releaseOf } from './steps.js';

const enums = ['Edition', 'Region', 'Support', 'Storage', 'Language', 'Industry'];

const openDialog = async (seller: Seller): Promise<Seller> => {
  await beginRelease(seller, { product: 'Cashier Cloud', specification: 'Standard' });
  await seller.click('radio', 'Custom template');
  await seller.click('button', 'Select Product Attribute');
  return seller.within('dialog', 'Generate Product Attribute-based SKUs');
};

/** Returns the names of the attributes in the open dialog. */
const editing = async (seller: Seller): Promise<string[]> =>
  ((await releaseOf(seller)).specifications[0]?.editing?.attributes ?? []).map(({ name }) => name);

const typeValues = async (dialog: Seller, list: string, labels: string[]): Promise<void> => {
  await (await dialog.within('list', list)).click('textbox', 'Value 1');
  for (const label of labels) {
    await dialog.type(label);
    await dialog.press('Enter');
  }
};

const numbered = (name: string, count: number): string[] => Array.from({ length: count }, (_, index) => `${name} ${index + 1}`);

describe('The limits of a specification', () => {
  walk('refuse a second quantity attribute and a sixth enumeration attribute, and say why', async (seller) => {
    await createAttributes(seller, [
      { type: 'Quantity', name: 'Users' },
      { type: 'Quantity', name: 'Seats' },
      ...enums.map((name) => ({ type: 'Enumeration' as const, name })),
    ]);
    const dialog = await openDialog(seller);
    await dialog.click('checkbox', 'Users');
    await dialog.click('checkbox', 'Seats');
    await dialog.sees('You can select 1 quantity attribute; deselect it first.');
    for (const name of enums) await dialog.click('checkbox', name);
    await dialog.sees('You can select 5 enumeration attributes; deselect one first.');
    expect(await dialog.valueOf('checkbox', 'Seats')).to.equal('false');
    expect(await dialog.valueOf('checkbox', 'Industry')).to.equal('false');
    expect(await editing(seller)).to.have.members(['Users', ...enums.slice(0, 5)]);
  });

  walk('refuse an eleventh value and keep it as typed', async (seller) => {
    await createAttributes(seller, [{ type: 'Enumeration', name: 'Edition' }]);
    const dialog = await openDialog(seller);
    await dialog.click('checkbox', 'Edition');
    await dialog.click('button', 'Next');
    await typeValues(dialog, 'Edition', [...numbered('Edition', 10), 'One too many']);
    await dialog.sees(/the limit is 10/i);
    expect(await dialog.valueOf('textbox', 'Value 11')).to.equal('One too many');
    expect(await dialog.isDisabled('button', 'Next')).to.equal(true);
  });

  walk('refuse more than 100 SKUs, show the calculation, and keep the values', async (seller) => {
    await createAttributes(
      seller,
      ['Edition', 'Region', 'Support'].map((name) => ({ type: 'Enumeration', name })),
    );
    const dialog = await openDialog(seller);
    for (const name of ['Edition', 'Region', 'Support']) await dialog.click('checkbox', name);
    await dialog.click('button', 'Next');
    // 7 × 5 × 3 = 105
    await typeValues(dialog, 'Edition', numbered('E', 7));
    await typeValues(dialog, 'Region', numbered('R', 5));
    await typeValues(dialog, 'Support', numbered('S', 3));
    await dialog.sees(/7 × 5 × 3/);
    await dialog.sees(/105/);
    await dialog.sees(/the limit is 100/);
    expect(await dialog.isDisabled('button', 'Next')).to.equal(true);
    const attributes = (await releaseOf(seller)).specifications[0]?.editing?.attributes ?? [];
    expect(attributes.map((attribute) => (attribute.type === 'enum' ? attribute.values.length : 0))).to.deep.equal([7, 5, 3]);
  });

  walk('refuse a trial of 2 or 181 days and keep it as typed', async (seller) => {
    await beginRelease(seller, { product: 'Cashier Cloud', specification: 'Standard' });
    await seller.click('checkbox', 'Trial');
    for (const days of ['2', '181']) {
      await seller.fill('textbox', 'Trial Period (days)', days);
      await seller.press('Tab');
      await seller.sees(/trial lasts 3 to 180 whole days/i);
      expect(await seller.valueOf('textbox', 'Trial Period (days)')).to.equal(days);
      expect((await releaseOf(seller)).specifications[0]?.trial).to.deep.equal({ days: Number(days) });
    }
    await seller.fill('textbox', 'Trial Period (days)', '180');
    await seller.press('Tab');
    await seller.seesNoMore('3 to 180 whole days');
  });

  walk('keep the days of a trial when the product becomes a license, and say why it has no trial', async (seller) => {
    await beginRelease(seller, { product: 'Cashier Cloud', specification: 'Standard' });
    await seller.click('checkbox', 'Trial');
    await seller.fill('textbox', 'Trial Period (days)', '30');
    await seller.press('Tab');
    await seller.click('radio', 'License');
    await seller.sees('Not available for License.');
    expect((await releaseOf(seller)).specifications[0]?.trial?.days).to.equal(30);
    await seller.click('button', 'Submit');
    await seller.sees('trial is not available for License; turn it off');
  });
});
