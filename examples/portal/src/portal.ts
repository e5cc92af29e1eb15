import { fileURLToPath } from 'node:url';
import { Hono } from 'hono';
import type { Config } from './config.js';
import type { Database } from './database/open.js';
import { apiRoutes } from './http/api.js';
import type { Guarded } from './http/guards.js';
import { securityHeaders } from './http/headers.js';
import { Problem, asProblem, isFault } from './http/problem.js';
import { RateLimit } from './http/rate.js';
import { messageDocument } from './pages/documents.js';
import { fileRoutes } from './pages/files.js';
import { pageRoutes } from './pages/page-routes.js';
import type { News } from './stores/news.js';
import { demoCatalog, portalPolicy } from './stores/portal-context.js';

export interface PortalOptions {
  config: Config;
  database: Database;
  news: News;
  now?: () => Date;
  /** Receives unexpected errors. */
  onFault?: (error: unknown) => void;
  /** Whether the portal is shutting down. The health check then fails, so that load balancers stop sending requests. */
  isClosing?: () => boolean;
}

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Creates the whole portal as a function from requests to responses. */
export function createPortal({
  config,
  database,
  news,
  now = () => new Date(),
  onFault,
  isClosing = () => false,
}: PortalOptions): Hono<Guarded> {
  const { origin, rate, mostBytes, accounts, showsAccounts } = config;
  const isSecure = origin?.startsWith('https:') ?? false;
  const portal = { database, policy: portalPolicy(), catalog: demoCatalog, now, tell: news.tell, mostDrafts: 1000 };

  const app = new Hono<Guarded>();
  app.use(securityHeaders(isSecure));
  app.get('/health', async (context) => {
    const isWell =
      !isClosing() &&
      (await database.ping().then(
        () => true,
        () => false,
      ));
    return context.json({ status: isWell ? 'ok' : 'unavailable' }, isWell ? 200 : 503);
  });
  app.route('/kit', fileRoutes(folder('../../../dist/cdn')));
  // The portal uses the demo console's style sheet and logo.
  app.route('/look', fileRoutes(folder('../../../demo')));
  app.route('/static', fileRoutes(folder('../public')));
  app.route('/api', apiRoutes({ portal, news, limit: new RateLimit(rate), origin, isSecure, mostBytes }));
  app.route(
    '/',
    pageRoutes({
      database,
      now,
      origin,
      isSecure,
      signInLimit: new RateLimit({ perSecond: 0.1, burst: 10 }),
      allSignInsLimit: new RateLimit({ perSecond: 20, burst: 200 }),
      shown: showsAccounts ? accounts : [],
    }),
  );

  const isForPrograms = (path: string): boolean => path === '/api' || path.startsWith('/api/');
  app.notFound((context) =>
    isForPrograms(context.req.path)
      ? new Problem(404, 'missing', 'There is nothing at this address.').toResponse()
      : context.html(messageDocument('Not found', 'There is nothing at this address.', context.var.nonce), 404),
  );
  app.onError((error, context) => {
    const problem = asProblem(error);
    if (isFault(problem)) onFault?.(error);
    if (isForPrograms(context.req.path)) return problem.toResponse();
    return context.html(messageDocument('That did not work', problem.message, context.var.nonce), problem.status);
  });
  return app;
}
