import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { addAccounts } from './accounts/accounts.js';
import type { Config } from './config.js';
import { openDatabase } from './database/open.js';
import { createPortal } from './portal.js';
import { localNews, serverNews } from './stores/news.js';

export interface RunningPortal {
  /** The address, such as `http://127.0.0.1:8480`. */
  url: string;
  /** Waits at most ten seconds for running requests, then closes everything. */
  close(): Promise<void>;
}

const patience = 10_000;

/** Opens the database, adds the accounts and listens. `port` 0 picks a free port. */
export async function startPortal(config: Config, onFault: (error: unknown) => void = () => undefined): Promise<RunningPortal> {
  const database = await openDatabase({ url: config.databaseUrl, folder: config.folder, connections: config.connections });
  const news = config.databaseUrl ? serverNews(config.databaseUrl) : localNews();
  await addAccounts(database, config.accounts);

  let isClosing = false;
  let working = 0;
  const app = createPortal({ config, database, news, onFault, isClosing: () => isClosing });
  const server = await new Promise<Server>((resolve, reject) => {
    const started = serve(
      {
        fetch: app.fetch,
        hostname: config.host,
        port: config.port,
        serverOptions: { requestTimeout: 30_000, headersTimeout: 10_000, keepAliveTimeout: 65_000 },
      },
      () => resolve(started),
    ) as Server;
    started.on('error', reject);
    started.on('request', (request, response) => {
      // Event streams stay open, so shutting down does not wait for them.
      if (request.url === '/api/changes') return;
      working += 1;
      response.once('close', () => (working -= 1));
    });
  });
  const { port, address } = server.address() as AddressInfo;

  return {
    url: `http://${address.includes(':') ? `[${address}]` : address}:${port}`,
    async close() {
      isClosing = true;
      const closed = new Promise((resolve) => server.close(resolve));
      const end = Date.now() + patience;
      while (working > 0 && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 20));
      server.closeAllConnections();
      await closed;
      await news.close();
      await database.close();
    },
  };
}
