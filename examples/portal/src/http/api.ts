import { Hono, type Context, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { streamSSE } from 'hono/streaming';
import { assignmentsOf } from '../accounts/accounts.js';
import type { AccountTable } from '../database/tables.js';
import { applicationsOf } from '../stores/applications.js';
import type { News } from '../stores/news.js';
import { contextOf, type PortalContext } from '../stores/portal-context.js';
import { sameOriginOnly, signedInOnly, type Guarded } from './guards.js';
import { Problem } from './problem.js';
import type { RateLimit } from './rate.js';
import { readingRoutes, reviewerRoutes, sellerRoutes } from './store-routes.js';

export interface ApiOptions {
  portal: PortalContext;
  news: News;
  limit: RateLimit;
  /** The portal's public origin. Without it, the host of each request is used. */
  origin: string | undefined;
  isSecure: boolean;
  /** The maximum size of a body in bytes. */
  mostBytes: number;
}

const roleOnly =
  (role: AccountTable['role']): MiddlewareHandler<Guarded> =>
  async (context, next) => {
    if (context.var.session.role !== role) throw new Problem(403, 'denied', `Only a ${role} can do this.`);
    await next();
  };

/** The interval of comments that keep a stream open through proxies. */
const heartbeat = 20_000;
/** A stream ends after this time. The browser then reconnects with its cookie, so that the session is checked again. */
const longest = 15 * 60_000;

/** The protocol of `HttpStore`: for a seller at `/api`, for the reviewer of a seller at `/api/sellers/<seller>`. */
export function apiRoutes({ portal, news, limit, origin, isSecure, mostBytes }: ApiOptions): Hono<Guarded> {
  const { database, now, catalog } = portal;
  const ownSeller = (context: Context<Guarded>): string => context.var.session.seller;
  const reviewedSeller = (context: Context<Guarded>): string => context.req.param('seller') ?? '';

  const assignedOnly: MiddlewareHandler<Guarded> = async (context, next) => {
    const { seller, account } = context.var.session;
    // An unknown seller gets the same answer as a seller of another reviewer.
    if (!(await assignmentsOf(database, seller, account)).includes(reviewedSeller(context))) {
      throw new Problem(403, 'denied', 'You do not review this seller.');
    }
    await next();
  };

  const changes = (context: Context<Guarded>): Response =>
    streamSSE(context, async (stream) => {
      const stop = news.listen(ownSeller(context), (change) => void stream.writeSSE({ data: JSON.stringify(change) }));
      const end = Date.now() + longest;
      try {
        await stream.write(': here\n\n');
        while (!stream.aborted && !stream.closed && Date.now() < end) {
          await stream.sleep(heartbeat);
          await stream.write(': still here\n\n');
        }
      } finally {
        stop();
      }
    });

  /** Runs one query per seller in parallel, because no query may read two sellers. */
  const queue = async (context: Context<Guarded>): Promise<Response> => {
    const { seller, account } = context.var.session;
    const sellers = await assignmentsOf(database, seller, account);
    const lists = await Promise.all(
      sellers.map(async (reviewed) =>
        (await applicationsOf(contextOf(portal, reviewed)).list()).map(({ id, status, submittedAt, release }) => ({
          seller: reviewed,
          id,
          status,
          submittedAt,
          name: release.product.name,
        })),
      ),
    );
    return context.json(lists.flat().sort((a, b) => b.submittedAt.localeCompare(a.submittedAt)));
  };

  const own = new Hono<Guarded>()
    .use(roleOnly('seller'))
    .get('/changes', changes)
    .route('/', readingRoutes(portal, ownSeller))
    .route('/', sellerRoutes(portal, ownSeller));

  const reviewed = new Hono<Guarded>()
    .use(roleOnly('reviewer'), assignedOnly)
    .route('/', readingRoutes(portal, reviewedSeller))
    .route('/', reviewerRoutes(portal, reviewedSeller));

  return new Hono<Guarded>()
    .use(sameOriginOnly(origin))
    .use(signedInOnly({ database, isSecure, now, limit }))
    .use(
      bodyLimit({
        maxSize: mostBytes,
        onError: () => {
          throw new Problem(413, 'quota', `A document takes at most ${mostBytes} bytes here.`);
        },
      }),
    )
    .get('/catalog', (context) => context.json(catalog))
    .get('/queue', roleOnly('reviewer'), queue)
    .route('/sellers/:seller', reviewed)
    .route('/', own);
}
