import { html } from 'lit';
import { framed, type Page } from './page.js';
import { store } from './portal.js';
import { addressOf } from './routes.js';

const openDraft = ({ detail }: CustomEvent<{ id: string }>) => (location.hash = addressOf({ page: 'draft', id: detail.id }));
const openApplication = ({ detail }: CustomEvent<{ id: string }>) => (location.hash = addressOf({ page: 'application', id: detail.id }));

export const draftsPage = (): Page => ({
  title: 'Drafts',
  content: framed(
    'Drafts',
    'Products that you have not submitted yet. What you type is saved by itself, at once.',
    html`<sku-draft-list .store=${store} @sku-draft-open=${openDraft}></sku-draft-list>`,
  ),
});

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
