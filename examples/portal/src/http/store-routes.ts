import { Hono, type Context } from 'hono';
import { parseLibraryAttributes, parseRelease, type Issue } from 'sku-kit/core';
import { StoreError, type Application, type Saved } from 'sku-kit/storage';
import { applicationsOf } from '../stores/applications.js';
import { isId } from '../stores/documents.js';
import { draftsOf } from '../stores/drafts.js';
import { libraryOf, releasedOf } from '../stores/library.js';
import { contextOf, type PortalContext } from '../stores/portal-context.js';
import type { Guarded } from './guards.js';
import { Problem } from './problem.js';
import { baseOf, jsonOf, readDecision, tagOf, tokenOf } from './requests.js';

/** Returns the seller whose documents a route reads: the signed-in seller, or the seller in a reviewer's address. */
type SellerOf = (context: Context<Guarded>) => string;

const refused = (issues: Issue[]): StoreError => new StoreError('refused', { message: 'This document cannot be read.', issues });

/** Returns the id in the address. An invalid id is reported as missing, without a query. */
const idOf = (context: Context): string => {
  const id = context.req.param('id') ?? '';
  if (!isId(id)) throw new StoreError('missing');
  return id;
};

const found = (value: Application | Saved<unknown> | undefined): Response => {
  if (!value) throw new StoreError('missing');
  return Response.json(value, 'revision' in value ? { headers: { ETag: tagOf(value.revision) } } : {});
};

/** Routes that read documents, for sellers and their reviewers. */
export function readingRoutes(portal: PortalContext, sellerOf: SellerOf): Hono<Guarded> {
  const of = (context: Context<Guarded>) => contextOf(portal, sellerOf(context));
  return new Hono<Guarded>()
    .get('/applications', async (context) => context.json(await applicationsOf(of(context)).list()))
    .get('/applications/:id', async (context) => found(await applicationsOf(of(context)).get(idOf(context))))
    .get('/released/:id', async (context) => found(await releasedOf(of(context)).get(idOf(context))))
    .get('/library', async (context) => found(await libraryOf(of(context)).get()));
}

/** Routes for sellers only. */
export function sellerRoutes(portal: PortalContext, sellerOf: SellerOf): Hono<Guarded> {
  const of = (context: Context<Guarded>) => contextOf(portal, sellerOf(context));
  return new Hono<Guarded>()
    .get('/drafts', async (context) => context.json(await draftsOf(of(context)).list()))
    .get('/drafts/:id', async (context) => found(await draftsOf(of(context)).get(idOf(context))))
    .put('/drafts/:id', async (context) => {
      const base = baseOf(context);
      const key = tokenOf(context, 'idempotency-key');
      const released = tokenOf(context, 'released-revision');
      const parsed = parseRelease(await jsonOf(context));
      if (!parsed.ok) throw refused(parsed.issues);
      if (parsed.release.id !== context.req.param('id')) throw new Problem(400, 'refused', 'The address names another release.');
      const { isNew, ...saved } = await draftsOf(of(context)).put(parsed.release, { base, key, released });
      return context.json(saved, isNew ? 201 : 200, { ETag: tagOf(saved.revision) });
    })
    .delete('/drafts/:id', async (context) => {
      await draftsOf(of(context)).delete(idOf(context), { base: baseOf(context) });
      return context.body(null, 204);
    })
    .post('/applications', async (context) => {
      const base = baseOf(context);
      const key = tokenOf(context, 'idempotency-key');
      if (key === undefined) throw new Problem(400, 'refused', 'A submit needs the header Idempotency-Key.');
      const { application, isNew } = await applicationsOf(of(context)).submit(await jsonOf(context), { base, key });
      return context.json(application, isNew ? 201 : 200);
    })
    .post('/applications/:id/withdraw', async (context) => context.json(await applicationsOf(of(context)).withdraw(idOf(context))))
    .post('/applications/:id/decision', () => {
      throw new Problem(403, 'denied', 'Reviewers decide.');
    })
    .delete('/applications/:id', async (context) => {
      await applicationsOf(of(context)).delete(idOf(context));
      return context.body(null, 204);
    })
    .put('/library', async (context) => {
      const base = baseOf(context);
      const parsed = parseLibraryAttributes(await jsonOf(context));
      if (!parsed.ok) throw refused(parsed.issues);
      const saved = await libraryOf(of(context)).put(parsed.value, { base });
      return context.json(saved, 200, { ETag: tagOf(saved.revision) });
    });
}

/** Routes for reviewers only. */
export const reviewerRoutes = (portal: PortalContext, sellerOf: SellerOf): Hono<Guarded> =>
  new Hono<Guarded>().post('/applications/:id/decision', async (context) => {
    const id = idOf(context);
    const decision = readDecision(await jsonOf(context));
    return context.json(await applicationsOf(contextOf(portal, sellerOf(context))).decide(id, decision));
  });
