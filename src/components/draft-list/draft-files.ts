import { copyRelease } from '../../core/edits/index.js';
import type { Release } from '../../core/schema/types.js';
import { readDraftFile } from '../../exchange/draft-file.js';
import { randomId } from '../../internal/loading/random-id.js';
import type { ReleaseStore } from '../../storage/store.js';

/**
 * Puts the draft of a file among the drafts and gives it as it is stored. It never takes the place of anything: where its product is a draft
 * or under review already, it is a copy. That of a product on sale changes that product.
 * @throws IssueError where the file holds no draft, StoreError where it can't be stored
 */
export async function importDraft(store: ReleaseStore, file: Blob, nameOfCopy: (name: string) => string): Promise<Release> {
  const release = await readDraftFile(file);
  const { id } = release;
  const [isDraft, applications, onSale] = await Promise.all([
    // One that can't be read is there all the same.
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

/** Another draft with the same content; undefined where the first can't be found any more. */
export async function duplicateDraft(store: ReleaseStore, id: string, nameOfCopy: (name: string) => string): Promise<Release | undefined> {
  const saved = await store.drafts.get(id);
  if (!saved) return undefined;
  const copy = copyRelease(saved.value, { id: randomId(), name: nameOfCopy(saved.value.product.name) });
  return (await store.drafts.put(copy, { base: null })).value;
}
