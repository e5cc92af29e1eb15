/** What happens to the requests between a page and its server, as a test says. */
export interface Network {
  fetch: typeof globalThis.fetch;
  /** Nothing gets through. */
  isCut: boolean;
  /** Requests arrive, and so many answers get lost on their way back. */
  answersLost: number;
  /** Milliseconds that each request takes; aborting ends it. */
  delay: number;
  /** What answers in the place of the server, one for each request, while there are any. */
  instead: (() => Response)[];
  /** Requests that a page made, whether they arrived or not. */
  made: number;
}

/** A network to that server. */
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
      // Made without the signal and credentials, which mean nothing here.
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
