/** The state of the network between a page and its server, set by a test. */
export interface Network {
  fetch: typeof globalThis.fetch;
  /** No request arrives. */
  isCut: boolean;
  /** Requests arrive, but this many answers are lost. */
  answersLost: number;
  /** The duration of each request in milliseconds. Aborting ends it. */
  delay: number;
  /** Answers to use instead of the server's, one per request. */
  instead: (() => Response)[];
  /** All requests of the page, also those that did not arrive. */
  made: number;
}

/** Creates a network to a server. */
export const networkTo = (handle: (request: Request) => Promise<Response>): Network => {
  const network: Network = {
    isCut: false,
    answersLost: 0,
    delay: 0,
    instead: [],
    made: 0,
    fetch: async (input, init) => {
      network.made += 1;
      if (network.delay > 0) await lasting(network.delay, init?.signal ?? undefined);
      if (network.isCut) throw new TypeError('Failed to fetch');
      const other = network.instead.shift();
      if (other) return other();
      // Created without the signal and credentials, which have no effect here.
      const { method = 'GET', headers, body } = init ?? {};
      const url = new URL(input instanceof Request ? input.url : String(input), 'https://portal.test');
      const response = await handle(new Request(url, { method, ...(headers && { headers }), ...(body && { body }) }));
      if (network.answersLost > 0) {
        network.answersLost -= 1;
        throw new TypeError('Failed to fetch');
      }
      return response;
    },
  };
  return network;
};

const lasting = (milliseconds: number, signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(new DOMException('Aborted', 'AbortError'));
    });
  });
