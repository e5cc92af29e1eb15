import { expect } from 'chai';
import '../../src/define/application-list.js';
import '../../src/define/application-review.js';
import '../../src/define/draft-list.js';
import '../../src/define/issue-summary.js';
import { SkuApplicationList } from '../../src/components/application-list/application-list.js';
import { SkuApplicationReview } from '../../src/components/application-review/application-review.js';
import { SkuDraftList } from '../../src/components/draft-list/draft-list.js';
import { SkuIssueSummary } from '../../src/components/issue-summary/issue-summary.js';
import { validateRelease } from '../../src/core/index.js';
import type { DeliveryMethod, PolicyOptions, Release } from '../../src/core/schema/types.js';
import { memoryStore } from '../helpers/memory-store.js';
import { allByRole, textOf } from '../helpers/roles.js';
import { priced, releaseWith, showForm } from './release-form-page.js';

const method: DeliveryMethod = { billing: ['one-time'], trial: false, delivery: false, packageAsset: false, withdraw: false };
const named: PolicyOptions = { deliveryMethods: { hardware: { ...method, label: { en: 'Appliance', de: 'Gerät' } } } };
const unnamed: PolicyOptions = { deliveryMethods: { hardware: method } };
const twoUnnamed: PolicyOptions = { deliveryMethods: { hardware: method, rental: method } };

const base = releaseWith(priced('standard', 'Standard'));
const release: Release = {
  ...base,
  deliveryMethod: 'hardware',
  specifications: base.specifications.map((one) => ({ ...one, billing: { mode: 'subscription', periods: ['P1M'] }, trial: { days: 14 } })),
};

afterEach(() => document.body.replaceChildren());

/** Shows an element and waits until `text` is on it. */
async function shows(element: HTMLElement & { updateComplete: Promise<unknown> }, text: string): Promise<string> {
  if (!element.isConnected) document.body.append(element);
  await element.updateComplete;
  const end = performance.now() + 3000;
  while (!textOf(element).includes(text)) {
    if (performance.now() > end) throw new Error(`“${text}” is not shown. There is: ${textOf(element)}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return textOf(element);
}

const choices = (root: HTMLElement) =>
  allByRole(root, 'radio').map((radio) => (radio as HTMLInputElement).labels?.[0]?.textContent?.trim());

describe('The name of a host’s delivery method', () => {
  for (const { title, policy, label, phrase } of [
    { title: 'is its label', policy: named, label: 'Appliance', phrase: 'Appliance' },
    { title: 'is never its key, also without a label', policy: unnamed, label: 'Other delivery method', phrase: 'this delivery method' },
  ]) {
    it(`${title}, in the release form`, async () => {
      const form = await showForm({ policy, value: release });
      expect(choices(form)).to.include(label);
      const text = await shows(form, `Not available for ${phrase}.`);
      expect(text).not.to.include('hardware');
    });

    it(`${title}, in the lists and for the reviewer`, async () => {
      const store = memoryStore();
      const saved = await store.drafts.put({ ...release, id: 'submitted' }, { base: null });
      await store.applications.submit(saved.value, { base: saved.revision, key: 'first' });
      await store.drafts.put(release, { base: null });
      const [application] = await store.applications.list();
      const list = Object.assign(new SkuApplicationList(), { store, policy });
      const drafts = Object.assign(new SkuDraftList(), { store, policy });
      const review = Object.assign(new SkuApplicationReview(), { application, policy });
      for (const element of [list, drafts, review]) expect(await shows(element, label)).not.to.include('hardware');
    });

    it(`${title}, in the issue summary`, async () => {
      const issues = validateRelease(release, { policy }).filter(({ code }) => code === 'trial.not-allowed');
      const summary = Object.assign(new SkuIssueSummary(), { issues, release, policy });
      expect(await shows(summary, `not available for ${phrase}`)).not.to.include('hardware');
    });
  }

  it('follows the language of the page', async () => {
    document.body.lang = 'de';
    const form = await showForm({ policy: named, value: release });
    await shows(form, 'Nicht verfügbar für: Gerät.');
    document.body.removeAttribute('lang');
  });

  it('is numbered where several have none, so that the seller can tell them apart', async () => {
    const form = await showForm({ policy: twoUnnamed, value: release });
    expect(choices(form)).to.include.members(['Other delivery method 1', 'Other delivery method 2']);
  });
});
