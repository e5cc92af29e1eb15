import { setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { SkuReleaseForm } from '../../src/components/release-form/release-form.js';
import type { Release } from '../../src/core/schema/types.js';
import { StoreError } from '../../src/storage/store-error.js';
import type { Application, ReleaseStore, Saved } from '../../src/storage/store.js';
import { settled, typeInto } from '../helpers/editor.js';
import { findByRole, textOf } from '../helpers/roles.js';
import { priced, releaseWith, showForm } from './release-form-page.js';

/** A server whose answers can get lost or be delayed. */
interface Server {
  store: ReleaseStore;
  sent: { name: string; base: string | null; key: string }[];
  /** Whether its answers get lost. */
  isMute: boolean;
  /** Writes of drafts wait for this. */
  saving: Promise<void>;
}

function serverOf(): Server {
  let draft: Saved<Release> | undefined;
  let revisions = 0;
  const applications = new Map<string, Application>();
  const drafts: Partial<ReleaseStore['drafts']> = {
    get: () => Promise.resolve(draft),
    put: async (value, { base }) => {
      await server.saving;
      if (base !== (draft?.revision ?? null)) throw new StoreError(draft ? 'conflict' : 'missing');
      draft = { value, revision: `r${++revisions}`, savedAt: '2026-03-01T12:00:00Z' };
      return draft;
    },
  };
  const server: Server = {
    sent: [],
    isMute: false,
    saving: Promise.resolve(),
    store: {
      drafts: drafts as ReleaseStore['drafts'],
      applications: {
        submit: (release, { base, key }) => {
          server.sent.push({ name: release.product.name, base, key });
          const known = applications.get(key) ?? { id: key, release, status: 'pending', submittedAt: '2026-03-01T12:00:00Z' };
          if (!applications.has(key) && base !== draft?.revision) return Promise.reject(new StoreError('missing'));
          applications.set(key, known);
          draft = undefined;
          return server.isMute ? Promise.reject(new StoreError('offline')) : Promise.resolve(known);
        },
      } as ReleaseStore['applications'],
      released: { get: () => Promise.resolve(undefined) },
      library: {} as ReleaseStore['library'],
    },
  };
  return server;
}

let server: Server;
let form: SkuReleaseForm;

beforeEach(async () => {
  server = serverOf();
  form = await showForm({ value: releaseWith(priced('small', 'Small')), store: server.store });
});
afterEach(() => document.body.replaceChildren());
afterEach(() => setViewport({ width: 800, height: 600 }));

describe('an issue that prevents a submission', () => {
  it('has a field to fix it: a missing asset, also for a license without a package', async () => {
    const [specification] = releaseWith(priced('small', 'Small')).specifications;
    form.value = { ...releaseWith({ ...specification!, assetId: 'gone' }), deliveryMethod: 'license' };
    form.catalog = { attributes: [], assets: [{ id: 'app', name: 'Till', released: true }], serviceFlowTemplates: [] };
    expect(await findByRole(form, 'combobox', 'Application Asset')).to.be.instanceOf(HTMLElement);
  });
});

describe('a submission', () => {
  it('is sent again with the same key if its answer got lost', async () => {
    server.isMute = true;
    expect(await form.submit()).to.equal(false);
    await settled(form);
    expect(textOf(form)).to.match(/could not be submitted|not submitted/i);
    server.isMute = false;
    expect(await form.submit()).to.equal(true);
    expect(server.sent).to.have.length(2);
    expect(server.sent[1]).to.deep.equal(server.sent[0]);
  });

  it('replaces the draft status until the seller edits the release again', async () => {
    expect(textOf(form)).to.contain('Draft');
    expect(await form.submit()).to.equal(true);
    await settled(form);
    expect(textOf(form))
      .to.contain('Submitted for review.')
      .and.not.match(/\bDraft (Not saved|Saved)/);
    await typeInto(form, 'Product Name', ' 2');
    expect(textOf(form)).to.match(/\bDraft (Not saved|Saved|Saving)/);
  });

  it('shows its failure in view, wherever the seller has scrolled', async () => {
    await setViewport({ width: 1280, height: 500 });
    scrollTo(0, 400);
    server.isMute = true;
    await form.submit();
    await settled(form);
    const note = form.renderRoot.querySelector('.notices .note')!.getBoundingClientRect();
    expect(scrollY).to.be.at.least(400);
    expect(note.top).to.be.within(50, 450);
  });

  it('contains what the seller typed while the draft was being stored', async () => {
    let end = (): void => undefined;
    server.saving = new Promise((resolve) => (end = resolve));
    const submitting = form.submit();
    await typeInto(form, 'Product Name', ' 2');
    end();
    expect(await submitting).to.equal(true);
    expect(server.sent.map(({ name }) => name)).to.deep.equal([form.value?.product.name]);
    expect(form.value?.product.name).to.match(/ 2$/);
  });
});
