import { html, nothing } from 'lit';
import { framed, type Page } from './page.js';
import { store } from './portal.js';
import { addressOf } from './routes.js';

const openDraft = ({ detail }: CustomEvent<{ id: string }>) => (location.hash = addressOf({ page: 'draft', id: detail.id }));
const openApplication = ({ detail }: CustomEvent<{ id: string }>) => (location.hash = addressOf({ page: 'application', id: detail.id }));

export const draftsPage = async (): Promise<Page> => ({
  title: 'Drafts',
  content: framed(
    'Drafts',
    'Products that you have not submitted yet. What you type is saved by itself, at once.',
    html`<sku-draft-list .store=${store} @sku-draft-open=${openDraft}></sku-draft-list>${(await isNew()) ? firstSteps : nothing}`,
  ),
});

/** Whether the seller has done nothing here yet. */
const isNew = async (): Promise<boolean> => {
  try {
    const kept = await Promise.all([store.drafts.list(), store.applications.list(), store.library.get().then(({ value }) => value)]);
    return kept.every((list) => list.length === 0);
  } catch {
    return false;
  }
};

const firstSteps = html`<ol class="steps">
  <li>
    <a href=${addressOf({ page: 'attributes' })}>Add product attributes</a>What your prices depend on: a software version, a number of
    users.
  </li>
  <li><a href=${addressOf({ page: 'new' })}>Release a new product</a>Generate its SKUs, set prices, and see what customers will see.</li>
  <li>
    <a href=${addressOf({ page: 'applications' })}>Follow the review</a>A review takes three working days. Reasons stand at the fields that
    they name.
  </li>
</ol>`;

/** News that the next page shows once, such as that a product was submitted. */
let news = '';
export const announce = (text: string): void => {
  news = text;
};

export const applicationsPage = (): Page => {
  const told = news;
  news = '';
  return {
    title: 'My Applications',
    content: framed(
      'My Applications',
      'Products under review and what became of them.',
      html`
        ${told ? html`<p class="news" role="status">${told}</p>` : ''}
        <sku-application-list .store=${store} @sku-application-open=${openApplication} @sku-draft-open=${openDraft}></sku-application-list>
      `,
    ),
  };
};
