import { copyRelease } from '../../core/edits/index.js';
import type { Release } from '../../core/schema/types.js';
import { readDraftFile } from '../../exchange/draft-file.js';
import { randomId } from '../../internal/loading/random-id.js';
import type { ReleaseStore } from '../../storage/store.js';

/**
 * Imports the draft of a file and returns it as stored. It never overwrites anything: if its product already has a draft
 * or is under review, the import is a copy. A draft of a product on sale changes that product.
 * @throws IssueError if the file has no draft, StoreError if the draft can't be stored
 */
export async function importDraft(store: ReleaseStore, file: Blob, nameOfCopy: (name: string) => string): Promise<Release> {
  const release = await readDraftFile(file);
  const { id } = release;
  const [isDraft, applications, onSale] = await Promise.all([
    // The list also has drafts that can't be read.
    store.drafts.list().then((drafts) => drafts.some((draft) => draft.id === id)),
    store.applications.list(),
    store.released.get(id),
  ]);
  const isPending = applications.some(({ release: submitted, status }) => submitted.id === id && status === 'pending');
  if (isDraft || isPending) {
    const copy = copyRelease(release, { id: randomId(), name: nameOfCopy(release.product.name) });
    return (await store.drafts.put(copy, { base: null })).value;
  }
  return (await store.drafts.put(release, { base: null, ...(onSale && { released: onSale.revision }) })).value;
}

/** Copies a draft and returns the copy; undefined if the draft no longer exists. */
export async function duplicateDraft(store: ReleaseStore, id: string, nameOfCopy: (name: string) => string): Promise<Release | undefined> {
  const saved = await store.drafts.get(id);
  if (!saved) return undefined;
  const copy = copyRelease(saved.value, { id: randomId(), name: nameOfCopy(saved.value.product.name) });
  return (await store.drafts.put(copy, { base: null })).value;
}
