import 'sku-kit/define';
import { element, news, trouble } from './elements.js';
import { catalogOf, storeOf } from './store.js';

/** @typedef {{ seller: string, id: string, status: string, submittedAt: string, name: string }} Waiting */

const main = /** @type {HTMLElement} */ (document.querySelector('#main'));
const every = 15_000;

/** @returns {{ seller: string, id: string }} */
const chosen = () => {
  const [seller = '', id = ''] = location.hash.replace(/^#\/?/, '').split('/');
  return { seller, id };
};

/** @returns {Promise<Waiting[]>} */
const queue = async () => {
  const answer = await fetch('/api/queue');
  if (answer.status === 401) location.assign('/sign-in');
  if (!answer.ok)
    throw Object.assign(new Error('The list of applications cannot be loaded.'), { reason: answer.status === 401 ? 'denied' : 'offline' });
  return answer.json();
};

/** @param {Waiting[]} applications */
const links = (applications) =>
  element(
    'ul',
    {},
    ...applications.map(({ seller, id, name, submittedAt, status }) => {
      const time = new Date(submittedAt).toLocaleString(document.documentElement.lang, { dateStyle: 'medium', timeStyle: 'short' });
      const link = element(
        'a',
        { href: `#/${encodeURIComponent(seller)}/${encodeURIComponent(id)}` },
        element('strong', {}, name || 'Unnamed product'),
        element('small', {}, ` ${seller}, ${time}, ${status}`),
      );
      if (id === chosen().id) link.setAttribute('aria-current', 'true');
      return element('li', {}, link);
    }),
  );

const list = element('nav', { className: 'queue' });
list.setAttribute('aria-label', 'Applications');
const place = element('div');
main.replaceChildren(element('div', { className: 'desk' }, list, place));

const showQueue = async () => {
  const applications = await queue();
  const pending = applications.filter(({ status }) => status === 'pending');
  const done = applications.filter(({ status }) => status !== 'pending');
  list.replaceChildren(
    element('h2', {}, 'Waiting for review'),
    pending.length > 0 ? links(pending) : element('p', { className: 'nobody' }, 'Nothing waits.'),
    ...(done.length > 0 ? [element('h2', {}, 'Done'), links(done)] : []),
  );
};

/** The application at the address, which names the seller and the application. */
const showApplication = async () => {
  const { seller, id } = chosen();
  const heading = element('h1', { className: 'visually-hidden' }, 'Review');
  if (!id) return place.replaceChildren(heading, element('p', { className: 'choose' }, 'Choose an application.'));
  const store = storeOf(seller);
  const [application, catalog] = await Promise.all([store.applications.get(id), catalogOf(store)]);
  if (!application) return place.replaceChildren(heading, news('This application does not exist.', true));
  // An approved application is the version on sale, so there is nothing to compare.
  const released = application.status === 'pending' ? (await store.released.get(application.release.id))?.value : undefined;
  const review = element('sku-application-review');
  Object.assign(review, { application, released, catalog, store: { ...store, applications: decidingIn(store) } });
  place.replaceChildren(heading, review);
};

/**
 * The applications of a store. Loads the list again after a decision.
 * @param {import('sku-kit/storage').ReleaseStore} store
 * @returns {import('sku-kit/storage').ReleaseStore['applications']}
 */
const decidingIn = ({ applications }) => ({
  ...applications,
  decide: async (id, decision) => {
    const decided = await applications.decide(id, decision);
    void refresh();
    return decided;
  },
});

/** @param {unknown} error */
const tell = (error) => place.replaceChildren(news(trouble(error), true));
const refresh = () => showQueue().catch(tell);

addEventListener('hashchange', () => void Promise.all([showApplication(), showQueue()]).then(() => scrollTo(0, 0), tell));
addEventListener('focus', () => void refresh());
setInterval(() => void (document.visibilityState === 'visible' && refresh()), every);
void Promise.all([showQueue(), showApplication()]).catch(tell);
