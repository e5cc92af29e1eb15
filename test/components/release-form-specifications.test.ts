import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { Sku, Specification } from '../../src/core/schema/types.js';
import type { SkuReleaseForm } from '../../src/components/release-form/release-form.js';
import { eventsOf, press, settled, typeInto } from '../helpers/editor.js';
import { allByRole, byRole, findByRole, focused, liveText, nameOf, textOf } from '../helpers/roles.js';
import { choose, namesOf, priced, releaseWith, showForm } from './release-form-page.js';

const small = priced('small', 'Small');
const large = priced('large', 'Large', '19.9', '199');

let form: SkuReleaseForm;
const cards = () =>
  allByRole(form, 'region')
    .map(nameOf)
    .filter((name) => !['Delivery Method', 'Product', 'Trial'].includes(name));
const until = async (isSo: () => boolean): Promise<void> => {
  const end = performance.now() + 3000;
  while (!isSo() && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(isSo()).to.equal(true);
};
const undo = async () => {
  byRole(form, 'button', 'Undo').click();
  await form.updateComplete;
};
const rename = async (to: string) => {
  byRole<HTMLInputElement>(form, 'textbox', 'Specification Name').select();
  await sendKeys({ type: to });
  await press(form, 'Enter');
};
const undoTitle = () => byRole(form, 'button', 'Undo').title;

beforeEach(async () => {
  form = await showForm({ value: releaseWith(small, large) });
});
afterEach(() => document.body.replaceChildren());

describe('several specifications in one release', () => {
  it('appear one below the other, each with its own name and prices', () => {
    expect(cards()).to.deep.equal(['Small', 'Large']);
    const card = byRole(form, 'region', 'Large');
    expect(byRole<HTMLInputElement>(card, 'textbox', 'Price, Monthly').value).to.equal('19.90');
  });

  it('are added with the focus in the new one; undo removes it', async () => {
    allByRole(form, 'button', 'Add specification').at(-1)?.click();
    await until(() => focused()?.textContent === 'Specification 3');
    expect(namesOf(form)).to.deep.equal(['Small', 'Large', '']);
    expect(undoTitle()).to.equal('Undo: Add specification');
    await undo();
    expect(form.value).to.deep.equal(releaseWith(small, large));
  });

  it('are duplicated with their prices, under a new name', async () => {
    await choose(form, 'Small', 'Duplicate');
    await choose(form, 'Small', 'Duplicate');
    expect(namesOf(form)).to.deep.equal(['Small', 'Small (copy 2)', 'Small (copy)', 'Large']);
    const [first, second] = form.value?.specifications ?? [];
    expect(second?.skus).to.deep.equal(first?.skus);
    expect(second?.id).not.to.equal(first?.id);
    expect(form.checkValidity()).to.equal(true);
    expect(undoTitle()).to.equal('Undo: Duplicate: Small');
    await undo();
    await undo();
    expect(form.value).to.deep.equal(releaseWith(small, large));
  });

  it('do not change when a copy is edited', async () => {
    await choose(form, 'Small', 'Duplicate');
    const price = byRole<HTMLInputElement>(byRole(form, 'region', 'Small (copy)'), 'textbox', 'Price, Monthly');
    price.focus();
    price.select();
    await sendKeys({ type: '5' });
    await sendKeys({ press: 'Tab' });
    const monthly = form.value?.specifications.map(({ skus }) => skus[0]?.pricing.tiers[0]?.unitPrice['P1M']);
    expect(monthly).to.deep.equal(['9.9', '5', '19.9']);
  });

  it('are reordered by keyboard, and the focus stays on the one that moved', async () => {
    byRole(form, 'button', 'Actions for Large').focus();
    await sendKeys({ press: 'Enter' });
    await findByRole(form, 'menuitem', 'Move up');
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Enter' });
    await until(() => cards()[0] === 'Large');
    expect(namesOf(form)).to.deep.equal(['Large', 'Small']);
    await until(() => focused()?.textContent === 'Large');
    expect(liveText(form)).to.contain('Move up: Large');
    await undo();
    expect(cards()).to.deep.equal(['Small', 'Large']);
  });

  it('offer no Move up for the first and no Move down for the last', async () => {
    byRole(form, 'button', 'Actions for Small').click();
    await findByRole(form, 'menu');
    expect(allByRole(form, 'menuitem').map(nameOf)).to.deep.equal(['Duplicate', 'Move down', 'Remove']);
    await sendKeys({ press: 'Escape' });
    await form.updateComplete;
    byRole(form, 'button', 'Actions for Large').click();
    await findByRole(form, 'menu');
    expect(allByRole(form, 'menuitem').map(nameOf)).to.deep.equal(['Duplicate', 'Move up', 'Remove']);
  });

  it('are renamed, also in the list of sections', async () => {
    const field = byRole<HTMLInputElement>(byRole(form, 'region', 'Large'), 'textbox', 'Specification Name');
    field.focus();
    field.select();
    await sendKeys({ type: 'Grand' });
    await sendKeys({ press: 'Tab' });
    await form.updateComplete;
    expect(cards()).to.deep.equal(['Small', 'Grand']);
    expect(textOf(byRole(form, 'navigation', 'Sections')))
      .to.contain('Grand')
      .and.not.to.contain('Large');
    expect(undoTitle()).to.equal('Undo: Specification Name');
  });

  it('show an error at the second of two equal names', async () => {
    form.value = releaseWith(small, { ...large, name: 'small ' });
    await form.updateComplete;
    const [, second] = allByRole(form, 'textbox', 'Specification Name');
    expect(second?.getAttribute('aria-invalid')).to.equal('true');
  });

  it('are removed, and undo restores them completely', async () => {
    await choose(form, 'Small', 'Remove');
    expect(namesOf(form)).to.deep.equal(['Large']);
    await until(() => cards().join() === 'Large');
    await until(() => focused()?.textContent === 'Large');
    await undo();
    expect(form.value).to.deep.equal(releaseWith(small, large));
  });
});

describe('a specification that is on sale', () => {
  const released = releaseWith(small);

  beforeEach(async () => {
    document.body.replaceChildren();
    form = await showForm({ value: releaseWith(small, large), released });
  });

  it('cannot be removed, only discontinued; a new one can be removed', async () => {
    byRole(form, 'button', 'Actions for Small').click();
    await findByRole(form, 'menu');
    expect(allByRole(form, 'menuitem').map(nameOf)).to.deep.equal(['Duplicate', 'Move down', 'Discontinue']);
    await sendKeys({ press: 'Escape' });
    await form.updateComplete;
    await choose(form, 'Large', 'Remove');
    expect(namesOf(form)).to.deep.equal(['Small']);
  });

  it('stays in the release when discontinued, and can be kept on sale until the release is submitted', async () => {
    await choose(form, 'Small', 'Discontinue');
    expect(textOf(byRole(form, 'region', 'Small'))).to.contain('no longer on sale');
    expect(form.value?.specifications[0]?.discontinued).to.equal(true);
    expect(form.checkValidity()).to.equal(true);
    await undo();
    expect(form.value).to.deep.equal(releaseWith(small, large));
    await choose(form, 'Small', 'Discontinue');
    await choose(form, 'Small', 'Keep on sale');
    expect(form.value).to.deep.equal(releaseWith(small, large));
  });

  it('cannot be put back on sale once its end of sale is released', async () => {
    const over = { ...small, discontinued: true as const };
    form.released = releaseWith(over, large);
    form.value = releaseWith(over, large);
    await form.updateComplete;
    byRole(form, 'button', 'Actions for Small').click();
    await findByRole(form, 'menu');
    expect(allByRole(form, 'menuitem').map(nameOf)).to.deep.equal(['Duplicate', 'Move down']);
  });
});

describe('undo and redo of the whole form', () => {
  it('use Ctrl+Z and Ctrl+Y outside text fields, one step at a time for all cards', async () => {
    byRole<HTMLInputElement>(byRole(form, 'region', 'Small'), 'radio', 'One-time').click();
    await form.updateComplete;
    await choose(form, 'Large', 'Move up');
    byRole(form, 'button', 'Preview Specifications').focus();
    await press(form, 'Control+z');
    expect(namesOf(form)).to.deep.equal(['Small', 'Large']);
    await form.updateComplete;
    expect(undoTitle()).to.equal('Undo: Billing Mode');
    expect(byRole(form, 'button', 'Redo').title).to.equal('Redo: Move up: Large');
    await press(form, 'Control+z');
    expect(form.value).to.deep.equal(releaseWith(small, large));
    await press(form, 'Control+z');
    await form.updateComplete;
    expect(undoTitle()).to.equal('Nothing to undo');
    await press(form, 'Control+y');
    await press(form, 'Control+Shift+Z');
    expect(namesOf(form)).to.deep.equal(['Large', 'Small']);
    expect(form.value?.specifications[1]?.billing).to.deep.equal({ mode: 'one-time' });
  });

  it('leave Ctrl+Z in a text field to the field', async () => {
    await choose(form, 'Large', 'Move up');
    byRole(form, 'textbox', 'Product Name').focus();
    await press(form, 'Control+z');
    expect(namesOf(form)).to.deep.equal(['Large', 'Small']);
  });

  it('change nothing behind an open dialog', async () => {
    await choose(form, 'Large', 'Move up');
    byRole(form, 'button', 'Submit').click();
    await findByRole(form, 'dialog', 'Check and submit');
    await press(form, 'Control+z');
    expect(namesOf(form)).to.deep.equal(['Large', 'Small']);
  });
});

describe('a specification with prices of SKUs', () => {
  const sku = (value: string, monthly: string): Sku => ({
    id: value,
    values: { edition: value },
    offered: true,
    pricing: { model: 'flat', tiers: [{ upTo: null, unitPrice: { P1M: monthly, P1Y: '99' } }] },
  });
  const values = ['Basic', 'Pro'].map((label) => ({ id: label, label }));
  const editions: Specification = {
    ...priced('editions', 'Editions'),
    template: 'custom',
    attributes: [{ id: 'edition', type: 'enum', name: 'Edition', values }],
    skus: [sku('Basic', '7.5'), sku('Pro', '15')],
  };

  it('shows the price of the first SKU until one is selected', async () => {
    form.style.inlineSize = '1280px';
    form.value = releaseWith(small, editions);
    await findByRole(form, 'heading', 'Basic');
    await until(() => textOf(byRole(form, 'region', 'Selected SKU')).includes('$7.50'));
  });

  it('generates SKUs again as one undo step with one input and one change event', async () => {
    const { name } = editions;
    form.value = releaseWith(editions);
    await form.updateComplete;
    const nextStep = async () => {
      (await findByRole(form, 'button', 'Next')).click();
      await form.updateComplete;
    };
    await rename(`${name}!`);
    (await findByRole(form, 'button', 'Edit Attribute')).click();
    await nextStep();
    await findByRole(form, 'textbox', 'Value 3');
    await settled(form);
    await typeInto(form, 'Value 3', 'Team');
    await until(() => JSON.stringify(form.value).includes('Team'));
    await nextStep();
    const events = eventsOf(form);
    (await findByRole(form, 'button', 'Generate SKU')).click();
    await until(() => form.value?.specifications[0]?.skus.length === 3);
    expect(events).to.deep.equal(['input', 'change']);
    await undo();
    expect(form.value).to.deep.equal(releaseWith({ ...editions, name: `${name}!` }));
    await undo();
    expect(form.value).to.deep.equal(releaseWith(editions));
    expect(undoTitle()).to.equal('Nothing to undo');
  });
});
