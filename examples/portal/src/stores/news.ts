import { Client } from 'pg';

/** Something of a seller has changed: what `ReleaseStore.subscribe` tells. */
export interface Change {
  kind: string;
  id: string;
  /** Of a draft that was stored: who stored it knows it already. */
  revision?: string;
}

type Told = [seller: string, kind: string, id: string, revision?: string];

/** Brings news of changes to who listens, in this process and in the others. */
export interface News {
  tell(...told: Told): void;
  /** Returns what ends it. */
  listen(seller: string, listener: (change: Change) => void): () => void;
  close(): Promise<void>;
}

/** News within one process. */
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
/** Changes of this many milliseconds travel together: a notification is a lock that all commits wait for. */
const gathering = 100;
/** A notification holds less than 8000 bytes; ids are at most 64 letters. */
const mostTogether = 30;

/**
 * News between processes, by the server's notifications. They may be lost while the connection is: they say no more than that it is worth
 * asking again.
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

  /** One query at a time, until nothing waits. */
  const send = async (): Promise<void> => {
    while (waiting.length > 0) {
      const together = waiting.splice(0, mostTogether);
      try {
        if (!client) throw new Error('The connection is lost.');
        await client.query('select pg_notify($1, $2)', [channel, JSON.stringify(together)]);
      } catch {
        // At least here it is heard.
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
