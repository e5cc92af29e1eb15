import type { Context, MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import { sessionOf, type Session } from '../accounts/sessions.js';
import type { Database } from '../database/open.js';
import { Problem } from './problem.js';
import type { RateLimit } from './rate.js';

/** The variables that the guards set for the routes. */
export interface Guarded {
  Variables: { session: Session; nonce: string };
}

/** With https the name starts with `__Host-`, so that no other host of the domain can set the cookie. */
export const cookieName = (isSecure: boolean): string => (isSecure ? '__Host-portal' : 'portal');

const isChange = (method: string): boolean => !['GET', 'HEAD', 'OPTIONS'].includes(method);

/**
 * Returns whether another site made the browser send this request. Browsers send the origin; a client that sends none is not a browser, so it
 * has no cookies of another user.
 */
export function isForeign(context: Context, origin: string | undefined): boolean {
  const from = context.req.header('origin');
  const site = context.req.header('sec-fetch-site');
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true;
  if (from === undefined) return false;
  if (origin !== undefined) return from !== origin;
  try {
    return new URL(from).host !== context.req.header('host');
  } catch {
    return true;
  }
}

/** Accepts changes only from the portal's own pages: checks the origin, and a header that a form on another site cannot send. */
export const sameOriginOnly =
  (origin: string | undefined): MiddlewareHandler<Guarded> =>
  async (context, next) => {
    if (isChange(context.req.method)) {
      if (isForeign(context, origin)) throw new Problem(403, 'denied', 'This request comes from another site.');
      if (context.req.header('x-requested-with') !== 'sku-kit')
        throw new Problem(403, 'denied', 'Changes need the header X-Requested-With: sku-kit.');
    }
    await next();
  };

interface SessionGuard {
  database: Database;
  isSecure: boolean;
  now: () => Date;
  limit: RateLimit;
}

/** Requires a session and limits its request rate. */
export const signedInOnly =
  ({ database, isSecure, now, limit }: SessionGuard): MiddlewareHandler<Guarded> =>
  async (context, next) => {
    const session = await sessionOf(database, getCookie(context, cookieName(isSecure)), now());
    if (!session) throw new Problem(401, 'denied', 'Sign in first.');
    const wait = limit.take(session.id);
    if (wait > 0) throw new Problem(429, 'offline', 'Too many requests.', { retryAfter: wait });
    context.set('session', session);
    await next();
  };
