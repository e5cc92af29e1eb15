import { expect } from 'chai';
import { Submission, type SubmissionHost } from '../../src/components/release-form/document/submission.js';
import type { Release } from '../../src/core/schema/types.js';
import { StoreError, type StoreErrorReason } from '../../src/storage/store-error.js';
import type { Application, ReleaseStore } from '../../src/storage/store.js';
import { priced, releaseWith } from '../fixtures/releases.js';

const release = releaseWith(priced('small', 'Small'));

/** A form that saves its draft as revision `r1`, and a store that accepts every release or fails with a reason. */
function formOf() {
  const sent: { name: string; base: string | null; key: string }[] = [];
  const store = {
    failure: undefined as StoreErrorReason | undefined,
    applications: {
      submit: async ({ product }: Release, options: { base: string | null; key: string }) => {
        sent.push({ name: product.name, ...options });
        if (store.failure) throw new StoreError(store.failure);
        return { id: options.key } as Application;
      },
    } as ReleaseStore['applications'],
  };
  let keys = 0;
  const state = {
    release,
    hasStore: true,
    hasErrors: false,
    draft: { revision: 'r1' } as ReturnType<SubmissionHost['draft']>,
  };
  const host = {
    current: () => ({ release: state.release, policy: undefined, store: state.hasStore ? store : undefined }),
    hasErrors: () => state.hasErrors,
    draft: () => state.draft,
    saveDraft: async (): Promise<boolean> => true,
    showErrors: async () => void log.push('errors'),
    confirm: (): boolean => true,
    submitted: ({ id }: Application) => void log.push(`submitted ${id}`),
    onState: () => void log.push(submission.state.state),
    randomId: () => `key-${++keys}`,
  } satisfies SubmissionHost;
  const log: string[] = [];
  const submission = new Submission(host);
  return { host, state, store, sent, log, submission };
}

let form: ReturnType<typeof formOf>;
beforeEach(() => (form = formOf()));

describe('A submission from the release form', () => {
  it('sends the release with the revision of its draft', async () => {
    expect(await form.submission.submit()).to.equal(true);
    expect(form.sent).to.deep.equal([{ name: 'Cashier Cloud', base: 'r1', key: 'key-1' }]);
    expect(form.log).to.deep.equal(['sending', 'done', 'submitted key-1']);
  });

  it('shows the errors and sends nothing if there are any', async () => {
    form.state.hasErrors = true;
    expect(await form.submission.submit()).to.equal(false);
    expect(form.log).to.deep.equal(['errors']);
  });

  it('sends nothing if the host page cancels it', async () => {
    form.host.confirm = () => false;
    expect(await form.submission.submit()).to.equal(false);
    expect(form.sent).to.deep.equal([]);
    expect(form.submission.state).to.deep.equal({ state: 'idle' });
  });

  it('only asks the host page if there is no store', async () => {
    form.state.hasStore = false;
    expect(await form.submission.submit()).to.equal(true);
    expect(form.log).to.deep.equal([]);
  });

  it('reports why the draft could not be saved', async () => {
    form.host.saveDraft = async () => false;
    form.state.draft = { reason: 'quota' };
    expect(await form.submission.submit()).to.equal(false);
    expect(form.submission.state).to.deep.equal({ state: 'failed', reason: 'quota' });
    expect(form.sent).to.deep.equal([]);
  });

  it('includes what the seller typed while the draft was saved', async () => {
    const typed = { ...release, product: { name: 'Till' } };
    form.host.saveDraft = async () => {
      form.state.release = typed;
      return true;
    };
    expect(await form.submission.submit()).to.equal(true);
    expect(form.sent.map(({ name }) => name)).to.deep.equal(['Till']);
  });

  it('is repeated with the same key and base if its answer was lost, although the draft is gone', async () => {
    form.store.failure = 'offline';
    expect(await form.submission.submit()).to.equal(false);
    form.store.failure = undefined;
    form.state.draft = { revision: null };
    form.host.saveDraft = () => Promise.reject(new Error('There is no draft to save.'));
    expect(await form.submission.submit()).to.equal(true);
    expect(form.sent[1]).to.deep.equal(form.sent[0]);
  });

  it('has a new key after the store refused it', async () => {
    form.store.failure = 'refused';
    expect(await form.submission.submit()).to.equal(false);
    expect(form.submission.state).to.deep.equal({ state: 'failed', reason: 'refused' });
    form.store.failure = undefined;
    await form.submission.submit();
    expect(form.sent.map(({ key }) => key)).to.deep.equal(['key-1', 'key-2']);
  });

  it('has a new key after the seller changed the release', async () => {
    form.store.failure = 'offline';
    await form.submission.submit();
    form.submission.reset();
    expect(form.submission.state).to.deep.equal({ state: 'idle' });
    await form.submission.submit();
    expect(form.sent.map(({ key }) => key)).to.deep.equal(['key-1', 'key-2']);
  });
});
