import { Client } from 'pg';

/** A change of a seller's document, as `ReleaseStore.subscribe` reports it. */
export interface Change {
  kind: string;
  id: string;
  /** The revision of a stored draft, so that the page that stored it can ignore the change. */
  revision?: string;
}

type Told = [seller: string, kind: string, id: string, revision?: string];

/** Sends changes to the listeners in this process and in the others. */
export interface News {
  tell(...told: Told): void;
  /** Returns a function that ends the subscription. */
  listen(seller: string, listener: (change: Change) => void): () => void;
  close(): Promise<void>;
}

/** Changes within one process. */
export function localNews(): News & { hear(told: Told): void } {
  const listeners = new Map<string, Set<(change: Change) => void>>();
  const hear = ([seller, kind, id, revision]: Told) =>
    listeners.get(seller)?.forEach((listener) => listener({ kind, id, ...(revision !== undefined && { revision }) }));
  return {
    hear,
    tell: (...told) => hear(told),
    listen(seller, listener) {
      const own = listeners.get(seller) ?? new Set();
      listeners.set(seller, own.add(listener));
      return () => {
        own.delete(listener);
        if (own.size === 0) listeners.delete(seller);
      };
    },
    close: () => Promise.resolve(),
  };
}

const channel = 'sku_portal';
/** Changes within this many milliseconds are sent together, because all commits wait for a notification's lock. */
const gathering = 100;
/** A notification has less than 8000 bytes. An id has at most 64 letters. */
const mostTogether = 30;

/**
 * Changes between processes, by the server's notifications. Some are lost if the connection breaks. That is acceptable, because a change only
 * tells a page to load again.
 */
export function serverNews(connectionString: string): News {
  const local = localNews();
  let waiting: Told[] = [];
  let timer: NodeJS.Timeout | undefined;
  let client: Client | undefined;
  let isOver = false;

  const connect = async (): Promise<void> => {
    if (isOver) return;
    const next = new Client({ connectionString, connectionTimeoutMillis: 5000, application_name: 'sku-kit portal news' });
    next.on('notification', ({ payload }) => {
      for (const told of JSON.parse(payload ?? '[]') as Told[]) local.hear(told);
    });
    let isLost = false;
    const again = () => {
      if (isLost) return;
      isLost = true;
      if (client === next) client = undefined;
      if (!isOver) setTimeout(() => void connect(), 1000).unref();
    };
    next.on('error', again);
    next.on('end', again);
    try {
      await next.connect();
      await next.query(`listen ${channel}`);
      client = next;
    } catch {
      await next.end().catch(() => undefined);
      again();
    }
  };

  /** Runs one query at a time until the queue is empty. */
  const send = async (): Promise<void> => {
    while (waiting.length > 0) {
      const together = waiting.splice(0, mostTogether);
      try {
        if (!client) throw new Error('The connection is lost.');
        await client.query('select pg_notify($1, $2)', [channel, JSON.stringify(together)]);
      } catch {
        // The listeners in this process still get the change.
        for (const told of together) local.hear(told);
      }
    }
    timer = undefined;
  };

  void connect();
  return {
    tell(...told) {
      waiting.push(told);
      timer ??= setTimeout(() => void send(), gathering);
    },
    listen: local.listen,
    async close() {
      isOver = true;
      clearTimeout(timer);
      waiting = [];
      await client?.end().catch(() => undefined);
    },
  };
}
