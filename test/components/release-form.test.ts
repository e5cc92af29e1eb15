import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { IssueError } from '../../src/core/schema/issue.js';
import type { Issue } from '../../src/core/schema/issue.js';
import type { Release } from '../../src/core/schema/types.js';
import type { SkuReleaseForm } from '../../src/components/release-form/release-form.js';
import '../../src/define/release-form.js';
import { settled } from '../helpers/editor.js';
import { allByRole, byRole, descriptionOf, findByRole, liveText, textOf } from '../helpers/roles.js';

const simple = (): Release => ({
  schemaVersion: 1,
  id: 'cashier',
  deliveryMethod: 'saas',
  product: { name: 'Cashier Cloud' },
  currency: 'USD',
  specifications: [
    {
      id: 'standard',
      name: 'Standard',
      template: 'simple',
      billing: { mode: 'subscription', periods: ['P1M', 'P1Y'] },
      attributes: [],
      skus: [
        { id: 'sku', values: {}, offered: true, pricing: { model: 'flat', tiers: [{ upTo: null, unitPrice: { P1M: '9.9', P1Y: '99' } }] } },
      ],
    },
  ],
});

let host: HTMLFormElement;
let form: SkuReleaseForm;
let events: string[];

beforeEach(async () => {
  events = [];
  host = document.createElement('form');
  form = document.createElement('sku-release-form') as SkuReleaseForm;
  form.name = 'release';
  for (const type of ['input', 'change']) host.addEventListener(type, () => events.push(type));
  host.append(form);
  document.body.append(host);
  await form.updateComplete;
});
afterEach(() => document.body.replaceChildren());

async function show(release: Release): Promise<void> {
  form.value = release;
  await form.updateComplete;
}
async function retype(name: string, text: string): Promise<void> {
  const field = byRole<HTMLInputElement>(form, 'textbox', name);
  field.focus();
  field.select();
  await sendKeys({ type: text });
}

describe('the release form and its value', () => {
  it('starts empty with one specification, and adds nothing to the form data', () => {
    expect(form.value).to.equal(null);
    expect([...new FormData(host)]).to.deep.equal([]);
    expect(byRole<HTMLInputElement>(form, 'textbox', 'Specification Name').value).to.equal('');
  });

  it('adds a value to the form data as soon as it is set', () => {
    form.value = simple();
    expect(JSON.parse(String(new FormData(host).get('release')))).to.deep.equal(simple());
    expect(events).to.deep.equal([]);
  });

  it('refuses an invalid release and keeps its value', async () => {
    await show(simple());
    const wrong = { ...simple(), specifications: 'many' } as unknown as Release;
    expect(() => (form.value = wrong)).to.throw(IssueError);
    expect(form.value).to.deep.equal(simple());
  });

  it('refuses an invalid policy and keeps its policy', () => {
    form.policy = { maxSkus: 50 };
    expect(() => (form.policy = { maxSkus: 'many' } as never)).to.throw(IssueError);
    expect(form.policy).to.deep.equal({ maxSkus: 50 });
  });

  it('keeps its history when the host sets an equal release, as React and Vue do', async () => {
    await show(simple());
    await retype('Product Name', 'Till');
    form.value = structuredClone(form.value);
    form.undo();
    expect(form.value?.product.name).to.equal('Cashier Cloud');
  });

  it('starts a new history for a different release', async () => {
    await show(simple());
    await retype('Product Name', 'Till');
    await show({ ...simple(), id: 'another' });
    expect(form.canUndo).to.equal(false);
  });
});

