import { html } from 'lit';
import { SkuAttributeLibrary } from '../src/components/attribute-library/attribute-library.js';
import type { LibraryAttribute } from '../src/core/schema/types.js';
import { framed, type Page } from './page.js';
import { store, storeTrouble } from './portal.js';

/** The seller's attributes. Each change is saved, with one write in flight at a time. */
export const attributesPage = async (): Promise<Page> => {
  const library = new SkuAttributeLibrary();
  const state = document.createElement('p');
  state.className = 'news';
  state.setAttribute('role', 'status');
  state.hidden = true;

  let base = '';
  let waiting: LibraryAttribute[] | undefined;
  let isWriting = false;

  const tell = (text: string) => {
    state.textContent = text;
    state.className = 'news error';
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
      tell(`Not saved: ${storeTrouble(error)}`);
      if (error instanceof Error && 'reason' in error && error.reason === 'conflict') await load();
    }
    isWriting = false;
  };

  await load().catch((error: unknown) => tell(storeTrouble(error)));
  library.addEventListener('input', () => {
    waiting = library.value ?? [];
    void write();
  });
  const stop = store.subscribe(({ kind, local }) => {
    if (kind === 'library' && !local && !waiting && !isWriting) void load();
  });

  return {
    title: 'Product Attributes',
    content: framed(
      'Product Attributes',
      'Your prices depend on attributes, such as the software version or the number of users. Each release has its own copy, so changes here do not affect existing releases.',
      html`${state}${library}`,
    ),
    leave: stop,
  };
};
