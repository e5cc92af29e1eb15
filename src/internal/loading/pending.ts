const pending = new WeakMap<object, Set<Promise<void>>>();

/** Keeps an element's `updateComplete` pending until `work` is done, such as loading code on first use. `work` must not reject. */
export function waitFor(element: object, work: Promise<void> | undefined): void {
  if (!work) return;
  const own = pending.get(element) ?? new Set();
  pending.set(element, own.add(work));
  void work.then(() => own.delete(work));
}

/** What an element's `updateComplete` still waits for. */
export const pendingOf = (element: object): Promise<void>[] => [...(pending.get(element) ?? [])];
