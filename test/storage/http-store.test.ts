import { storeConformance } from '../../src/storage/conformance.js';
import { HttpStore, type HttpStoreOptions } from '../../src/storage/index.js';
import { networkTo } from '../helpers/network.js';
import { protocolServer } from '../helpers/protocol-server.js';

const opened: HttpStore[] = [];
const open = (options: Partial<HttpStoreOptions> = {}): HttpStore => {
  const store = new HttpStore({
    baseUrl: 'https://portal.test/api',
    fetch: networkTo(protocolServer().handle).fetch,
    outbox: `outbox-${performance.now()}`,
    retry: { delay: 1, maxDelay: 20, random: () => 0.5 },
    ...options,
  });
  opened.push(store);
  return store;
};

afterEach(() => opened.splice(0).forEach((store) => store.close()));

describe('The HTTP store', () => {
  for (const { name, run } of storeConformance({ open: () => open() })) it(name, run);
});
