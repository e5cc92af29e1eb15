import { expect } from 'chai';
import { checkAnswer } from '../../../../test/helpers/protocol-schemas.js';

/** A response with its body. */
export interface Answer {
  status: number;
  headers: Headers;
  // The tests check the type of the body.
  body: Record<string, unknown>;
  text: string;
}

interface Request {
  body?: unknown;
  headers?: Record<string, string>;
}

/** A client that is signed in, with the headers that the portal's pages send. */
export class Caller {
  readonly url: string;
  readonly cookie: string;

  constructor(url: string, cookie = '') {
    this.url = url;
    this.cookie = cookie;
  }

  /** Signs in like the form. */
  static async signedIn(url: string, login: string, password: string): Promise<Caller> {
    const answer = await fetch(`${url}/sign-in`, {
      method: 'POST',
      body: new URLSearchParams({ login, password }),
      headers: { Origin: url },
      redirect: 'manual',
    });
    await answer.arrayBuffer();
    const [cookie] = answer.headers.getSetCookie();
    if (answer.status !== 303 || !cookie) throw new Error(`${login} can’t sign in: ${answer.status}`);
    return new Caller(url, cookie.split(';')[0]);
  }

  /** Sends a request. Text and bytes are sent unchanged, everything else as JSON. Checks every answer against the OpenAPI document. */
  async send(method: string, path: string, { body, headers = {} }: Request = {}): Promise<Answer> {
    const isRaw = typeof body === 'string' || body instanceof Uint8Array;
    const answer = await fetch(`${this.url}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        ...(this.cookie && { Cookie: this.cookie }),
        ...(method !== 'GET' && { 'X-Requested-With': 'sku-kit' }),
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: isRaw ? (body as string) : JSON.stringify(body) }),
    });
    const text = await answer.text();
    const type = answer.headers.get('content-type');
    const isJson = (type ?? '').includes('json');
    const [, below] = /^\/api(?:\/sellers\/[^/]+)?(\/.*)$/.exec(path) ?? [];
    if (below) await checkAnswer(method, below, { status: answer.status, type, json: () => JSON.parse(text) as unknown });
    return { status: answer.status, headers: answer.headers, text, body: isJson ? (JSON.parse(text) as Answer['body']) : {} };
  }

  get = (path: string, headers?: Record<string, string>): Promise<Answer> =>
    this.send('GET', `/api${path}`, { ...(headers && { headers }) });

  /** Saves a draft; `base` as in `ReleaseStore`. */
  putDraft = (release: { id: string }, base: string | null, headers: Record<string, string> = {}): Promise<Answer> =>
    this.send('PUT', `/api/drafts/${release.id}`, { body: release, headers: { ...baseHeaders(base), ...headers } });

  submit = (release: unknown, base: string | null, key: string): Promise<Answer> =>
    this.send('POST', '/api/applications', {
      body: release,
      headers: { ...(base !== null && { 'If-Match': `"${base}"` }), 'Idempotency-Key': key },
    });
}

export const baseHeaders = (base: string | null): Record<string, string> =>
  base === null ? { 'If-None-Match': '*' } : { 'If-Match': `"${base}"` };

/** Checks that an answer is a problem document with this status and reason. */
export function expectProblem(answer: Answer, status: number, reason: string): void {
  expect(answer.status, answer.text).to.equal(status);
  expect(answer.headers.get('content-type')).to.match(/^application\/problem\+json/);
  expect(answer.body).to.include({ status, reason });
  expect(answer.body['title']).to.be.a('string').and.not.equal('');
}
