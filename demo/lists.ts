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
    'Products that you have not submitted yet. Changes are saved as you type.',
    html`<sku-draft-list .store=${store} @sku-draft-open=${openDraft}></sku-draft-list>${(await isNew()) ? firstSteps : nothing}`,
  ),
});

/** Returns whether the seller has no drafts, applications or attributes yet. */
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
    <a href=${addressOf({ page: 'attributes' })}>Add product attributes</a>Your prices depend on them: a software version, a number of
    users.
  </li>
  <li><a href=${addressOf({ page: 'new' })}>Release a new product</a>Generate its SKUs, set prices and preview the customer’s page.</li>
  <li>
    <a href=${addressOf({ page: 'applications' })}>Follow the review</a>A review takes three working days. If we reject it, you see the
    reasons next to the fields that they name.
  </li>
</ol>`;

/** A message that the next page shows once, for example after a submission. */
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
      'Products under review and the decisions.',
      html`
        ${told ? html`<p class="news" role="status">${told}</p>` : ''}
        <sku-application-list .store=${store} @sku-application-open=${openApplication} @sku-draft-open=${openDraft}></sku-application-list>
      `,
    ),
  };
};
