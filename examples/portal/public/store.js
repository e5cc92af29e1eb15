import { HttpStore } from 'sku-kit/storage';

const account = document.querySelector('meta[name=account]')?.getAttribute('content') ?? '';

/** The seller's store on the server. Drafts that cannot be sent are queued in this browser, separately for each seller. */
export const openStore = () => new HttpStore({ baseUrl: '/api', outbox: `portal:${account}`, changes: true });

/**
 * The documents of a seller, for a reviewer.
 * @param {string} seller
 */
export const storeOf = (seller) => new HttpStore({ baseUrl: `/api/sellers/${encodeURIComponent(seller)}`, outbox: false });

/** Assets and service flow templates of the portal. */
const offered = fetch('/api/catalog').then((answer) => (answer.ok ? answer.json() : { assets: [], serviceFlowTemplates: [] }));

/**
 * Loads the portal's catalogue and the seller's attributes. If the server does not answer, there are no attributes.
 * @param {import('sku-kit/storage').ReleaseStore} store
 * @returns {Promise<import('sku-kit/core').Catalog>}
 */
export const catalogOf = async (store) => {
  const attributes = await store.library.get().then(
    ({ value }) => value,
    () => [],
  );
  return { attributes, ...(await offered) };
};
