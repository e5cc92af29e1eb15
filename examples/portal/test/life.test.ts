import { expect } from 'chai';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Caller, expectProblem } from './helpers/caller.js';
import { portalProcess } from './helpers/portal.js';
import { emptyDatabase, withoutPostgres } from './helpers/postgres.js';
import { license } from './helpers/releases.js';

describe('A portal’s life', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sku-kit-portal-data-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('keeps everything through a restart and a crash, and refuses a second process on its embedded database', async () => {
    const first = await portalProcess({ PORTAL_FOLDER: folder });
    const ada = await Caller.signedIn(first.url, 'ada@acme', 'demo-ada');
    expect((await ada.send('GET', '/health')).body).to.deep.equal({ status: 'ok' });
    await ada.putDraft(license('kept', 'Kept'), null);
    const second = await portalProcess({ PORTAL_FOLDER: folder }).then(
      () => 'started',
      (error: unknown) => String(error),
    );
    expect(second).to.contain('has the database in').and.contain('set DATABASE_URL');
    await first.stop('SIGKILL');

    const third = await portalProcess({ PORTAL_FOLDER: folder });
    const again = new Caller(third.url, ada.cookie);
    expect((await again.get('/drafts/kept')).body['value']).to.deep.equal(license('kept', 'Kept'));
    expect(await third.stop('SIGTERM')).to.equal(0);
    const fourth = await portalProcess({ PORTAL_FOLDER: folder });
    expect((await new Caller(fourth.url, ada.cookie).get('/drafts/kept')).status).to.equal(200);
    expect(await fourth.stop('SIGINT')).to.equal(0);
  });

  it('finishes running requests on shutdown, and does not wait for event streams', async () => {
    const portal = await portalProcess({});
    const ada = await Caller.signedIn(portal.url, 'ada@acme', 'demo-ada');
    const stream = await fetch(`${portal.url}/api/changes`, { headers: { Cookie: ada.cookie } });
    expect(stream.status).to.equal(200);
    const writes = Array.from({ length: 50 }, (_, index) =>
      ada.putDraft(license(`last-${index}`), null).then(
        ({ status }) => status,
        () => 'cut',
      ),
    );
    await new Promise((resolve) => setTimeout(resolve, 20));
    const begun = Date.now();
    expect(await portal.stop()).to.equal(0);
    expect(Date.now() - begun).to.be.below(5000);
    for (const status of await Promise.all(writes)) expect(status).to.be.oneOf([201, 'cut']);
    await stream.body?.cancel().catch(() => undefined);
  });

  it('reports in a sentence why it cannot start', async () => {
    const failure = async (environment: NodeJS.ProcessEnv) =>
      portalProcess(environment).then(
        () => 'started',
        (error: unknown) => String(error),
      );
    expect(await failure({ PORT: 'x' })).to.contain('PORT should be a number.');
    expect(await failure({ DATABASE_URL: 'postgres://portal@127.0.0.1:1/none' })).to.contain('ECONNREFUSED');
  });

  it('answers 503 while its database is down, and recovers when it is back', async () => {
    const portal = await portalProcess({ DATABASE_URL: await emptyDatabase() });
    const ada = await Caller.signedIn(portal.url, 'ada@acme', 'demo-ada');
    const { body } = await ada.putDraft(license('before'), null);
    await withoutPostgres(async () => {
      expect((await ada.send('GET', '/health')).status).to.equal(503);
      for (const answer of [await ada.get('/drafts'), await ada.putDraft(license('before'), body['revision'] as string)]) {
        expectProblem(answer, 503, 'offline');
        expect(answer.headers.get('retry-after')).to.equal('1');
      }
    });
    expect((await ada.send('GET', '/health')).status).to.equal(200);
    expect((await ada.putDraft(license('before', 'After'), body['revision'] as string)).status).to.equal(200);
    expect(portal.complaints()).to.equal('');
    expect(await portal.stop()).to.equal(0);
  });
});
