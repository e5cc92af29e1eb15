import type { RunningPortal } from '../src/serve.js';
import { HttpStore, type ReleaseStore } from 'sku-kit/storage';
import { storeConformance } from 'sku-kit/storage/conformance.js';
import { Caller } from './helpers/caller.js';
import { databases, manySellers, portalOn } from './helpers/portal.js';
import { license } from './helpers/releases.js';

/** More sellers than cases, because each case starts with a new seller. */
const sellers = 40;

/** Opens a store as a page does, and adds the cookie that a browser would send. */
const storeAt = (baseUrl: string, { cookie }: Caller): HttpStore => new HttpStore({ baseUrl, headers: { Cookie: cookie }, outbox: false });

for (const database of databases) {
  describe(`A store over HTTP, on ${database}`, () => {
    let portal: RunningPortal;
    let reviewer: Caller;
    let next = 0;
    let releases = 0;
    const open: HttpStore[] = [];

    before(async () => {
      portal = await portalOn(database, { accounts: manySellers(sellers) });
      reviewer = await Caller.signedIn(portal.url, 'rex@house', 'pass-rex');
    });
    after(async () => {
      for (const store of open) store.close();
      await portal.close();
    });

    /** The seller's store, with the reviewer's decisions. */
    const openStore = async (): Promise<ReleaseStore> => {
      const seller = `s${(next += 1)}`;
      const own = storeAt(`${portal.url}/api`, await Caller.signedIn(portal.url, `sam@${seller}`, `pass-${seller}`));
      const { decide } = storeAt(`${portal.url}/api/sellers/${seller}`, reviewer).applications;
      open.push(own);
      const { drafts, applications, released, library, subscribe } = own;
      return { drafts, applications: { ...applications, decide }, released, library, subscribe };
    };

    for (const { name, run } of storeConformance({ open: openStore, release: () => license(`license-${(releases += 1)}`) })) it(name, run);
  });
}
