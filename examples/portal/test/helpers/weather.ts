import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The state of the network between a page and its portal. */
export type Weather = 'fair' | 'cut' | 'slow' | 'failing' | 'lossy';

export interface Network {
  /** The portal's address for the page. */
  url: string;
  weather: Weather;
  /** API requests while the network was not working normally. */
  met: number;
  close(): Promise<void>;
}

const delay = 1500;

/**
 * A proxy in front of a portal, controlled by a test. `cut` closes every connection. `lossy` forwards a request and drops its answer.
 * `failing` answers 500 instead of the portal.
 */
export async function networkTo(portal: string): Promise<Network> {
  const { hostname, port } = new URL(portal);

  const pass = (incoming: IncomingMessage, outgoing: ServerResponse, isAnswered = true): void => {
    const { method, url, headers } = incoming;
    const onward = request({ hostname, port, method, path: url, headers }, (answer) => {
      if (!isAnswered) {
        answer.resume().on('end', () => outgoing.destroy());
        return;
      }
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    onward.on('error', () => outgoing.destroy());
    outgoing.on('close', () => onward.destroy());
    incoming.pipe(onward);
  };

  const server: Server = createServer((incoming, outgoing) => {
    if (network.weather === 'fair' || !incoming.url?.startsWith('/api/')) return pass(incoming, outgoing);
    network.met += 1;
    if (network.weather === 'cut') return void incoming.socket.destroy();
    if (network.weather === 'slow') return void setTimeout(() => pass(incoming, outgoing), delay);
    if (network.weather === 'lossy') return pass(incoming, outgoing, false);
    incoming.resume();
    outgoing.writeHead(500, { 'Content-Type': 'text/plain' }).end('Internal Server Error');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  const network: Network = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    weather: 'fair',
    met: 0,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
  return network;
}
