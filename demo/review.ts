import { html, nothing, render, type TemplateResult } from 'lit';
import type { Application } from '../src/storage/index.js';
import { currentCatalog, store, storeTrouble } from './portal.js';
import { themeButton } from './theme.js';

const main = document.querySelector<HTMLElement>('#main')!;

const chosen = (): string => location.hash.replace(/^#\/?/, '');

/** The queue on the left, the application on the right. */
const show = async (): Promise<void> => {
  try {
    const applications = await store.applications.list();
    const application = applications.find(({ id }) => id === chosen());
    const [onSale, catalog] = await Promise.all([application && store.released.get(application.release.id), currentCatalog()]);
    // An approved application is the version on sale, so there is nothing to compare.
    const released = application?.status === 'pending' ? onSale?.value : undefined;
    render(
      desk(
        applications,
        application,
        html`<sku-application-review
          .application=${application}
          .released=${released}
          .store=${store}
          .catalog=${catalog}
        ></sku-application-review>`,
      ),
      main,
    );
  } catch (error) {
    render(html`<div class="desk"><p class="news error" role="alert">${storeTrouble(error)}</p></div>`, main);
  }
};

const desk = (applications: Application[], application: Application | undefined, review: TemplateResult): TemplateResult => {
  const pending = applications.filter(({ status }) => status === 'pending');
  const done = applications.filter(({ status }) => status !== 'pending');
  return html`<div class="desk">
    <nav class="queue" aria-label="Applications">
      <h2>Waiting for review</h2>
      ${pending.length ? links(pending, application) : html`<p class="nobody">Nothing waits.</p>`}
      ${
        done.length
          ? html`<h2>Done</h2>
              ${links(done, application)}`
          : ''
      }
    </nav>
    <div>
      <h1 class="visually-hidden">Review</h1>
      ${application ? review : html`<p class="choose">${pending.length ? 'Choose an application.' : 'There are no applications to review.'}</p>`}
    </div>
  </div>`;
};

const links = (applications: Application[], application: Application | undefined): TemplateResult =>
  html`<ul>
    ${applications.map(
      ({ id, release, submittedAt, status }) =>
        html`<li>
          <a href="#/${id}" aria-current=${id === application?.id ? 'true' : nothing}>
            <strong>${release.product.name || 'Unnamed product'}</strong>
            <small
              >${new Date(submittedAt).toLocaleString(document.documentElement.lang, { dateStyle: 'medium', timeStyle: 'short' })},
              ${status}</small
            >
          </a>
        </li>`,
    )}
  </ul>`;

themeButton(document.querySelector<HTMLElement>('#theme')!);
addEventListener('hashchange', () => void show().then(() => scrollTo(0, 0)));
store.subscribe(({ kind }) => {
  if (kind === 'application') void show();
});
void show();
