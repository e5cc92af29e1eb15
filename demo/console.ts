import { render } from 'lit';
import { applicationPage } from './application-page.js';
import { attributesPage } from './attributes-page.js';
import { beginRelease, draftPage } from './draft-page.js';
import { applicationsPage, draftsPage } from './lists.js';
import type { Page } from './page.js';
import { addressOf, entryOf, routeOf, type Route } from './routes.js';
import { themeButton } from './theme.js';

const main = document.querySelector<HTMLElement>('#main')!;
let current: Page | undefined;
let turn = 0;

const pageOf = async (route: Route): Promise<Page> => {
  switch (route.page) {
    case 'draft':
      return draftPage(route.id);
    case 'applications':
      return applicationsPage();
    case 'application':
      return applicationPage(route.id);
    case 'attributes':
      return attributesPage();
    default:
      return draftsPage();
  }
};

/** Shows the page at the address. Drops a page that loads after a later click. */
const show = async (): Promise<void> => {
  const route = routeOf(location.hash);
  if (route.page === 'new') return beginRelease();
  const mine = (turn += 1);
  const page = await pageOf(route);
  if (mine !== turn) return page.leave?.();
  current?.leave?.();
  current = page;
  document.title = page.title ? `${page.title} – Seller Console` : 'Seller Console';
  for (const link of document.querySelectorAll('.pages a')) {
    if (link.getAttribute('href') === entryOf(route)) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  // On a draft page, Submit is the main action.
  document.querySelector('#new')?.classList.toggle('outline', route.page === 'draft');
  render(page.content, main);
};

const onNavigation = async (): Promise<void> => {
  await show();
  scrollTo(0, 0);
  main.focus({ preventScroll: true });
};

document.querySelector('#new')?.addEventListener('click', () => (location.hash = addressOf({ page: 'new' })));
document.querySelector('.skip')?.addEventListener('click', (event) => {
  event.preventDefault();
  main.focus();
});
themeButton(document.querySelector<HTMLElement>('#theme')!);
addEventListener('hashchange', () => void onNavigation());
void show();
