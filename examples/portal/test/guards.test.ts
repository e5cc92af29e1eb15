import { expect } from 'chai';
import { request } from 'node:http';
import { connect } from 'node:net';
import type { RunningPortal } from '../src/serve.js';
import { Caller, baseHeaders, expectProblem } from './helpers/caller.js';
import { faultsSoFar, portalOn } from './helpers/portal.js';
import { license } from './helpers/releases.js';

/** Sends raw bytes and returns the first line of the answer. */
const sendRaw = (url: string, text: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname, () => socket.write(text));
    let answer = '';
    socket.setTimeout(5000, () => socket.destroy());
    socket.on('data', (bytes) => {
      answer += bytes.toString('latin1');
      if (answer.includes('\r\n')) socket.destroy();
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(answer.split('\r\n')[0] ?? ''));
  });

describe('The portal’s checks', () => {
  let portal: RunningPortal;
  let ada: Caller;
  let bo: Caller;
  let rita: Caller;

  before(async () => {
    portal = await portalOn('PGlite', { mostBytes: 100_000 });
    ada = await Caller.signedIn(portal.url, 'ada@acme', 'demo-ada');
    bo = await Caller.signedIn(portal.url, 'bo@bolt', 'demo-bo');
    rita = await Caller.signedIn(portal.url, 'rita@house', 'demo-rita');
  });
  after(() => portal.close());

  it('refuse requests without a session', async () => {
    for (const cookie of [
      '',
      'portal=',
      'portal=acme.',
      'portal=acme.x',
      `portal=acme.${'A'.repeat(43)}`,
      `portal=bolt.${ada.cookie.split('.')[1]}`,
    ]) {
      const stranger = new Caller(portal.url, cookie);
      expectProblem(await stranger.get('/drafts'), 401, 'denied');
      expectProblem(await stranger.putDraft(license('a'), null), 401, 'denied');
    }
    const page = await new Caller(portal.url).send('GET', '/');
    expect([page.status, page.headers.get('location')]).to.deep.equal([303, '/sign-in']);
  });

  it('set a session cookie that scripts cannot read and other sites cannot send with a form', async () => {
    const answer = await new Caller(portal.url).send('POST', '/sign-in', {
      body: 'login=ada%40acme&password=demo-ada',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: portal.url },
    });
    expect(answer.headers.getSetCookie()[0]).to.match(/^portal=acme\.[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  it('refuse a wrong password like an unknown name', async () => {
    const tries = await Promise.all(
      [
        ['ada@acme', 'wrong'],
        ['nobody@acme', 'demo-ada'],
        ['ada@nowhere', 'demo-ada'],
        ['ada', 'demo-ada'],
        ["' or 1=1 --", 'x'],
        ['ada@acme\u0000', 'demo-ada'],
      ].map(([login = '', password = '']) =>
        new Caller(portal.url).send('POST', '/sign-in', {
          body: new URLSearchParams({ login, password }).toString(),
          headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
        }),
      ),
    );
    for (const { status, text, headers } of tries) {
      expect(status).to.equal(401);
      expect(text).to.contain('There is no account with this name and password.');
      expect(headers.getSetCookie()).to.deep.equal([]);
    }
  });

  it('show the typed name as text', async () => {
    const answer = await new Caller(portal.url).send('POST', '/sign-in', {
      body: new URLSearchParams({ login: '"><script>alert(1)</script>', password: 'x' }).toString(),
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    });
    expect(answer.text).to.contain('&quot;&gt;&lt;script&gt;alert(1)').and.not.contain('<script>alert');
  });

  it('refuse the cookie of an ended session', async () => {
    const leaving = await Caller.signedIn(portal.url, 'ada@acme', 'demo-ada');
    expect((await leaving.get('/drafts')).status).to.equal(200);
    await leaving.send('POST', '/sign-out', { headers: { Origin: portal.url } });
    expectProblem(await leaving.get('/drafts'), 401, 'denied');
  });

  it('accept changes only from the portal’s pages', async () => {
    const put = (headers: Record<string, string>) =>
      ada.send('PUT', '/api/drafts/guarded', { body: license('guarded'), headers: { ...baseHeaders(null), ...headers } });
    expectProblem(await put({ 'X-Requested-With': '' }), 403, 'denied');
    expectProblem(await put({ Origin: 'https://elsewhere.example' }), 403, 'denied');
    expectProblem(await put({ Origin: 'null' }), 403, 'denied');
    expectProblem(await put({ 'Sec-Fetch-Site': 'cross-site' }), 403, 'denied');
    expectProblem(await put({ 'Sec-Fetch-Site': 'same-site' }), 403, 'denied');
    expect((await put({ Origin: portal.url, 'Sec-Fetch-Site': 'same-origin' })).status).to.equal(201);
    const out = await ada.send('POST', '/sign-out', { headers: { Origin: 'https://elsewhere.example' } });
    expect(out.status).to.equal(403);
    expect((await ada.get('/drafts')).status).to.equal(200);
  });

  it('answer ids of another seller exactly like unknown ids', async () => {
    const release = license('of-acme');
    const { body: draft } = await ada.putDraft(release, null);
    const submitted = license('submitted-by-acme');
    const { body: application } = await ada.submit(submitted, null, 'acme-1');
    const id = application['id'] as string;
    const base = { 'If-Match': `"${draft['revision'] as string}"` };
    const asked: [method: string, path: (id: string) => string, ids: [string, string], init?: object][] = [
      ['GET', (of) => `/api/drafts/${of}`, ['of-acme', 'no-such']],
      ['PUT', (of) => `/api/drafts/${of}`, ['of-acme', 'no-such'], { headers: base }],
      ['DELETE', (of) => `/api/drafts/${of}`, ['of-acme', 'no-such'], { headers: base }],
      ['GET', (of) => `/api/applications/${of}`, [id, 'no-such']],
      ['DELETE', (of) => `/api/applications/${of}`, [id, 'no-such']],
      ['POST', (of) => `/api/applications/${of}/withdraw`, [id, 'no-such']],
      ['POST', (of) => `/api/applications/${of}/decision`, [id, 'no-such'], { body: { status: 'approved' } }],
      ['GET', (of) => `/api/released/${of}`, ['submitted-by-acme', 'no-such']],
      ['GET', (of) => `/api/sellers/${of}/applications`, ['acme', 'no-such']],
    ];
    for (const [method, path, [theirs, unknown], init] of asked) {
      const of = (name: string) => bo.send(method, path(name), method === 'PUT' ? { ...init, body: license(name) } : init);
      const [one, other] = [await of(theirs), await of(unknown)];
      expect(one.status, `${method} ${path(theirs)}`).to.be.within(400, 404);
      expect([one.status, one.text], `${method} ${path(theirs)}`).to.deep.equal([other.status, other.text]);
    }
    // The same key of another seller is a different submission.
    const own = await bo.submit(license('submitted-by-acme', 'Bolt’s own'), null, 'acme-1');
    expect(own.status).to.equal(201);
    expect(own.body['id']).to.not.equal(id);
    expect((await bo.putDraft(license('of-acme', 'Bolt’s own'), null)).status).to.equal(201);
    // The first seller's documents are unchanged.
    expect((await ada.get('/drafts/of-acme')).body['value']).to.deep.equal(release);
    expect((await ada.get(`/applications/${id}`)).body['release']).to.deep.equal(submitted);
    expect(JSON.parse((await bo.get('/drafts')).text)).to.have.length(1);
  });

  it('let reviewers decide for their sellers only', async () => {
    expectProblem(await rita.get('/drafts'), 403, 'denied');
    expectProblem(await rita.putDraft(license('x'), null), 403, 'denied');
    expectProblem(await rita.get('/sellers/stranger/applications'), 403, 'denied');
    expectProblem(await rita.get('/sellers/house/applications'), 403, 'denied');
    expect((await rita.get('/sellers/acme/drafts')).status).to.be.oneOf([403, 404]);
    expect((await rita.send('POST', '/api/sellers/acme/applications/x/withdraw')).status).to.be.oneOf([403, 404]);
    expect((await rita.get('/sellers/acme/applications')).status).to.equal(200);
    const queue = JSON.parse((await rita.get('/queue')).text) as { seller: string }[];
    expect(queue.map(({ seller }) => seller).sort())
      .to.include('acme')
      .and.include('bolt');
    expectProblem(await ada.get('/queue'), 403, 'denied');
  });

  it('limit the size of a body, with and without Content-Length', async () => {
    const large = { ...license('large'), extensions: { text: 'x'.repeat(200_000) } };
    expectProblem(await ada.putDraft(large, null), 413, 'quota');
    const status = await new Promise<number>((resolve, reject) => {
      const headers = {
        Cookie: ada.cookie,
        'X-Requested-With': 'sku-kit',
        'Content-Type': 'application/json',
        'Transfer-Encoding': 'chunked',
      };
      const sent = request(`${portal.url}/api/drafts/large`, { method: 'PUT', headers }, (answer) =>
        resolve(answer.resume().statusCode ?? 0),
      );
      sent.on('error', reject);
      for (let part = 0; part < 20; part++) sent.write('x'.repeat(10_000));
      sent.end();
    });
    expect(status).to.equal(413);
    expect((await ada.get('/drafts/large')).status).to.equal(404);
  });

  it('limit the requests of a session, and say when to try again', async () => {
    const slow = await portalOn('PGlite', { rate: { perSecond: 2, burst: 5 } });
    try {
      const [one, other] = [await Caller.signedIn(slow.url, 'ada@acme', 'demo-ada'), await Caller.signedIn(slow.url, 'bo@bolt', 'demo-bo')];
      const answers = await Promise.all(Array.from({ length: 12 }, () => one.get('/library')));
      const refused = answers.filter(({ status }) => status === 429);
      expect(refused.length).to.be.within(5, 7);
      expect(Number(refused[0]?.headers.get('retry-after'))).to.equal(1);
      // The limit of one session does not delay others.
      expect((await other.get('/library')).status).to.equal(200);
    } finally {
      await slow.close();
    }
  });

  it('limit the sign-in attempts of a name', async () => {
    const tries = Array.from({ length: 14 }, () =>
      new Caller(portal.url).send('POST', '/sign-in', {
        body: 'login=rita%40house&password=guess',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      }),
    );
    const statuses = (await Promise.all(tries)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 429).length).to.be.at.least(3);
  });

  it('send the security headers with every page, with a new nonce each time', async () => {
    const [one, other] = [await ada.send('GET', '/'), await ada.send('GET', '/')];
    const policy = one.headers.get('content-security-policy') ?? '';
    const [, nonce] = /script-src 'nonce-([^']+)'/.exec(policy) ?? [];
    expect(policy).to.contain("default-src 'self'").and.contain("require-trusted-types-for 'script'").and.contain("frame-ancestors 'none'");
    expect(policy).not.to.match(/unsafe|\*/);
    expect(one.text).to.contain(`<script type="module" nonce="${nonce}"`);
    expect(other.headers.get('content-security-policy')).to.not.equal(policy);
    for (const { headers } of [one, await ada.get('/drafts'), await ada.get('/nowhere'), await ada.send('GET', '/kit/sku-kit.js')]) {
      expect(headers.get('x-content-type-options')).to.equal('nosniff');
      expect(headers.get('content-security-policy')).to.be.a('string');
    }
    expect((await ada.get('/drafts')).headers.get('cache-control')).to.equal('no-store');
  });

  it('allow the kit’s files and no others', async () => {
    const kit = await ada.send('GET', '/kit/sku-kit.js', { headers: { 'Accept-Encoding': 'gzip' } });
    expect(kit.status).to.equal(200);
    expect(kit.headers.get('content-type')).to.equal('text/javascript; charset=utf-8');
    const again = await ada.send('GET', '/kit/sku-kit.js', { headers: { 'If-None-Match': kit.headers.get('etag') ?? '' } });
    expect(again.status).to.equal(304);
    for (const path of [
      '/kit/',
      '/kit/..%2f..%2fpackage.json',
      '/static/..%2fpackage.json',
      '/kit/%2e%2e/index.js',
      '/look/portal.ts',
      '/package.json',
    ]) {
      expect((await ada.send('GET', path)).status, path).to.equal(404);
    }
  });

  it('answer malformed requests with their own status, never with 500', async () => {
    const put = (body: unknown, headers: Record<string, string> = {}) =>
      ada.send('PUT', '/api/drafts/malformed', { body, headers: { ...baseHeaders(null), ...headers } });
    expectProblem(await put('{"schemaVersion":1'), 400, 'refused');
    expectProblem(await put(''), 400, 'refused');
    expectProblem(await put(new Uint8Array([0x22, 0xff, 0xfe, 0x22])), 400, 'refused');
    expectProblem(await put('{}', { 'Content-Type': 'text/plain' }), 415, 'refused');
    expectProblem(await put('null'), 422, 'refused');
    expectProblem(await put('['.repeat(40_000) + ']'.repeat(40_000)), 422, 'refused');
    expectProblem(await put('{"__proto__":{"schemaVersion":1}}'), 422, 'refused');
    expectProblem(await put(license('another-id')), 400, 'refused');
    for (const tag of ['x', 'W/"x"', '"a", "b"', '*', '"a\u00e9"', '"']) {
      expectProblem(await put(license('malformed'), { 'If-Match': tag }), 400, 'refused');
    }
    expectProblem(await put(license('malformed'), { 'Idempotency-Key': 'x'.repeat(201) }), 400, 'refused');
    expectProblem(await put(license('malformed'), { 'Idempotency-Key': '' }), 400, 'refused');
    expectProblem(await ada.send('POST', '/api/applications', { body: license('keyless') }), 400, 'refused');
    expectProblem(await ada.send('PUT', '/api/library', { body: [{ id: 'a' }] }), 422, 'refused');
    expectProblem(await ada.send('PUT', '/api/library', { body: {} }), 422, 'refused');
    for (const path of ['%', '%00', '%ff', '..', 'a%2fb', '__proto__', 'x'.repeat(3000), '%F0%9F%A7%BE', "';drop table drafts;--"]) {
      for (const method of ['GET', 'DELETE']) expect((await ada.send(method, `/api/drafts/${path}`)).status, path).to.be.within(400, 404);
      expect((await ada.send('GET', `/api/applications/${path}`)).status, path).to.be.within(400, 404);
      expect((await ada.send('POST', `/api/applications/${path}/withdraw`)).status, path).to.be.within(400, 404);
      expect((await rita.send('GET', `/api/sellers/${path}/applications`)).status, path).to.be.within(400, 404);
    }
    for (const method of ['PATCH', 'POST', 'OPTIONS', 'TRACEX']) {
      expect((await ada.send(method, '/api/drafts').catch(() => ({ status: 400 }))).status, method).to.be.within(400, 405);
    }
  });

  it('survive requests that are not HTTP', async () => {
    const host = new URL(portal.url).host;
    const lines = [
      'nonsense\r\n\r\n',
      'GET /%zz HTTP/1.1\r\nHost: x y\r\nConnection: close\r\n\r\n',
      'GET // HTTP/1.1\r\nHost: \r\nConnection: close\r\n\r\n',
      `GET http://[::1 HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`,
      `GET /api/drafts HTTP/1.1\r\nHost: ${host}\r\nCookie: ${'a'.repeat(20_000)}\r\nConnection: close\r\n\r\n`,
      `PUT /api/drafts/a HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 5\r\nContent-Length: 6\r\nConnection: close\r\n\r\nhello`,
    ];
    for (const line of lines) expect(await sendRaw(portal.url, line), line.slice(0, 60)).to.match(/^HTTP\/1\.1 [34]\d\d|^$/);
    expect((await ada.get('/drafts')).status).to.equal(200);
  });

  it('have caused no unexpected error', () => {
    expect(faultsSoFar()).to.deep.equal([]);
  });
});
