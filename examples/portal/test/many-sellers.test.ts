import { expect } from 'chai';
import { Caller, type Answer } from './helpers/caller.js';
import { manySellers, portalProcess, type PortalProcess } from './helpers/portal.js';
import { emptyDatabase } from './helpers/postgres.js';
import { license } from './helpers/releases.js';

const sellers = 50;
const writes = 200;

const revisionOf = ({ body }: Answer): string => body['revision'] as string;

/** The same seller at several processes in rotation. */
class Everywhere {
  readonly #callers: Caller[];
  #turn = 0;

  constructor(callers: Caller[]) {
    this.#callers = callers;
  }

  /** A session is valid at every process, because it is in the database. */
  static async signedIn(urls: string[], login: string, password: string): Promise<Everywhere> {
    const first = await Caller.signedIn(urls[0]!, login, password);
    return new Everywhere(urls.map((url) => new Caller(url, first.cookie)));
  }

  next(): Caller {
    return this.#callers[(this.#turn += 1) % this.#callers.length]!;
  }

  all(): Caller[] {
    return this.#callers;
  }
}

/** Writes four drafts in rotation, each from its previous revision. All sellers use the same draft ids. */
async function writeAll(seller: Everywhere, name: string): Promise<string[]> {
  const bases: (string | null)[] = [null, null, null, null];
  const revisions: string[] = [];
  for (let turn = 0; turn < writes; turn++) {
    const draft = turn % bases.length;
    const answer = await seller
      .next()
      .putDraft(license(`draft-${draft}`, `${name}, write ${turn}`), bases[draft]!, { 'Idempotency-Key': `${draft}-${turn}` });
    if (answer.status !== (turn < bases.length ? 201 : 200)) throw new Error(`Write ${turn} of ${name}: ${answer.status} ${answer.text}`);
    bases[draft] = revisionOf(answer);
    revisions.push(revisionOf(answer));
  }
  return revisions;
}

const starts: Record<string, () => Promise<PortalProcess[]>> = {
  'PGlite, one process': async () => [await portalProcess({}, manySellers(sellers))],
  'PostgreSQL, two processes': async () => {
    const DATABASE_URL = await emptyDatabase();
    return Promise.all([1, 2].map(() => portalProcess({ DATABASE_URL }, manySellers(sellers))));
  },
};

for (const [name, start] of Object.entries(starts)) {
  describe(`Fifty sellers who write at once, on ${name}`, () => {
    let processes: PortalProcess[] = [];
    let urls: string[] = [];
    let everybody: Everywhere[] = [];

    before(async () => {
      processes = await start();
      urls = processes.map(({ url }) => url);
      everybody = await Promise.all(
        Array.from({ length: sellers }, (_, index) => Everywhere.signedIn(urls, `sam@s${index}`, `pass-s${index}`)),
      );
    });

    after(async () => {
      for (const each of processes) {
        const complaints = each.complaints();
        expect(await each.stop()).to.equal(0);
        expect(complaints).to.equal('');
      }
    });

    it(`lose none of ${sellers} × ${writes} writes, and get nothing of each other`, async () => {
      const revisions = await Promise.all(everybody.map((seller, index) => writeAll(seller, `Seller ${index}`)));
      expect(new Set(revisions.flat()).size).to.equal(sellers * writes);
      for (const [index, seller] of everybody.entries()) {
        for (const caller of seller.all()) {
          const list = JSON.parse((await caller.get('/drafts')).text) as { id: string; name: string; revision: string }[];
          const last = (draft: number) => writes - 4 + draft;
          expect(
            list.sort((a, b) => a.id.localeCompare(b.id)).map(({ id, name: product, revision }) => [id, product, revision]),
          ).to.deep.equal(
            [0, 1, 2, 3].map((draft) => [`draft-${draft}`, `Seller ${index}, write ${last(draft)}`, revisions[index]?.[last(draft)]]),
          );
        }
      }
    }).timeout(600_000);

    it('accept exactly one of many writes from the same revision', async () => {
      const [seller] = everybody;
      const release = license('contended');
      let base = revisionOf(await seller!.next().putDraft(release, null));
      for (let round = 0; round < 10; round++) {
        const from = base;
        const answers = await Promise.all(
          Array.from({ length: 8 }, (_, turn) => seller!.next().putDraft(license('contended', `Round ${round}, turn ${turn}`), from)),
        );
        expect(answers.map(({ status }) => status).sort()).to.deep.equal([200, 412, 412, 412, 412, 412, 412, 412]);
        base = revisionOf(answers.find(({ status }) => status === 200)!);
        for (const answer of answers)
          if (answer.status === 412) expect((answer.body['current'] as { revision: string }).revision).to.equal(base);
      }
    });

    it('create one application from many submissions, with one key or many', async () => {
      const [, seller] = everybody;
      for (let round = 0; round < 10; round++) {
        const release = license(`submit-${round}`);
        const base = revisionOf(await seller!.next().putDraft(release, null));
        const answers = await Promise.all(
          Array.from({ length: 8 }, (_, turn) => seller!.next().submit(release, base, `${round}-${turn % 2}`)),
        );
        const ids = new Set(answers.filter(({ status }) => status < 300).map(({ body }) => body['id']));
        expect(ids.size, answers.map(({ status }) => status).join()).to.equal(1);
        expect(answers.filter(({ status }) => status === 201).length).to.equal(1);
        // The other key was late: the product is already under review, or its draft is gone.
        for (const { status } of answers) expect(status).to.be.oneOf([200, 201, 409]);
      }
      const applications = JSON.parse((await seller!.next().get('/applications')).text) as unknown[];
      expect(applications).to.have.length(10);
    });

    it('decide an application once, by the reviewer or the withdrawing seller', async () => {
      const [, , seller] = everybody;
      const reviewer = await Everywhere.signedIn(urls, 'rex@house', 'pass-rex');
      for (let round = 0; round < 10; round++) {
        const release = license(`decided-${round}`);
        const { body } = await seller!.next().submit(release, null, `decided-${round}`);
        const path = `/applications/${body['id'] as string}`;
        const answers = await Promise.all([
          reviewer.next().send('POST', `/api/sellers/s2${path}/decision`, { body: { status: 'approved' } }),
          reviewer.next().send('POST', `/api/sellers/s2${path}/decision`, { body: { status: 'approved' } }),
          seller!.next().send('POST', `/api${path}/withdraw`),
        ]);
        expect(answers.map(({ status }) => status).sort()).to.deep.equal([200, 409, 409]);
        const { status } = answers.find((answer) => answer.status === 200)!.body as { status: string };
        expect((await seller!.next().get(`/released/${release.id}`)).status).to.equal(status === 'approved' ? 200 : 404);
        expect((await seller!.next().get(`/drafts/${release.id}`)).status).to.equal(status === 'approved' ? 404 : 200);
      }
    });
  });
}
