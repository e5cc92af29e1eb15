import { element, framed, trouble } from './elements.js';

/**
 * The seller's attributes, stored with every change: one write in flight, the newest wins.
 * @param {import('sku-kit/storage').ReleaseStore} store
 * @returns {Promise<import('./console.js').Page>}
 */
export const attributesPage = async (store) => {
  const library = element('sku-attribute-library');
  const state = element('p', { className: 'news error', hidden: true });
  state.setAttribute('role', 'status');

  let base = '';
  /** @type {import('sku-kit/core').LibraryAttribute[] | undefined} */
  let waiting;
  let isWriting = false;

  /** @param {string} text */
  const tell = (text) => {
    state.textContent = text;
    state.hidden = !text;
  };

  const load = async () => {
    const { value, revision } = await store.library.get();
    base = revision;
    library.value = value;
  };

  const write = async () => {
    if (isWriting) return;
    isWriting = true;
    try {
      while (waiting) {
        const attributes = waiting;
        waiting = undefined;
        base = (await store.library.put(attributes, { base })).revision;
        tell('');
      }
    } catch (error) {
      tell(`Not saved: ${trouble(error)}`);
      if (error instanceof Error && 'reason' in error && error.reason === 'conflict') await load();
    }
    isWriting = false;
  };

  await load().catch((error) => tell(trouble(error)));
  library.addEventListener('input', () => {
    waiting = library.value ?? [];
    void write();
  });
  const stop = store.subscribe?.(({ kind, local }) => {
    if (kind === 'library' && !local && !waiting && !isWriting) void load();
  });
  const lead =
    'What your prices depend on, such as a software version or a number of users. Releases hold copies: later changes here touch none of them.';
  return { title: 'Product Attributes', content: framed('Product Attributes', lead, state, library), leave: stop };
};
