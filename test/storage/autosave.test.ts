import { expect } from 'chai';
import type { Release } from '../../src/core/schema/types.js';
import { createAutosave, type AutosaveState } from '../../src/storage/autosave.js';
import { StoreError } from '../../src/storage/store-error.js';
import type { ReleaseStore, Saved } from '../../src/storage/store.js';

const release = (name: string): Release => ({
  schemaVersion: 1,
  id: 'r1',
  deliveryMethod: 'saas',
  product: { name },
  currency: 'USD',
  specifications: [],
});

/** A store with one draft that answers a write when the test calls `answer`. */
const slowStore = () => {
  const asked: { name: string; base: string | null; answer: (error?: StoreError) => Promise<void> }[] = [];
  let stored: Saved<Release> | undefined;
  let count = 0;
  const drafts: ReleaseStore['drafts'] = {
    list: async () => [],
    get: async () => stored,
    delete: async () => undefined,
    put: (value, { base }) =>
      new Promise((resolve, reject) => {
        const answer = async (error?: StoreError) => {
          if (error) reject(error);
          else resolve((stored = { value, revision: `rev${(count += 1)}`, savedAt: '2026-01-01T00:00:00.000Z' }));
          await settled();
        };
        asked.push({ name: value.product.name, base, answer });
      }),
  };
  return { store: { drafts }, asked, hold: (saved: Saved<Release>) => (stored = saved) };
};

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

const started = async (options: { retryAfter?: (failures: number) => number } = {}) => {
  const { store, asked, hold } = slowStore();
  const states: AutosaveState[] = [];
  const autosave = createAutosave({ store, onState: (state) => states.push(state), ...options });
  autosave.open(release(''));
  await settled();
  return { autosave, asked, states, hold };
};

describe('Autosave', () => {
  it('writes the first change synchronously', async () => {
    const { autosave, asked } = await started();
    autosave.save(release('A'));
    expect(asked.map(({ name }) => name)).to.deep.equal(['A']);
  });

  it('has one write in flight, then writes only the latest release', async () => {
    const { autosave, asked } = await started();
    for (const name of ['A', 'AB', 'ABC', 'ABCD']) autosave.save(release(name));
    expect(asked.map(({ name }) => name)).to.deep.equal(['A']);
    await asked[0]?.answer();
    expect(asked.map(({ name, base }) => [name, base])).to.deep.equal([
      ['A', null],
      ['ABCD', 'rev1'],
    ]);
  });

  it('reports when it is saving and when it has saved', async () => {
    const { autosave, asked, states } = await started();
    autosave.save(release('A'));
    await asked[0]?.answer();
    expect(states.map(({ status }) => status)).to.deep.equal(['saving', 'saved']);
    expect(autosave.state.saved).to.deep.equal({ id: 'r1', revision: 'rev1', savedAt: '2026-01-01T00:00:00.000Z' });
    expect(autosave.base).to.equal('rev1');
  });

  it('resolves flush with true when everything is stored', async () => {
    const { autosave, asked } = await started();
    autosave.save(release('A'));
    autosave.save(release('AB'));
    const flushed = autosave.flush();
    await asked[0]?.answer();
    await asked[1]?.answer();
    expect(await flushed).to.equal(true);
    expect(asked).to.have.length(2);
  });

  for (const reason of ['quota', 'offline', 'blocked', 'denied'] as const) {
    it(`keeps a release that it could not store (${reason}) and retries`, async () => {
      const { autosave, asked, states } = await started({ retryAfter: () => 1 });
      autosave.save(release('A'));
      await asked[0]?.answer(new StoreError(reason));
      expect(states.find(({ status }) => status === 'error')?.error?.reason).to.equal(reason);
      await settled();
      expect(asked.map(({ name }) => name)).to.deep.equal(['A', 'A']);
      await asked[1]?.answer();
      expect(autosave.state.status).to.equal('saved');
    });
  }

  it('retries on flush and with the next change without waiting', async () => {
    const { autosave, asked } = await started({ retryAfter: () => 60_000 });
    autosave.save(release('A'));
    await asked[0]?.answer(new StoreError('quota'));
    expect(await Promise.race([autosave.flush(), settled()])).to.equal(undefined);
    await asked[1]?.answer();
    autosave.save(release('AB'));
    expect(asked.map(({ name }) => name)).to.deep.equal(['A', 'A', 'AB']);
  });

  it('does not delay its retries while the seller types', async () => {
    const waits: number[] = [];
    const { autosave, asked } = await started({
      retryAfter: (failures) => {
        waits.push(failures);
        return 60_000;
      },
    });
    for (let letters = 1; letters <= 5; letters++) {
      autosave.save(release('x'.repeat(letters)));
      await asked.at(-1)?.answer(new StoreError('quota'));
    }
    expect(asked).to.have.length(5);
    expect(waits).to.deep.equal([1, 1, 1, 1, 1]);
    autosave.stop();
  });

  it('passes the number of failures to the retry delay', async () => {
    const waits: number[] = [];
    const { autosave, asked } = await started({ retryAfter: (failures) => (waits.push(failures), 1) });
    autosave.save(release('A'));
    for (let turn = 0; turn < 3; turn += 1) await asked[turn]?.answer(new StoreError('offline'));
    expect(waits.slice(0, 3)).to.deep.equal([1, 2, 3]);
    autosave.stop();
  });

  it('reports a conflict instead of overwriting someone else’s version, and writes after the seller chooses', async () => {
    const { autosave, asked } = await started();
    const current: Saved<Release> = { value: release('theirs'), revision: 'other', savedAt: '2026-01-01T00:00:00.000Z' };
    autosave.save(release('A'));
    await asked[0]?.answer(new StoreError('conflict', { current }));
    autosave.save(release('AB'));
    await settled();
    expect(asked).to.have.length(1);
    expect(autosave.state.error?.current).to.deep.equal(current);
    expect(await autosave.flush()).to.equal(false);

    autosave.rebase('other');
    expect(asked.map(({ name, base }) => [name, base])[1]).to.deep.equal(['AB', 'other']);
    await asked[1]?.answer();
    expect(autosave.state.status).to.equal('saved');
  });

  it('recognizes its own write if the answer was lost', async () => {
    const { autosave, asked } = await started();
    autosave.save(release('A'));
    const current: Saved<Release> = { value: release('A'), revision: 'rev9', savedAt: '2026-01-01T00:00:00.000Z' };
    await asked[0]?.answer(new StoreError('conflict', { current }));
    expect(autosave.state.status).to.equal('saved');
    expect(autosave.base).to.equal('rev9');
  });

  it('stores a draft that was deleted or submitted elsewhere only if the seller asks for it', async () => {
    const { autosave, asked } = await started();
    autosave.save(release('A'));
    await asked[0]?.answer(new StoreError('missing'));
    autosave.save(release('AB'));
    expect(asked).to.have.length(1);
    autosave.rebase(null);
    expect(asked.map(({ name, base }) => [name, base])[1]).to.deep.equal(['AB', null]);
  });

  it('reports when an opened draft was last saved', async () => {
    const { store, hold } = slowStore();
    hold({ value: release('A'), revision: 'rev7', savedAt: '2026-01-01T00:00:00.000Z' });
    const autosave = createAutosave({ store });
    autosave.open(release('A'));
    await settled();
    expect(autosave.state).to.deep.equal({ status: 'idle', saved: { id: 'r1', revision: 'rev7', savedAt: '2026-01-01T00:00:00.000Z' } });
  });

  it('bases its first write on the stored revision of the opened draft', async () => {
    const { store, asked, hold } = slowStore();
    hold({ value: release('A'), revision: 'rev7', savedAt: '2026-01-01T00:00:00.000Z' });
    const autosave = createAutosave({ store });
    autosave.open(release('A'));
    autosave.save(release('AB'));
    await settled();
    expect(asked.map(({ name, base }) => [name, base])).to.deep.equal([['AB', 'rev7']]);
  });

  it('reports a conflict if the stored draft differs from the opened one', async () => {
    const { store, asked, hold } = slowStore();
    hold({ value: release('theirs'), revision: 'rev7', savedAt: '2026-01-01T00:00:00.000Z' });
    const autosave = createAutosave({ store });
    autosave.open(release('A'));
    autosave.save(release('AB'));
    await settled();
    expect(asked).to.deep.equal([]);
    expect(autosave.state.error?.reason).to.equal('conflict');
    expect(autosave.state.error?.current?.value).to.deep.equal(release('theirs'));
  });

  it('writes nothing after it was stopped', async () => {
    const { autosave, asked } = await started();
    autosave.save(release('A'));
    autosave.save(release('AB'));
    autosave.stop();
    await asked[0]?.answer();
    autosave.save(release('ABC'));
    expect(asked).to.have.length(1);
  });
});

