import '../src/define/all.js';
import type { Catalog, LibraryAttribute } from '../src/core/schema/types.js';
import { openIndexedDbStore } from '../src/storage/index.js';

/** The store of the portal, for the seller and the reviewer. */
export const store = openIndexedDbStore({ name: 'seller-console' });

const assets: Catalog['assets'] = [
  { id: 'cashier-suite-3', name: 'Cashier Suite', version: '3.2.0', released: true },
  { id: 'ledger-agent-1', name: 'Ledger Agent', version: '1.8.4', released: true },
];

const serviceFlowTemplates: Catalog['serviceFlowTemplates'] = [
  { id: 'license-standard', name: 'Standard license delivery', description: 'Order, license key, acceptance by the customer.' },
  { id: 'on-site', name: 'On-site implementation', description: 'Order, kick-off, work on site, acceptance by the customer.' },
];

/** The catalogue: the portal's assets and templates, and the seller's attributes. */
export const catalogWith = (attributes: LibraryAttribute[]): Catalog => ({ attributes, assets, serviceFlowTemplates });

/** Returns the current catalogue. Without storage it has no attributes. */
export const currentCatalog = async (): Promise<Catalog> =>
  catalogWith(
    await store.library.get().then(
      ({ value }) => value,
      () => [],
    ),
  );

/** Returns a sentence for the seller about a store error. */
export const storeTrouble = (error: unknown): string => {
  const reason = typeof error === 'object' && error !== null && 'reason' in error ? error.reason : '';
  if (reason === 'quota') return 'This browser’s storage is full.';
  if (reason === 'blocked') return 'This browser does not let the page use its storage.';
  if (reason === 'conflict') return 'It was changed in another tab.';
  if (reason === 'missing') return 'It no longer exists.';
  return 'The stored data cannot be read.';
};
