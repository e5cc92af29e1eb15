import { html, type TemplateResult } from 'lit';
import type { Application } from '../src/storage/index.js';
import { framed, type Page } from './page.js';
import { currentCatalog, store, storeTrouble } from './portal.js';
import { addressOf } from './routes.js';

/** The seller's view of one application. The seller can start to change a product on sale here. */
export const applicationPage = async (id: string): Promise<Page> => {
  try {
    const [application, catalog] = await Promise.all([store.applications.get(id), currentCatalog()]);
    if (!application) return notFound('This application does not exist.');
    const content = html`<div class="page">
      <p class="trail"><a class="back" href=${addressOf({ page: 'applications' })}>My Applications</a></p>
      ${application.status === 'approved' ? changing(application) : ''}
      <sku-application-review readonly .application=${application} .catalog=${catalog}></sku-application-review>
    </div>`;
    return { title: application.release.product.name, content };
  } catch (error) {
    return notFound(storeTrouble(error));
  }
};

const changing = (application: Application): TemplateResult =>
  html`<p class="trail"><button class="action outline" type="button" @click=${() => change(application)}>Change this product</button></p>`;

/** Opens the draft that changes the product. Creates it from the version on sale if there is none. */
const change = async ({ release: { id } }: Application): Promise<void> => {
  const onSale = await store.released.get(id);
  if (onSale && !(await store.drafts.get(id))) await store.drafts.put(onSale.value, { base: null, released: onSale.revision });
  location.hash = addressOf({ page: 'draft', id });
};

const notFound = (why: string): Page => ({
  title: 'Application',
  content: framed(
    'This application cannot be shown',
    why,
    html`<a class="back" href=${addressOf({ page: 'applications' })}>All applications</a>`,
  ),
});
