import { html } from 'lit';
import { SkuReleaseForm } from '../src/components/release-form/release-form.js';
import { createRelease, createSpecification } from '../src/core/edits/index.js';
import type { Release } from '../src/core/schema/types.js';
import { openReasons, type Reason } from '../src/storage/index.js';
import { announce } from './lists.js';
import { framed, type Page } from './page.js';
import { currentCatalog, store, storeTrouble } from './portal.js';
import { addressOf } from './routes.js';

const newId = (): string => Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Creates the draft's id before the first keystroke, so that a reload returns to the draft. */
export const beginRelease = (): void => location.replace(addressOf({ page: 'draft', id: newId() }));

const blank = (id: string): Release => ({ ...createRelease({ id }), specifications: [createSpecification({ id: newId() })] });

/** The form with one draft. If the draft has been submitted, shows its application. */
export const draftPage = async (id: string): Promise<Page> => {
  const catalog = await currentCatalog();
  let draft: Release | undefined;
  let released: Release | undefined;
  let reasons: Reason[] = [];
  try {
    draft = (await store.drafts.get(id))?.value;
    released = (await store.released.get(id))?.value;
    const last = (await store.applications.list()).find(({ release }) => release.id === id);
    if (draft && last?.status === 'rejected') reasons = openReasons(last.reasons ?? [], last.release, draft);
    const submitted = draft ? undefined : last;
    if (submitted) {
      location.replace(addressOf({ page: 'application', id: submitted.id }));
      return { title: submitted.release.product.name, content: html`` };
    }
  } catch (error) {
    // Without storage a seller can still fill in the form. It says that nothing is saved.
    if (!(error instanceof Error && 'reason' in error && error.reason === 'blocked')) return troublePage(error);
  }

  const form = new SkuReleaseForm();
  const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce;
  Object.assign(form, { catalog, released, store, reasons, nonce, value: draft ?? blank(id) });
  form.addEventListener('sku-submitted', () => {
    announce(`${form.value?.product.name ?? 'The product'} is submitted for review.`);
    location.hash = addressOf({ page: 'applications' });
  });
  form.addEventListener('sku-draft-open', (event) => {
    const { id: copy } = (event as CustomEvent<{ id: string }>).detail;
    // The form already shows the copy, and the seller may be typing, so the page is not loaded again.
    history.pushState(null, '', addressOf({ page: 'draft', id: copy }));
  });
  const stop = store.subscribe(({ kind }) => {
    if (kind === 'library') void currentCatalog().then((next) => (form.catalog = next));
  });
  return { title: draft?.product.name || 'Release New Product', content: html`${form}`, leave: stop };
};

const troublePage = (error: unknown): Page => ({
  title: 'Draft',
  content: framed(
    'This draft cannot be opened',
    storeTrouble(error),
    html`<a class="back" href=${addressOf({ page: 'drafts' })}>All drafts</a>`,
  ),
});
