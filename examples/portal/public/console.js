import 'sku-kit/define';
import { attributesPage } from './attributes-page.js';
import { beginRelease, draftPage } from './draft-page.js';
import { applicationPage, applicationsPage, draftsPage } from './lists.js';
import { addressOf, entryOf, routeOf } from './routes.js';
import { openStore } from './store.js';

/**
 * One page: its content, and a function that runs when the seller leaves it.
 * @typedef {{ title: string, content: Element, leave?: (() => void) | undefined }} Page
 */

const main = /** @type {HTMLElement} */ (document.querySelector('#main'));
const store = openStore();
/** @type {Page | undefined} */
let current;
let turn = 0;

/**
 * @param {import('./routes.js').Route} route
 * @returns {Page | Promise<Page>}
 */
const pageOf = (route) => {
  if (route.page === 'draft') return draftPage(store, route.id);
  if (route.page === 'application') return applicationPage(store, route.id);
  if (route.page === 'applications') return applicationsPage(store);
  if (route.page === 'attributes') return attributesPage(store);
  return draftsPage(store);
};

/** Shows the page at the address. Drops a page that loads after a later click. */
const show = async () => {
  const route = routeOf(location.hash);
  if (route.page === 'new') return beginRelease();
  const mine = (turn += 1);
  const page = await pageOf(route);
  if (mine !== turn) return page.leave?.();
  current?.leave?.();
  current = page;
  document.title = page.title ? `${page.title} – Seller Portal` : 'Seller Portal';
  for (const link of document.querySelectorAll('.pages a')) {
    if (link.getAttribute('href') === entryOf(route)) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  // On a draft page, Submit is the main action.
  document.querySelector('#new')?.classList.toggle('outline', route.page === 'draft');
  main.replaceChildren(page.content);
};

const onNavigation = async () => {
  await show();
  scrollTo(0, 0);
  main.focus({ preventScroll: true });
};

document.querySelector('#new')?.addEventListener('click', () => (location.hash = addressOf('new')));
document.querySelector('.skip')?.addEventListener('click', (event) => {
  event.preventDefault();
  main.focus();
});
addEventListener('hashchange', () => void onNavigation());
void show();
