import { HttpStore } from 'sku-kit/storage';

const account = document.querySelector('meta[name=account]')?.getAttribute('content') ?? '';

/** The seller's own documents, on the server; what can't be sent waits in this browser, apart from what others wait for who sign in here. */
export const openStore = () => new HttpStore({ baseUrl: '/api', outbox: `portal:${account}`, changes: true });

/**
 * The documents of a seller whom the reviewer looks after.
 * @param {string} seller
 */
export const storeOf = (seller) => new HttpStore({ baseUrl: `/api/sellers/${encodeURIComponent(seller)}`, outbox: false });

/** Assets and service flow templates of the portal. */
const offered = fetch('/api/catalog').then((answer) => (answer.ok ? answer.json() : { assets: [], serviceFlowTemplates: [] }));

/**
 * What a seller chooses from: the portal's lists and the seller's own attributes; without an answer, none of these.
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
