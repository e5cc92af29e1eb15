import { expect } from 'chai';
import type { RunningPortal } from '../src/serve.js';
import { Caller, expectProblem } from './helpers/caller.js';
import { databases, portalOn } from './helpers/portal.js';
import { license } from './helpers/releases.js';

for (const database of databases) {
  describe(`The protocol, on ${database}`, () => {
    let portal: RunningPortal;
    let ada: Caller;
    let rita: Caller;
    let count = 0;
    const fresh = (name?: string) => license(`release-${(count += 1)}`, name);
    const revisionOf = (answer: { body: Record<string, unknown> }): string => answer.body['revision'] as string;

    before(async () => {
      portal = await portalOn(database);
      ada = await Caller.signedIn(portal.url, 'ada@acme', 'demo-ada');
      rita = await Caller.signedIn(portal.url, 'rita@house', 'demo-rita');
    });
    after(() => portal.close());

    it('answers the first PUT with 201 and the next with 200, each with its revision as a strong ETag', async () => {
      const release = fresh();
      const first = await ada.putDraft(release, null);
      expect(first.status).to.equal(201);
      expect(first.headers.get('etag')).to.equal(`"${revisionOf(first)}"`);
      expect(first.body['savedAt']).to.match(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
      const second = await ada.putDraft(release, revisionOf(first));
      expect(second.status).to.equal(200);
      const read = await ada.get(`/drafts/${release.id}`);
      expect(read.headers.get('etag')).to.equal(second.headers.get('etag'));
      expect(read.body).to.deep.equal({ value: release, ...second.body });
    });

    it('answers a PUT from an older revision with 412 and the stored draft', async () => {
      const release = fresh();
      const { body: saved } = await ada.putDraft(release, null);
      const answer = await ada.putDraft(license(release.id, 'Another'), 'of-yesterday');
      expectProblem(answer, 412, 'conflict');
      expect(answer.body['current']).to.deep.equal({ value: release, ...saved });
    });

    it('answers a PUT repeated with its key like the first, not with a conflict', async () => {
      const release = fresh();
      const key = { 'Idempotency-Key': `put-${release.id}` };
      const first = await ada.putDraft(release, null, key);
      const again = await ada.putDraft(release, null, key);
      expect(again.status).to.equal(200);
      expect(again.body).to.deep.equal(first.body);
      // Also if the draft has changed or is deleted: the PUT has been done and is not done again.
      const next = await ada.putDraft(license(release.id, 'Next'), revisionOf(first), { 'Idempotency-Key': `next-${release.id}` });
      expect((await ada.putDraft(release, null, key)).body).to.deep.equal(first.body);
      await ada.send('DELETE', `/api/drafts/${release.id}`, { headers: { 'If-Match': `"${revisionOf(next)}"` } });
      expect((await ada.putDraft(release, null, key)).body).to.deep.equal(first.body);
      expect((await ada.get(`/drafts/${release.id}`)).status).to.equal(404);
    });

    it('applies a PUT once that arrives twice at the same time', async () => {
      const release = fresh();
      const { body } = await ada.putDraft(release, null);
      const key = { 'Idempotency-Key': `twice-${release.id}` };
      const answers = await Promise.all([1, 2, 3].map(() => ada.putDraft(license(release.id, 'Twice'), body['revision'] as string, key)));
      expect(answers.map(({ status }) => status)).to.deep.equal([200, 200, 200]);
      expect(new Set(answers.map(revisionOf)).size).to.equal(1);
    });

    it('stores exactly what a seller types', async () => {
      const name = 'Zero \u0000, tab \t, quote " and \', \u202eright to left, emoji 🧾, backslash \\, <b>markup</b>, ${code}, {{braces}}';
      const release = { ...fresh(name), extensions: { '': 0, constructor: [null, { toString: 'x' }], nul: '\u0000' } };
      const answer = await ada.putDraft(release, null);
      expect(answer.status, answer.text).to.equal(201);
      const { text } = await ada.get(`/drafts/${release.id}`);
      expect((JSON.parse(text) as { value: unknown }).value).to.deep.equal(release);
      const list = JSON.parse((await ada.get('/drafts')).text) as { id: string; name: string }[];
      expect(list.find(({ id }) => id === release.id)?.name).to.equal(name);
    });

    it('lists drafts, latest change first, with their progress and the release that they change', async () => {
      const [a, b] = [fresh('A'), fresh('B')];
      const { body } = await ada.putDraft(a, null, { 'Released-Revision': 'on-sale-1' });
      await ada.putDraft(b, null);
      await ada.putDraft(a, body['revision'] as string);
      const list = JSON.parse((await ada.get('/drafts')).text) as Record<string, unknown>[];
      expect(list.slice(0, 2).map(({ id }) => id)).to.deep.equal([a.id, b.id]);
      expect(list[0]).to.include({ name: 'A', deliveryMethod: 'license', status: 'draft', released: 'on-sale-1' });
      expect(list[0]?.['progress']).to.deep.equal({ complete: 5, of: 5 });
    });

    it('accepts a submission once, also if it is repeated at the same time', async () => {
      const release = fresh();
      const { body } = await ada.putDraft(release, null);
      const answers = await Promise.all([1, 2, 3, 4].map(() => ada.submit(release, body['revision'] as string, `key-${release.id}`)));
      expect(answers.map(({ status }) => status).sort()).to.deep.equal([200, 200, 200, 201]);
      expect(new Set(answers.map((answer) => answer.body['id'])).size).to.equal(1);
      const applications = JSON.parse((await ada.get('/applications')).text) as { release: { id: string } }[];
      expect(applications.filter((each) => each.release.id === release.id).length).to.equal(1);
    });

    it('accepts one of many submissions of a release with different keys', async () => {
      const release = fresh();
      const answers = await Promise.all([1, 2, 3, 4, 5].map((turn) => ada.submit(release, null, `key-${turn}-${release.id}`)));
      expect(answers.map(({ status }) => status).sort()).to.deep.equal([201, 409, 409, 409, 409]);
    });

    it('applies the rules to submissions, with the portal’s catalogue', async () => {
      const release = fresh();
      const unknown = { ...release, delivery: { serviceFlowTemplateId: 'made-up', days: 14 } };
      const answer = await ada.submit(unknown, null, `key-${release.id}`);
      expectProblem(answer, 422, 'refused');
      expect((answer.body['issues'] as { code: string }[]).map(({ code }) => code)).to.deep.equal(['delivery.template.unknown']);
      expect((await ada.submit(release, null, `key-${release.id}`)).status).to.equal(201);
    });

    it('compares a change with the server’s version on sale', async () => {
      const release = fresh();
      const first = await ada.submit(release, null, `key-${release.id}`);
      const decided = await rita.send('POST', `/api/sellers/acme/applications/${first.body['id'] as string}/decision`, {
        body: { status: 'approved' },
      });
      expect(decided.status, decided.text).to.equal(200);
      const onSale = await ada.get(`/released/${release.id}`);
      expect(onSale.body['value']).to.deep.equal(release);
      const inEuro = { ...release, currency: 'EUR' };
      const answer = await ada.submit(inEuro, revisionOf(onSale), `change-${release.id}`);
      expectProblem(answer, 422, 'refused');
      expect((answer.body['issues'] as { code: string }[]).map(({ code }) => code)).to.deep.equal(['change.currency']);
    });

    it('restores the parts that a submission dropped when it is withdrawn', async () => {
      const release = { ...fresh(), specifications: [{ ...license('x').specifications[0]!, trial: { days: 30, off: true as const } }] };
      const { body } = await ada.putDraft(release, null);
      const { specifications } = license('x');
      const application = await ada.submit({ ...release, specifications }, body['revision'] as string, `key-${release.id}`);
      expect(application.status, application.text).to.equal(201);
      const withdrawn = await ada.send('POST', `/api/applications/${application.body['id'] as string}/withdraw`);
      expect(withdrawn.body['status']).to.equal('withdrawn');
      expect((await ada.get(`/drafts/${release.id}`)).body['value']).to.deep.equal(release);
    });

    it('requires reasons for a rejection', async () => {
      const release = fresh();
      const { body } = await ada.submit(release, null, `key-${release.id}`);
      const decide = (decision: unknown) =>
        rita.send('POST', `/api/sellers/acme/applications/${body['id'] as string}/decision`, { body: decision });
      for (const wrong of [
        null,
        [],
        '"approved"',
        {},
        { status: 'withdrawn' },
        { status: 'rejected' },
        { status: 'rejected', reasons: [] },
      ]) {
        expectProblem(await decide(wrong), 422, 'refused');
      }
      expectProblem(await decide({ status: 'rejected', reasons: [{ path: 'product', text: 'x' }] }), 422, 'refused');
      const reasons = [{ path: ['specifications', 'standard', 'name'], text: 'Zero \u0000' }];
      expect((await decide({ status: 'rejected', reasons })).body['reasons']).to.deep.equal(reasons);
      expectProblem(await decide({ status: 'approved' }), 409, 'refused');
      const gone = await ada.send('DELETE', `/api/applications/${body['id'] as string}`);
      expect(gone.status).to.equal(204);
    });

    it('reports changes to the seller’s other pages only', async () => {
      const bo = await Caller.signedIn(portal.url, 'bo@bolt', 'demo-bo');
      const ears = new AbortController();
      const hear = async ({ url, cookie }: Caller, heard: string[]) => {
        const { body } = await fetch(`${url}/api/changes`, { headers: { Cookie: cookie }, signal: ears.signal });
        const reader = body!.pipeThrough(new TextDecoderStream()).getReader();
        await reader.read();
        void (async () => {
          for (let read = await reader.read(); !read.done; read = await reader.read()) heard.push(read.value);
        })().catch(() => undefined);
      };
      const [own, other]: string[][] = [[], []];
      await Promise.all([hear(ada, own!), hear(bo, other!)]);
      const release = fresh();
      const { body } = await ada.putDraft(release, null);
      const end = Date.now() + 5000;
      while (!own!.join('').includes(release.id) && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 20));
      ears.abort();
      expect(own!.join('')).to.contain(`data: {"kind":"draft","id":"${release.id}","revision":"${body['revision'] as string}"}`);
      expect(other).to.deep.equal([]);
    });
  });
}
