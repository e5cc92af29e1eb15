import { expect } from 'chai';
import { storeConformance } from '../../src/storage/conformance.js';
import { HttpStore } from '../../src/storage/index.js';
import { storeOpenApi } from '../../src/storage/openapi.js';
import { networkTo } from '../helpers/network.js';
import { checkedBy } from '../helpers/protocol-schemas.js';
import { protocolServer } from '../helpers/protocol-server.js';

describe('The OpenAPI document of the protocol', () => {
  const seen = new Set<string>();
  const opened: HttpStore[] = [];
  let misfits: unknown[] = [];

  const open = (): HttpStore => {
    const checked = checkedBy(protocolServer().handle);
    const handle = async (request: Request): Promise<Response> => {
      try {
        return await checked.handle(request);
      } catch (error) {
        misfits.push(error);
        throw error;
      } finally {
        checked.seen.forEach((each) => seen.add(each));
      }
    };
    const { fetch } = networkTo(handle);
    const store = new HttpStore({ baseUrl: 'https://portal.test/api', fetch, outbox: false, retry: { attempts: 1 } });
    opened.push(store);
    return store;
  };

  beforeEach(() => (misfits = []));
  afterEach(() => opened.splice(0).forEach((store) => store.close()));

  // Checks the requests and answers of every case in the conformance suite.
  for (const { name, run } of storeConformance({ open }))
    it(`matches the requests and answers when a store ${name}`, async () => {
      await run().finally(() => expect(misfits.map(String)).to.deep.equal([]));
    });

  it('was checked with every operation except changes, and with the usual errors', () => {
    expect([...seen]).to.include.members([
      'get /drafts 200',
      'get /drafts/{id} 200',
      'get /drafts/{id} 404',
      'put /drafts/{id} 200',
      'put /drafts/{id} 201',
      'put /drafts/{id} 404',
      'put /drafts/{id} 412',
      'delete /drafts/{id} 204',
      'delete /drafts/{id} 412',
      'post /applications 200',
      'post /applications 201',
      'post /applications 409',
      'post /applications 412',
      'get /applications 200',
      'get /applications/{id} 200',
      'post /applications/{id}/withdraw 200',
      'post /applications/{id}/withdraw 409',
      'post /applications/{id}/decision 200',
      'get /released/{id} 200',
      'get /library 200',
      'put /library 200',
      'put /library 412',
    ]);
  });

  it('refuses an answer that does not match', async () => {
    const { handle } = checkedBy(async () => Response.json([{ id: 'r1' }]));
    const error: unknown = await handle(new Request('https://portal.test/api/drafts')).catch((reason: unknown) => reason);
    expect(String(error)).to.contain('get /drafts 200');
  });

  it('contains the host’s title, server and security schemes, and is a new object each time', () => {
    const document = storeOpenApi({
      title: 'Portal',
      version: '2.1.0',
      server: 'https://portal.example/api',
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'session' } },
    });
    expect(document).to.deep.include({ servers: [{ url: 'https://portal.example/api' }], security: [{ session: [] }] });
    expect(document).to.have.nested.property('info.title', 'Portal');
    const first = storeOpenApi() as { paths: Record<string, unknown> };
    delete first.paths['/drafts'];
    expect(storeOpenApi()).to.have.property('paths').that.has.property('/drafts');
  });
});
