import { element, framed, trouble } from './elements.js';

/**
 * The seller's attributes. Each change is saved, with one write in flight at a time.
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
    'Your prices depend on attributes, such as the software version or the number of users. Each release has its own copy, so changes here do not affect existing releases.';
  return { title: 'Product Attributes', content: framed('Product Attributes', lead, state, library), leave: stop };
};
