import { expect } from 'chai';
import '../../src/define/quantity-range.js';
import type { SkuQuantityRange } from '../../src/components/quantity-range/quantity-range.js';
import { behavesAsEditor, cleanUp, eventsOf, mount, press, replaceIn, settled, typeInto } from '../helpers/editor.js';
import { byRole, descriptionOf, liveText, textOf } from '../helpers/roles.js';

const field = (element: Element, name: string) => byRole<HTMLInputElement>(element, 'textbox', name);
const sold = { min: 5, max: 95, step: 1 };

afterEach(cleanUp);

describe('quantity range', () => {
  it('is entered as Min., Max. and Step, and shows the resulting quantities', async () => {
    const range = await mount<SkuQuantityRange>('sku-quantity-range');
    const events = eventsOf(range);
    await typeInto(range, 'Min.', '5');
    await press(range, 'Tab');
    await typeInto(range, 'Max.', '1000');
    await press(range, 'Tab');
    await typeInto(range, 'Step', '5');
    expect(range.value).to.deep.equal({ min: 5, max: 1000, step: 5 });
    expect(liveText(range)).to.contain('5, 10, 15 … 1,000: 200 quantities');
    await press(range, 'Enter');
    expect(events.filter((type) => type === 'change')).to.have.length(3);
    expect(events.filter((type) => type === 'input')).to.have.length(6);
  });

  it('shows an explanation while it is empty', async () => {
    const range = await mount<SkuQuantityRange>('sku-quantity-range');
    expect(textOf(range)).to.contain('Customers can buy Min., and more in steps of Step, up to Max.');
  });

  it('accepts a maximum that customers can’t buy, with an explanation', async () => {
    const range = await mount<SkuQuantityRange>('sku-quantity-range', { value: { min: 5, max: 12, step: 5 } });
    expect(descriptionOf(field(range, 'Max.'))).to.contain('In steps of 5 customers can buy at most 10, never 12.');
    expect(textOf(range)).to.contain('5, 10: 2 quantities');
    expect(range.validity.valid).to.equal(true);
  });

  it('refuses a maximum below the minimum and a step of 0, and keeps both as typed', async () => {
    const range = await mount<SkuQuantityRange>('sku-quantity-range', { value: { min: 5, max: 100, step: 5 } });
    await replaceIn(range, 'Max.', '3');
    expect(descriptionOf(field(range, 'Max.'))).to.contain('Max. must not be less than Min., 5.');
    await replaceIn(range, 'Step', '0');
    expect(descriptionOf(field(range, 'Step'))).to.contain('Step is a number above 0');
    expect(range.value).to.deep.equal({ min: 5, max: 3, step: 0 });
  });

  it('reads numbers in the page’s language, and keeps text that is not a number', async () => {
    document.body.lang = 'de';
    const range = await mount<SkuQuantityRange>('sku-quantity-range', { value: { min: 0.5, max: 2, step: 0.5 } });
    expect(field(range, 'Min.').value).to.equal('0,5');
    await replaceIn(range, 'Max.', '1.000,5');
    expect(range.value!.max).to.equal(1000.5);
    await replaceIn(range, 'Max.', '12.34');
    expect(range.value!.max).to.deep.equal({ typed: '12.34' });
    document.body.removeAttribute('lang');
  });

  it('keeps the typed text when the host sets a copy', async () => {
    const range = await mount<SkuQuantityRange>('sku-quantity-range', { value: { min: 1, max: 10, step: 1 } });
    range.addEventListener('input', () => (range.value = structuredClone(range.value)));
    await replaceIn(range, 'Step', '0.50');
    expect(field(range, 'Step').value).to.equal('0.50');
    await press(range, 'Tab');
    expect(field(range, 'Step').value).to.equal('0.5');
  });
});

describe('a range that is on sale', () => {
  it('is shown next to the new one, and can grow without a message', async () => {
    const range = await mount<SkuQuantityRange>('sku-quantity-range', { released: sold, value: { min: 1, max: 100, step: 1 } });
    expect(textOf(range)).to.contain('On sale: 5, 6, 7 … 95, step 1');
    expect(range.validity.valid).to.equal(true);
    expect(descriptionOf(field(range, 'Min.'))).to.equal('');
  });

  it('refuses 10 to 90 with the reason', async () => {
    const range = await mount<SkuQuantityRange>('sku-quantity-range', { released: sold, value: { min: 10, max: 90, step: 1 } });
    expect(descriptionOf(field(range, 'Min.'))).to.contain('Min. was 5; the range of a released attribute can only grow.');
    expect(descriptionOf(field(range, 'Max.'))).to.contain('Max. was 95');
    expect(range.validity.valid).to.equal(false);
  });

  it('has a step that can’t change, and says so', async () => {
    const range = await mount<SkuQuantityRange>('sku-quantity-range', { released: sold, value: sold });
    expect(field(range, 'Step').readOnly).to.equal(true);
    expect(descriptionOf(field(range, 'Step'))).to.contain('The step of a released attribute can’t be changed.');
  });

  it('warns twice if a larger range changes the quantities', async () => {
    const released = { min: 5, max: 95, step: 5 };
    const range = await mount<SkuQuantityRange>('sku-quantity-range', { released, value: { min: 1, max: 100, step: 5 } });
    await settled(range);
    expect(descriptionOf(field(range, 'Min.'))).to.contain('quantities sold so far can no longer be bought');
    expect(descriptionOf(field(range, 'Max.'))).to.contain('at most 96, never 100');
    expect(range.validity.valid).to.equal(true);
  });
});

behavesAsEditor('sku-quantity-range', {
  value: { min: 5, max: 1000, step: 5 },
  other: { min: 1, max: 2, step: 1 },
  invalid: { min: 5, max: 3, step: 1 },
});