describe('typing in the release form', () => {
  beforeEach(() => show(simple()));

  it('fires one input for each keystroke and one change when the field is left', async () => {
    await retype('Product Name', 'Till');
    expect(events).to.deep.equal(['input', 'input', 'input', 'input']);
    await sendKeys({ press: 'Tab' });
    expect(events.slice(4)).to.deep.equal(['change']);
    expect(form.value?.product.name).to.equal('Till');
  });

  it('is one undo step from the first keystroke until the field is left', async () => {
    await retype('Product Name', 'Till');
    await sendKeys({ press: 'Tab' });
    await retype('Specification Name', 'Small');
    await sendKeys({ press: 'Tab' });
    byRole(form, 'button', 'Undo').click();
    expect(form.value?.specifications[0]?.name).to.equal('Standard');
    expect(form.value?.product.name).to.equal('Till');
    byRole(form, 'button', 'Undo').click();
    expect(form.value).to.deep.equal(simple());
    await form.updateComplete;
    byRole(form, 'button', 'Redo').click();
    expect(form.value?.product.name).to.equal('Till');
  });

  it('announces what was undone', async () => {
    await retype('Product Name', 'Till');
    await sendKeys({ press: 'Tab' });
    byRole(form, 'button', 'Undo').click();
    await form.updateComplete;
    expect(liveText(form)).to.contain('Undone: Product Name');
  });

  it('reverts a field on Escape', async () => {
    await retype('Product Name', 'Till');
    await sendKeys({ press: 'Escape' });
    expect(form.value).to.deep.equal(simple());
    expect(form.canUndo).to.equal(false);
  });

  it('keeps an unreadable price as typed and shows an error at the field', async () => {
    await retype('Price, Monthly', '12,34');
    await sendKeys({ press: 'Tab' });
    await form.updateComplete;
    expect(form.value?.specifications[0]?.skus[0]?.pricing.tiers[0]?.unitPrice['P1M']).to.deep.equal({ typed: '12,34' });
    expect(byRole<HTMLInputElement>(form, 'textbox', 'Price, Monthly').value).to.equal('12,34');
    expect(byRole(form, 'textbox', 'Price, Monthly').getAttribute('aria-invalid')).to.equal('true');
  });

  it('removes a price when its field is cleared', async () => {
    await retype('Price, Monthly', ' ');
    await sendKeys({ press: 'Tab' });
    expect(form.value?.specifications[0]?.skus[0]?.pricing.tiers[0]?.unitPrice).to.deep.equal({ P1Y: '99' });
  });
});

describe('the sections of the release form', () => {
  it('show a service flow template and days if the delivery method needs them', async () => {
    await show(simple());
    expect(allByRole(form, 'combobox', 'Service Flow Template')).to.have.length(0);
    byRole(form, 'radio', 'License').click();
    await form.updateComplete;
    expect(await findByRole(form, 'combobox', 'Service Flow Template')).to.exist;
  });

  it('keep the prices when the pricing template is switched and switched back', async () => {
    await show(simple());
    byRole(form, 'radio', 'Custom template').click();
    await form.updateComplete;
    expect(form.value?.specifications[0]?.skus).to.deep.equal([]);
    byRole(form, 'radio', 'Simple template').click();
    expect(form.value?.specifications[0]?.skus).to.deep.equal(simple().specifications[0]?.skus);
  });

  it('offer no trial for a license and say why', async () => {
    await show({ ...simple(), deliveryMethod: 'license' });
    await form.updateComplete;
    expect(textOf(form)).to.contain('Not available for License.');
  });

  it('say why a billing mode is not available', async () => {
    await show({ ...simple(), deliveryMethod: 'license' });
    const uses = byRole<HTMLInputElement>(form, 'radio', 'By uses');
    expect(uses.disabled).to.equal(true);
    expect(uses.closest('label')?.title).to.equal('Not available for License.');
  });
});

