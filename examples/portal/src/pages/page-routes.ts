import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Account } from '../accounts/accounts.js';
import { sessionHours, sessionOf, signIn, signOut } from '../accounts/sessions.js';
import type { Database } from '../database/open.js';
import { cookieName, isForeign, type Guarded } from '../http/guards.js';
import { Problem } from '../http/problem.js';
import type { RateLimit } from '../http/rate.js';
import { reviewerDocument, sellerDocument, signInDocument } from './documents.js';

export interface PageOptions {
  database: Database;
  now: () => Date;
  origin: string | undefined;
  isSecure: boolean;
  /** The limits of sign-in attempts: per name, and in total. */
  signInLimit: RateLimit;
  allSignInsLimit: RateLimit;
  /** The accounts that the sign-in page lists. */
  shown: readonly Account[];
}

/** The pages, and sign-in and sign-out: forms without a script, whose origin is checked. */
export function pageRoutes({ database, now, origin, isSecure, signInLimit, allSignInsLimit, shown }: PageOptions): Hono<Guarded> {
  const cookie = cookieName(isSecure);
  const attributes = { httpOnly: true, sameSite: 'Lax', secure: isSecure, path: '/' } as const;
  const sessionIn = (context: Context) => sessionOf(database, getCookie(context, cookie), now());
  const ownFormsOnly = (context: Context): void => {
    if (isForeign(context, origin)) throw new Problem(403, 'denied', 'This form comes from another site.');
  };

  return new Hono<Guarded>()
    .get('/', async (context) => {
      const session = await sessionIn(context);
      if (!session) return context.redirect('/sign-in', 303);
      const show = session.role === 'reviewer' ? reviewerDocument : sellerDocument;
      return context.html(show(`${session.account}@${session.seller}`, context.var.nonce));
    })
    .get('/sign-in', (context) => context.html(signInDocument({ nonce: context.var.nonce, shown })))
    .use('/sign-in', bodyLimit({ maxSize: 4096 }))
    .post('/sign-in', async (context) => {
      ownFormsOnly(context);
      const { login, password } = await fieldsOf(context);
      const fail = (trouble: string, status: 401 | 429) =>
        context.html(signInDocument({ nonce: context.var.nonce, shown, trouble, login }), status);
      if (Math.max(signInLimit.take(login), allSignInsLimit.take('')) > 0)
        return fail('Too many attempts. Wait a minute, then try again.', 429);
      const signed = await signIn(database, login, password, now());
      if (!signed) return fail('There is no account with this name and password.', 401);
      signInLimit.forgive(login);
      setCookie(context, cookie, signed.cookie, { ...attributes, maxAge: sessionHours * 3600 });
      return context.redirect('/', 303);
    })
    .use('/sign-out', bodyLimit({ maxSize: 4096 }))
    .post('/sign-out', async (context) => {
      ownFormsOnly(context);
      await signOut(database, getCookie(context, cookie));
      deleteCookie(context, cookie, attributes);
      return context.redirect('/sign-in', 303);
    });
}

/** Reads the two fields of the sign-in form. Anything that is not text counts as an unknown name. */
async function fieldsOf(context: Context): Promise<{ login: string; password: string }> {
  const fields = new URLSearchParams(await context.req.text());
  return { login: (fields.get('login') ?? '').trim().toLowerCase().slice(0, 80), password: (fields.get('password') ?? '').slice(0, 200) };
}
