import { expect } from 'chai';
import '../../src/define/asset-picker.js';
import type { SkuAssetPicker } from '../../src/components/asset-picker/asset-picker.js';
import type { Asset } from '../../src/core/schema/types.js';
import { behavesAsEditor, cleanUp, eventsOf, mount, settled } from '../helpers/editor.js';
import { allByRole, byRole, descriptionOf, nameOf } from '../helpers/roles.js';

const assets: Asset[] = [
  { id: 'cashier', name: 'Cashier', version: '2.1', released: true },
  { id: 'next', name: 'Cashier', version: '3.0', released: false },
];
const choice = (element: Element) => byRole<HTMLSelectElement>(element, 'combobox', 'Application Asset');

afterEach(cleanUp);

describe('application asset', () => {
  it('is chosen from the released assets, and submitted as its id', async () => {
    const form = document.createElement('form');
    document.body.append(form);
    const picker = await mount<SkuAssetPicker>('sku-asset-picker', { assets, name: 'asset' }, form);
    const events = eventsOf(picker);
    choice(picker).value = 'cashier';
    choice(picker).dispatchEvent(new Event('change'));
    expect(picker.value).to.equal('cashier');
    expect(new FormData(form).get('asset')).to.equal('cashier');
    expect(events).to.deep.equal(['input', 'change']);
  });

  it('shows unreleased assets, which can’t be chosen, with the reason', async () => {
    const picker = await mount<SkuAssetPicker>('sku-asset-picker', { assets });
    const unreleased = allByRole<HTMLOptionElement>(picker, 'option', 'Cashier 3.0 (not released yet)')[0]!;
    expect(unreleased.disabled).to.equal(true);
    expect(descriptionOf(choice(picker))).to.contain('You can only choose released assets.');
  });

  it('explains what to do if there are no assets', async () => {
    const picker = await mount<SkuAssetPicker>('sku-asset-picker');
    expect(descriptionOf(choice(picker))).to.contain('Add and release one in the asset center');
    picker.assets = [assets[1]!];
    await settled(picker);
    expect(descriptionOf(choice(picker))).to.contain('Release one in the asset center');
  });

  it('is missing only if it is required', async () => {
    const picker = await mount<SkuAssetPicker>('sku-asset-picker', { assets });
    expect(picker.validity.valid).to.equal(true);
    picker.required = true;
    expect(picker.validity.valueMissing).to.equal(true);
    expect(picker.validationMessage).to.equal('Choose the application asset that the product is deployed from.');
  });

  it('keeps a deleted asset visible, with a sentence', async () => {
    const picker = await mount<SkuAssetPicker>('sku-asset-picker', { assets, value: 'old' });
    expect(nameOf(choice(picker).selectedOptions[0]!)).to.equal('old (not among your assets)');
    expect(picker.validationMessage).to.contain('not one of your released ones');
  });

  it('can be cleared again', async () => {
    const picker = await mount<SkuAssetPicker>('sku-asset-picker', { assets, value: 'cashier' });
    choice(picker).value = '';
    choice(picker).dispatchEvent(new Event('change'));
    expect(picker.value).to.equal(null);
  });
});

behavesAsEditor('sku-asset-picker', { value: 'cashier', other: 'next', invalid: 'gone' });