describe('submitting from the release form', () => {
  it('fires sku-submit with the release and returns true if there is no store', async () => {
    await show(simple());
    let release: Release | undefined;
    form.addEventListener('sku-submit', (event) => (release = (event as CustomEvent<{ release: Release }>).detail.release));
    expect(await form.submit()).to.equal(true);
    expect(release).to.deep.equal(simple());
  });

  it('returns false if a listener cancels the event', async () => {
    await show(simple());
    form.addEventListener('sku-submit', (event) => event.preventDefault());
    expect(await form.submit()).to.equal(false);
  });

  it('returns false if there is an error, lists it in a dialog, and jumps to its field', async () => {
    const unnamed = simple();
    unnamed.product.name = '';
    await show(unnamed);
    expect(await form.submit()).to.equal(false);
    await form.updateComplete;
    const dialog = await findByRole(form, 'dialog', 'Check and submit');
    expect(textOf(dialog)).to.contain('1 problem to fix');
    expect(byRole(form, 'button', 'Submit for review').getAttribute('aria-disabled')).to.equal('true');
    const [issue] = form.issues ?? [];
    expect(issue).to.equal(undefined);
    allByRole(dialog, 'button', /product/i)[0]?.click();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(byRole(form, 'textbox', 'Product Name').matches(':focus')).to.equal(true);
  });

  it('shows what is missing at its field when the host form is submitted, until the form is reset', async () => {
    const said = () => descriptionOf(byRole(form, 'textbox', 'Product Name'));
    expect(said()).to.equal('');
    host.requestSubmit();
    await settled(form);
    expect(said()).to.equal('Enter a product name.');
    expect(byRole(form, 'textbox', 'Product Name').matches(':focus')).to.equal(true);
    host.reset();
    await settled(form);
    expect(said()).to.equal('');
  });

  it('never submits the host form', async () => {
    await show(simple());
    let submitted = false;
    host.addEventListener('submit', (event) => {
      event.preventDefault();
      submitted = true;
    });
    await form.submit();
    expect(submitted).to.equal(false);
  });

  it("shows an issue of the host's own rules immediately, whatever its code", async () => {
    const own: Issue = {
      code: 'portal.logo.required',
      path: ['product', 'name'],
      severity: 'error',
      params: { message: 'Upload a logo first.' },
    };
    form.check = () => [own];
    await show(simple());
    expect(descriptionOf(byRole(form, 'textbox', 'Product Name'))).to.equal('Upload a logo first.');
    expect(form.validity.customError).to.equal(true);
  });

  it("shows an issue of the host's own rules that is marked as undone only after the seller checks the form", async () => {
    const said = () => descriptionOf(byRole(form, 'textbox', 'Product Name'));
    const own: Issue = {
      code: 'portal.logo',
      path: ['product', 'name'],
      severity: 'error',
      params: { message: 'Upload a logo first.' },
      undone: true,
    };
    form.check = () => [own];
    await show(simple());
    expect(said()).to.equal('');
    expect(form.validity.valueMissing).to.equal(true);
    host.requestSubmit();
    await settled(form);
    expect(said()).to.equal('Upload a logo first.');
  });

  it("applies the host's own rules together with the kit's", async () => {
    const own: Issue = { code: 'product.name.required', path: ['product', 'name'], severity: 'error', params: {} };
    form.check = (release) => (release.product.name.includes('Cloud') ? [own] : []);
    await show(simple());
    expect(form.checkValidity()).to.equal(false);
    expect(await form.submit()).to.equal(false);
  });
});

describe('the layout of the release form', () => {
  const inForm = (selector: string) => [...(form.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];

  it('says when the chart appears while there are no SKUs', async () => {
    host.style.inlineSize = '1300px';
    form.value = simple();
    await form.updateComplete;
    expect(textOf(byRole(form, 'region', 'Selected SKU'))).to.contain('when you have generated SKUs with the custom template');
  });

  it('counts an issue at its specification, but not again at the heading above', async () => {
    const release = simple();
    release.specifications[0]!.skus[0]!.pricing.tiers[0]!.unitPrice = { P1M: { typed: 'x' }, P1Y: '99' };
    form.value = release;
    await form.updateComplete;
    expect(inForm('.nav-count.error').map(textOf)).to.deep.equal(['1']);
    expect(textOf(byRole(form, 'button', /^Standard/))).to.contain('1');
  });

  it('aligns the application asset with the other fields', async () => {
    form.value = { ...simple(), deliveryMethod: 'license', softwarePackage: true };
    await form.updateComplete;
    const picker = inForm('sku-asset-picker')[0]!.shadowRoot!.querySelector('select')!;
    const [name] = inForm('.rows input[type=text]');
    expect(picker.getBoundingClientRect().left).to.equal(name!.getBoundingClientRect().left);
  });

  it('shortens the visible labels of its buttons on a phone but keeps their names', async () => {
    host.style.inlineSize = '390px';
    await form.updateComplete;
    const buttons = ['Preview Specifications', 'Save as Draft', 'Submit'].map((name) => byRole(form, 'button', name));
    const tops = buttons.map((button) => button.getBoundingClientRect().top);
    expect(new Set(tops).size).to.equal(1);
    expect(buttons.map((button) => button.innerText.trim())).to.deep.equal(['Preview', 'Save', 'Submit']);
  });
});
