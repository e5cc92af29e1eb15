import { expect } from 'chai';
import type { SkuReleaseForm } from '../../src/components/release-form/release-form.js';
import { openIndexedDbStore, StoreError, type IndexedDbStore, type StoreErrorReason } from '../../src/storage/index.js';
import { byRole, descriptionOf, findByRole, textOf } from '../helpers/roles.js';
import { priced, releaseWith, showForm } from './release-form-page.js';

let store: IndexedDbStore;
const forms: SkuReleaseForm[] = [];

const show = async (properties: Partial<SkuReleaseForm>): Promise<SkuReleaseForm> => {
  const form = await showForm(properties);
  forms.push(form);
  return form;
};
const sees = async (form: SkuReleaseForm, text: string): Promise<void> => {
  const end = performance.now() + 4000;
  while (!textOf(form).includes(text)) {
    if (performance.now() > end) throw new Error(`Did not see "${text}", but: ${textOf(form)}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
};
const name = (form: SkuReleaseForm) => byRole<HTMLInputElement>(form, 'textbox', 'Product Name');
const typeName = (form: SkuReleaseForm, text: string) => {
  const field = name(form);
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
};
/** A store whose writes fail with this reason until `repair` is called. */
const failing = (reason: StoreErrorReason) => {
  const state = { isRepaired: false };
  const broken: IndexedDbStore = {
    ...store,
    drafts: {
      ...store.drafts,
      put: async (release, options) => {
        if (!state.isRepaired) throw new StoreError(reason);
        return store.drafts.put(release, options);
      },
    },
  };
  return { broken, repair: () => (state.isRepaired = true) };
};

beforeEach(() => (store = openIndexedDbStore({ name: `form-drafts-${performance.now()}`, persist: false })));
afterEach(() => forms.splice(0).forEach((form) => form.remove()));

describe('A draft that cannot be stored', () => {
  for (const [reason, sentence] of [
    ['blocked', 'the browser does not allow storage here'],
    ['denied', 'you are signed out or not allowed to save here; sign in again in another tab'],
    ['quota', 'the browser’s storage is full'],
    ['offline', 'there is no connection'],
  ] as const)
    it(`(${reason}) shows the reason, keeps all edits, and is stored once the store works again`, async () => {
      const { broken, repair } = failing(reason);
      const form = await show({ store: broken, value: releaseWith(priced('s1', 'Standard')) });
      typeName(form, 'Typed');
      await sees(form, `Not saved: ${sentence}.`);
      await findByRole(form, 'button', 'Save to a file');
      typeName(form, 'Typed and more');
      expect(form.value?.product.name).to.equal('Typed and more');
      repair();
      await sees(form, 'Saved just now');
      expect((await store.drafts.get('cashier'))?.value.product.name).to.equal('Typed and more');
      expect(textOf(form)).not.to.contain('Nothing can be saved');
    });
});

describe('A submission that an error prevents', () => {
  it('still stores what the seller typed', async () => {
    const form = await show({ store, value: releaseWith(priced('s1', 'Standard')) });
    typeName(form, '');
    expect(await form.submit()).to.equal(false);
    expect((await store.drafts.get('cashier'))?.value.product.name).to.equal('');
  });
});

describe('A draft in two forms', () => {
  it('is read-only in the second form, which shows the edits of the first, until it takes over', async () => {
    const { value } = await store.drafts.put(releaseWith(priced('s1', 'Standard')), { base: null });
    const first = await show({ store, value });
    const second = await show({ store, value: (await store.drafts.get('cashier'))!.value });
    await sees(second, 'This draft is open in another tab');
    expect(name(second).readOnly).to.equal(true);
    typeName(first, 'By the first');
    await sees(second, 'By the first');
    byRole<HTMLButtonElement>(second, 'button', 'Take over here').click();
    await sees(first, 'This draft is open in another tab');
    expect([name(first).readOnly, name(second).readOnly]).to.deep.equal([true, false]);
  });

  it('can be submitted only by the form that edits it; the other form says why', async () => {
    const why = 'This draft is open in another tab. Take it over here to save or submit it.';
    const { value } = await store.drafts.put(releaseWith(priced('s1', 'Standard')), { base: null });
    const first = await show({ store, value });
    const second = await show({ store, value: (await store.drafts.get('cashier'))!.value });
    await sees(second, 'This draft is open in another tab');
    for (const button of ['Submit', 'Save as Draft']) expect(descriptionOf(byRole(second, 'button', button))).to.equal(why);
    byRole(second, 'button', 'Submit').click();
    byRole(second, 'button', 'Check and submit').click();
    const dialog = await findByRole(second, 'dialog', 'Check and submit');
    const submit = byRole(dialog, 'button', 'Submit for review');
    expect(descriptionOf(submit)).to.equal(why);
    submit.click();
    expect(await second.submit()).to.equal(false);
    expect(await store.applications.list()).to.deep.equal([]);
    expect(await first.submit()).to.equal(true);
    expect((await store.applications.list()).map(({ status }) => status)).to.deep.equal(['pending']);
  });

  it('can be copied in the second form, which reports the id of the copy', async () => {
    const { value } = await store.drafts.put(releaseWith(priced('s1', 'Standard')), { base: null });
    await show({ store, value });
    const second = await show({ store, value: (await store.drafts.get('cashier'))!.value });
    const opened = new Promise<string>((resolve) =>
      second.addEventListener('sku-draft-open', (event) => resolve((event as CustomEvent<{ id: string }>).detail.id), { once: true }),
    );
    (await findByRole(second, 'button', 'Work on a copy')).click();
    const id = await opened;
    expect(id).not.to.equal('cashier');
    expect((await store.drafts.get(id))?.value.product.name).to.equal('Cashier Cloud (copy)');
    expect((await store.drafts.list()).map((draft) => draft.name)).to.have.members(['Cashier Cloud', 'Cashier Cloud (copy)']);
    expect(name(second).readOnly).to.equal(false);
  });

  it('reports a conflict when both were changed without a lock, and overwrites neither version', async () => {
    const withoutClaims = (): IndexedDbStore => {
      const { claim: _, ...drafts } = store.drafts;
      return { ...store, drafts };
    };
    const { value } = await store.drafts.put(releaseWith(priced('s1', 'Standard')), { base: null });
    const first = await show({ store: withoutClaims(), value });
    typeName(first, 'By the first');
    await sees(first, 'Saved just now');
    // For example, by a page that runs an older version.
    const stored = (await store.drafts.get('cashier'))!;
    const other = { ...stored.value, product: { name: 'By another' } };
    await store.drafts.put(other, { base: stored.revision });
    await sees(first, 'This draft was changed somewhere else since you opened it. Your changes are not lost.');
    expect(name(first).value).to.equal('By the first');
    byRole<HTMLButtonElement>(first, 'button', 'Save mine as a copy').click();
    for (let waited = 0; (await store.drafts.list()).length < 2 && waited < 3000; waited += 10)
      await new Promise((resolve) => setTimeout(resolve, 10));
    expect((await store.drafts.list()).map((draft) => draft.name)).to.have.members(['By another', 'By the first (copy)']);
  });
});