describe('Autosave while another page edits the draft', () => {
  const theirs = (name: string, revision: string): Saved<Release> => ({
    value: release(name),
    revision,
    savedAt: '2026-01-01T00:00:00.000Z',
  });

  it('takes over the other page’s version if nothing was changed here', async () => {
    const { autosave, asked, hold } = await started();
    hold(theirs('theirs', 'rev7'));
    expect(await autosave.follow()).to.deep.equal(release('theirs'));
    expect(autosave.state.status).to.equal('idle');
    autosave.save(release('theirs and mine'));
    expect(asked.map(({ base }) => base)).to.deep.equal(['rev7']);
  });

  it('keeps the changes made here and reports a conflict', async () => {
    const { autosave, asked, hold } = await started();
    autosave.save(release('mine'));
    await asked[0]?.answer();
    hold(theirs('theirs', 'rev7'));
    expect(await autosave.follow()).to.equal(undefined);
    expect(autosave.state.error?.reason).to.equal('conflict');
    expect(autosave.state.error?.current?.value).to.deep.equal(release('theirs'));
    expect(await autosave.flush()).to.equal(false);
    autosave.rebase('rev7');
    expect(asked.map(({ name, base }) => [name, base]).slice(1)).to.deep.equal([['mine', 'rev7']]);
  });

  it('takes over the other page’s version if that page has the draft', async () => {
    const { autosave, asked, hold } = await started();
    autosave.save(release('mine'));
    await asked[0]?.answer();
    hold(theirs('theirs', 'rev7'));
    expect(await autosave.follow({ yields: true })).to.deep.equal(release('theirs'));
    expect(autosave.state.status).to.equal('idle');
  });

  it('does not take over another version while a write is pending', async () => {
    const { autosave, asked, hold } = await started();
    autosave.save(release('mine'));
    hold(theirs('theirs', 'rev7'));
    expect(await autosave.follow({ yields: true })).to.equal(undefined);
    expect(asked.map(({ name }) => name)).to.deep.equal(['mine']);
  });

  it('reports nothing if both versions are equal', async () => {
    const { autosave, asked, hold } = await started();
    autosave.save(release('mine'));
    await asked[0]?.answer();
    hold(theirs('mine', 'rev7'));
    expect(await autosave.follow()).to.equal(undefined);
    expect([autosave.state.status, autosave.base]).to.deep.equal(['idle', 'rev7']);
  });
});
