import { element, framed, news, trouble } from './elements.js';
import { addressOf } from './routes.js';
import { catalogOf } from './store.js';

/** @typedef {import('sku-kit/storage').ReleaseStore} ReleaseStore */
/** @typedef {import('./console.js').Page} Page */

/** @param {string} page */
const opens = (page) => (/** @type {Event} */ event) => {
  location.hash = addressOf(page, /** @type {CustomEvent<{ id: string }>} */ (event).detail.id);
};

/**
 * @param {ReleaseStore} store
 * @returns {Page}
 */
export const draftsPage = (store) => {
  const list = element('sku-draft-list', { store });
  list.addEventListener('sku-draft-open', opens('drafts'));
  return {
    title: 'Drafts',
    content: framed('Drafts', 'Products that you have not submitted yet. Changes are saved as you type.', list),
  };
};

/** A message that the next page shows once, for example after a submission. */
let told = '';
/** @param {string} text */
export const announce = (text) => {
  told = text;
};

/**
 * @param {ReleaseStore} store
 * @returns {Page}
 */
export const applicationsPage = (store) => {
  const list = element('sku-application-list', { store });
  list.addEventListener('sku-application-open', opens('applications'));
  list.addEventListener('sku-draft-open', opens('drafts'));
  const lines = told ? [news(told)] : [];
  told = '';
  return { title: 'My Applications', content: framed('My Applications', 'Products under review and the decisions.', ...lines, list) };
};

/**
 * The seller's view of one application. The seller can start to change a product on sale here.
 * @param {ReleaseStore} store
 * @param {string} id
 * @returns {Promise<Page>}
 */
export const applicationPage = async (store, id) => {
  const back = element(
    'p',
    { className: 'trail' },
    element('a', { className: 'back', href: addressOf('applications') }, 'My Applications'),
  );
  try {
    const [application, catalog] = await Promise.all([store.applications.get(id), catalogOf(store)]);
    if (!application) return { title: 'Application', content: framed('Application', 'This application does not exist.', back) };
    const change = element('button', { className: 'action outline', type: 'button' }, 'Change this product');
    change.addEventListener('click', () => void changeProduct(store, application.release.id));
    const review = element('sku-application-review', { readOnly: true, application, catalog });
    const offers = application.status === 'approved' ? [element('p', { className: 'trail' }, change)] : [];
    return { title: application.release.product.name, content: element('div', { className: 'page' }, back, ...offers, review) };
  } catch (error) {
    return { title: 'Application', content: framed('This application cannot be shown', '', news(trouble(error), true), back) };
  }
};

/**
 * Opens the draft that changes a product. Creates it from the version on sale if there is none.
 * @param {ReleaseStore} store
 * @param {string} id
 */
const changeProduct = async (store, id) => {
  const onSale = await store.released.get(id);
  if (onSale && !(await store.drafts.get(id))) await store.drafts.put(onSale.value, { base: null, released: onSale.revision });
  location.hash = addressOf('drafts', id);
};
