import { createRelease, createSpecification } from 'sku-kit/core';
import { openReasons } from 'sku-kit/storage';
import { element, framed, news, trouble } from './elements.js';
import { announce } from './lists.js';
import { addressOf } from './routes.js';
import { catalogOf } from './store.js';

/** @typedef {import('sku-kit/storage').ReleaseStore} ReleaseStore */

const newId = () => Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Creates the draft's id before the first keystroke, so that a reload returns to the draft. */
export const beginRelease = () => location.replace(addressOf('drafts', newId()));

/** @param {string} id */
const blank = (id) => ({ ...createRelease({ id }), specifications: [createSpecification({ id: newId() })] });

/**
 * The form with one draft. If the draft has been submitted, shows its application.
 * @param {ReleaseStore} store
 * @param {string} id
 * @returns {Promise<import('./console.js').Page>}
 */
export const draftPage = async (store, id) => {
  try {
    const [catalog, saved, onSale, applications] = await Promise.all([
      catalogOf(store),
      store.drafts.get(id),
      store.released.get(id),
      store.applications.list(),
    ]);
    const draft = saved?.value;
    const last = applications.find(({ release }) => release.id === id);
    if (!draft && last) {
      location.replace(addressOf('applications', last.id));
      return { title: last.release.product.name, content: element('div') };
    }
    const reasons = draft && last?.status === 'rejected' ? openReasons(last.reasons ?? [], last.release, draft) : [];
    const form = element('sku-release-form');
    const nonce = /** @type {HTMLMetaElement | null} */ (document.querySelector('meta[property="csp-nonce"]'))?.nonce;
    Object.assign(form, { catalog, released: onSale?.value, store, reasons, nonce, value: draft ?? blank(id) });
    form.addEventListener('sku-submitted', () => {
      announce(`${form.value?.product.name ?? 'The product'} is submitted for review.`);
      location.hash = addressOf('applications');
    });
    form.addEventListener('sku-draft-open', (event) => {
      // The form already shows the copy, and the seller may be typing, so the page is not loaded again.
      history.pushState(null, '', addressOf('drafts', /** @type {CustomEvent<{ id: string }>} */ (event).detail.id));
    });
    const stop = store.subscribe?.(({ kind }) => {
      if (kind === 'library') void catalogOf(store).then((next) => (form.catalog = next));
    });
    return { title: draft?.product.name || 'Release New Product', content: form, leave: stop };
  } catch (error) {
    const back = element('a', { className: 'back', href: addressOf('drafts') }, 'All drafts');
    return {
      title: 'Draft',
      content: framed('This draft cannot be opened', 'The draft was not changed.', news(trouble(error), true), back),
    };
  }
};
