import { setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { SkuReleaseForm } from '../../src/components/release-form/release-form.js';
import type { Specification } from '../../src/core/schema/types.js';
import '../../src/define/issue-summary.js';
import type { Application, ReleaseStore } from '../../src/storage/store.js';
import { allByRole, byRole, descriptionOf, findByRole, textOf } from '../helpers/roles.js';
import { priced, releaseWith, showForm } from './release-form-page.js';

const small = priced('small', 'Small');
/** Free of charge, which is allowed with a warning. */
const free = priced('small', 'Small', '0', '99');

let form: SkuReleaseForm;
let submitted: number;

async function open(properties: Partial<SkuReleaseForm>): Promise<HTMLElement> {
  form = await showForm(properties);
  form.addEventListener('sku-submit', () => (submitted += 1));
  byRole(form, 'button', 'Submit').click();
  return findByRole(form, 'dialog', 'Check and submit');
}
const submitButton = () => byRole(form, 'button', 'Submit for review');

beforeEach(() => (submitted = 0));
afterEach(() => document.body.replaceChildren());
afterEach(() => setViewport({ width: 800, height: 600 }));

describe('the dialog before a submission', () => {
  it('is as compact on a phone as on a desktop', async () => {
    await setViewport({ width: 390, height: 844 });
    const dialog = await open({ value: releaseWith({ ...small, name: '' }) });
    const note = [...dialog.querySelectorAll('p')].find((one) => one.textContent.includes('to fix before you submit'));
    expect(note!.getBoundingClientRect().height).to.be.below(80);
  });
});

describe('the preview of the form', () => {
  it('shows a single SKU without empty space for a list of SKUs', async () => {
    form = await showForm({ value: releaseWith(small) });
    byRole(form, 'button', 'Preview Specifications').click();
    const dialog = await findByRole(form, 'dialog', 'Preview Specifications');
    const page = dialog.querySelector('sku-spec-preview')!.getBoundingClientRect();
    const { left, top, height } = dialog.querySelector('.dialog-header')!.getBoundingClientRect();
    expect(page.left - left).to.be.below(40);
    expect(page.top - top - height).to.be.below(40);
  });
});

describe('the warnings before a submission', () => {
  it('disable the Submit button with a reason until the seller ticks the box', async () => {
    const dialog = await open({ value: releaseWith(free) });
    expect(textOf(dialog)).to.contain('so customers pay nothing');
    expect(submitButton().getAttribute('aria-disabled')).to.equal('true');
    expect(descriptionOf(submitButton())).to.equal('Read the warnings and tick the box below them.');
    submitButton().click();
    expect(submitted).to.equal(0);
    byRole(form, 'checkbox', 'I have read the warnings').click();
    await form.updateComplete;
    expect(submitButton().getAttribute('aria-disabled')).to.equal(null);
    submitButton().click();
    await form.updateComplete;
    expect(submitted).to.equal(1);
  });

  it('have to be confirmed again when they change', async () => {
    await open({ value: releaseWith(free) });
    byRole(form, 'checkbox', 'I have read the warnings').click();
    await form.updateComplete;
    form.check = () => [{ code: 'price.zero', path: ['product'], severity: 'warning', params: {} }];
    await form.updateComplete;
    expect(byRole<HTMLInputElement>(form, 'checkbox', 'I have read the warnings').checked).to.equal(false);
    expect(submitButton().getAttribute('aria-disabled')).to.equal('true');
  });

  it('need no confirmation if there are none', async () => {
    await open({ value: releaseWith(small) });
    expect(allByRole(form, 'checkbox', 'I have read the warnings')).to.deep.equal([]);
    submitButton().click();
    await form.updateComplete;
    expect(submitted).to.equal(1);
  });
});

describe('what a submission changes', () => {
  it('is not shown for a product that is not on sale', async () => {
    const dialog = await open({ value: releaseWith(small) });
    expect(allByRole(dialog, 'region', 'What changes')).to.deep.equal([]);
  });

  it('is listed by specification, with the value on sale and the new value', async () => {
    const next: Specification = { ...priced('small', 'Small', '12', '99'), trial: { days: 30 } };
    const dialog = await open({ value: releaseWith(next, priced('large', 'Large')), released: releaseWith(small) });
    const changes = byRole(dialog, 'region', 'What changes');
    expect(allByRole(changes, 'heading').map(textOf)).to.deep.equal(['What changes 6 differences', 'Small', 'Large']);
    const lines = allByRole(changes, 'listitem').map(textOf);
    expect(lines[0]).to.equal('Price, Monthly on sale: 9.90 → will be: 12.00');
    expect(lines[1]).to.equal('Trial New: will be: 30 days');
    expect(lines[2]).to.match(/^Specification Name New: will be: Large$/);
  });

  it('is empty if nothing differs; 1.50 equals 1.5', async () => {
    const dialog = await open({ value: releaseWith(priced('small', 'Small', '9.90', '99.00')), released: releaseWith(small) });
    expect(textOf(byRole(dialog, 'region', 'What changes'))).to.contain('There are no differences from what is on sale.');
  });
});

describe('how long a review takes', () => {
  const requests = (count: number): ReleaseStore => {
    const today = { submittedAt: new Date().toISOString() } as Application;
    return {
      drafts: { get: async () => undefined, put: async (value: unknown) => ({ value, revision: '1', savedAt: today.submittedAt }) },
      applications: {
        list: async () => [...Array<Application>(count).fill(today), { submittedAt: '2020-01-01T00:00:00Z' } as Application],
      },
    } as unknown as ReleaseStore;
  };

  it('is three working days', async () => {
    const dialog = await open({ value: releaseWith(small), store: requests(8) });
    await new Promise((resolve) => setTimeout(resolve, 50));
    await form.updateComplete;
    expect(textOf(dialog)).to.contain('A review takes 3 working days.').and.not.to.contain('may take longer');
  });

  it('may be longer from the tenth request of a day', async () => {
    const dialog = await open({ value: releaseWith(small), store: requests(9) });
    await new Promise((resolve) => setTimeout(resolve, 50));
    await form.updateComplete;
    expect(textOf(dialog)).to.contain('This is request number 10 of today. From 10 requests on one calendar day, reviews may take longer.');
  });
});

describe('the reasons of a rejection', () => {
  const reasons = [
    { path: ['product', 'name'], text: 'Names another company.' },
    {
      path: ['specifications', 'small', 'skus', 'small-sku', 'pricing', 'tiers', 0, 'unitPrice', 'P1Y'],
      text: 'Dearer than twelve months.',
    },
    { path: ['specifications', 'gone', 'name'], text: 'Never shown.' },
  ];
  const show = async (properties: Partial<SkuReleaseForm> = {}) => {
    form = await showForm({ reasons, value: releaseWith(small), ...properties });
  };
  const type = async (field: HTMLElement, text: string) => {
    const input = field as HTMLInputElement;
    input.focus();
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    input.blur();
    await form.updateComplete;
  };

  it('are shown at their fields and do not prevent a submission', async () => {
    await show();
    expect(descriptionOf(byRole(form, 'textbox', 'Product Name'))).to.equal('Reviewer: Names another company.');
    expect(descriptionOf(byRole(form, 'textbox', 'Price, Yearly'))).to.contain('Reviewer: Dearer than twelve months.');
    expect(textOf(form)).not.to.contain('Never shown.');
    expect(form.checkValidity()).to.equal(true);
  });

  it('stay with their field when specifications are reordered', async () => {
    await show({ value: releaseWith(priced('large', 'Large'), small) });
    expect(descriptionOf(allByRole(form, 'textbox', 'Price, Yearly')[1] ?? form)).to.contain('Dearer than twelve months.');
  });

  it('disappear when the field is changed, and return when the change is undone', async () => {
    await show();
    await type(byRole(form, 'textbox', 'Product Name'), 'Till');
    expect(descriptionOf(byRole(form, 'textbox', 'Product Name'))).to.equal('');
    expect(descriptionOf(byRole(form, 'textbox', 'Price, Yearly'))).to.contain('Dearer');
    form.undo();
    await form.updateComplete;
    expect(descriptionOf(byRole(form, 'textbox', 'Product Name'))).to.contain('Names another company.');
  });

  it('stay resolved when the host sets the same reasons again', async () => {
    await show();
    await type(byRole(form, 'textbox', 'Product Name'), 'Till');
    form.reasons = structuredClone(reasons);
    await form.updateComplete;
    expect(descriptionOf(byRole(form, 'textbox', 'Product Name'))).to.equal('');
  });

  it('are among the warnings if the seller did not change the field', async () => {
    const dialog = await open({ value: releaseWith(small), reasons });
    expect(textOf(byRole(dialog, 'region', 'Read before you submit:'))).to.contain('Reviewer: Names another company.');
    expect(submitButton().getAttribute('aria-disabled')).to.equal('true');
  });
});

describe('an issue summary added after its form', () => {
  it('shows the issues that the form already has', async () => {
    form = await showForm({ id: 'the-form', value: releaseWith({ ...small, name: '' }) });
    const summary = document.createElement('sku-issue-summary');
    summary.setAttribute('for', 'the-form');
    document.body.append(summary);
    await (summary as HTMLElement & { updateComplete: Promise<boolean> }).updateComplete;
    expect(allByRole(summary, 'heading').map(textOf)).to.deep.equal(['Before you submit', 'Specification 1']);
    expect(form.currentIssues.map(({ code }) => code)).to.deep.equal(['specification.name.required']);
  });
});
