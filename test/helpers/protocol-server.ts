import { parseRelease } from '../../src/core/index.js';
import type { Issue } from '../../src/core/schema/issue.js';
import type { LibraryAttribute, Release } from '../../src/core/schema/types.js';
import type { Decision, Saved } from '../../src/storage/store.js';
import { StoreError, type StoreErrorReason } from '../../src/storage/store-error.js';
import { memoryStore } from './memory-store.js';

const statuses: Record<StoreErrorReason, number> = {
  conflict: 412,
  quota: 507,
  offline: 503,
  blocked: 403,
  denied: 401,
  missing: 404,
  refused: 409,
};

/** A server for `HttpStore` in memory: a function from requests to responses, below `/api`. */
export const protocolServer = () => {
  const store = memoryStore();
  const answered = new Map<string, { status: number; saved: Saved<Release> }>();
  const submitted = new Set<string>();
  const requests: Request[] = [];

  const answer = async (request: Request): Promise<Response> => {
    const { method } = request;
    const [, base, kind, id = '', what = ''] = new URL(request.url).pathname.split('/').map(decodeURIComponent);
    const header = (name: string) => request.headers.get(name);
    const condition = header('if-match')?.replace(/^"(.*)"$/, '$1') ?? null;
    if (base !== 'api') return new Response('<h1>Not here</h1>', { status: 404, headers: { 'Content-Type': 'text/html' } });
    if (method !== 'GET' && header('x-requested-with') !== 'sku-kit') throw new StoreError('denied');

    switch (`${method} ${kind}${id && '/id'}${what && `/${what}`}`) {
      case 'GET drafts':
        return json(200, await store.drafts.list());
      case 'GET drafts/id':
        return saved(await store.drafts.get(id));
      case 'PUT drafts/id': {
        if (condition === null && header('if-none-match') !== '*') throw new StoreError('refused', { message: 'No condition.' });
        const key = header('idempotency-key');
        const before = key === null ? undefined : answered.get(key);
        if (before) return stamp(before.status, before.saved);
        const released = header('released-revision');
        const release = releaseOf(await bodyOf(request));
        if (release.id !== id) throw new StoreError('refused', { issues: [invalid(['id'])] });
        const put = await store.drafts.put(release, { base: condition, ...(released !== null && { released }) });
        const status = condition === null ? 201 : 200;
        if (key !== null) answered.set(key, { status, saved: put });
        return stamp(status, put);
      }
      case 'DELETE drafts/id':
        await store.drafts.delete(id, { base: condition });
        return new Response(null, { status: 204 });
      case 'POST applications': {
        const key = header('idempotency-key') ?? '';
        const application = await store.applications.submit(releaseOf(await bodyOf(request)), { base: condition, key });
        const isNew = !submitted.has(application.id);
        submitted.add(application.id);
        return json(isNew ? 201 : 200, application);
      }
      case 'GET applications':
        return json(200, await store.applications.list());
      case 'GET applications/id':
        return json(200, found(await store.applications.get(id)));
      case 'POST applications/id/withdraw':
        return json(200, await store.applications.withdraw(id));
      case 'POST applications/id/decision':
        return json(200, await store.applications.decide(id, (await bodyOf(request)) as Decision));
      case 'DELETE applications/id':
        await store.applications.delete(id);
        return new Response(null, { status: 204 });
      case 'GET released/id':
        return saved(await store.released.get(id));
      case 'GET library': {
        const library = await store.library.get();
        return json(200, library, { ETag: `"${library.revision}"` });
      }
      case 'PUT library':
        return stamp(200, await store.library.put((await bodyOf(request)) as LibraryAttribute[], { base: condition }));
      default:
        throw new StoreError('missing');
    }
  };

  return {
    /** The stored documents. */
    store,
    /** All requests that arrived, in order. */
    requests,
    handle: async (request: Request): Promise<Response> => {
      requests.push(request.clone());
      try {
        return await answer(request);
      } catch (error) {
        if (!(error instanceof StoreError)) return problem(500, 'offline', String(error));
        const { reason, message, current, issues } = error;
        return problem(issues ? 422 : statuses[reason], reason, message, { ...(current && { current }), ...(issues && { issues }) });
      }
    },
  };
};

const json = (status: number, body: unknown, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json', ...headers } });

const problem = (status: number, reason: StoreErrorReason, title: string, more: object = {}): Response =>
  json(status, { type: 'about:blank', title, status, reason, ...more }, { 'Content-Type': 'application/problem+json' });

const found = <T>(value: T | undefined): T => {
  if (value === undefined) throw new StoreError('missing');
  return value;
};

const saved = (value: Saved<Release> | undefined): Response => json(200, found(value), { ETag: `"${value!.revision}"` });

const stamp = (status: number, { revision, savedAt }: { revision: string; savedAt: string }): Response =>
  json(status, { revision, savedAt }, { ETag: `"${revision}"` });

const bodyOf = async (request: Request): Promise<unknown> => {
  try {
    return await request.json();
  } catch {
    throw new StoreError('refused', { message: 'The body is not JSON.' });
  }
};

const releaseOf = (value: unknown): Release => {
  const parsed = parseRelease(value);
  if (parsed.ok) return parsed.release;
  throw new StoreError('refused', { issues: parsed.issues });
};

const invalid = (path: Issue['path']): Issue => ({ code: 'document.invalid', path, severity: 'error', params: {} });
