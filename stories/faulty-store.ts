import { StoreError, type ReleaseStore, type StoreErrorReason } from '../src/storage/index.js';

/** How a store behaves. */
export interface Weather {
  /** The reason that every write is refused with. Without one, writes succeed. */
  fault?: StoreErrorReason;
  /** Milliseconds before each answer. */
  latency: number;
}

/** A store whose errors and delays can change while it is open, as those of a backend do. */
export const faultyStore = (store: ReleaseStore, weather: () => Weather): ReleaseStore => {
  const later = async <T>(work: () => Promise<T>, isWrite = false): Promise<T> => {
    const { fault, latency } = weather();
    if (latency > 0) await new Promise((resolve) => setTimeout(resolve, latency));
    if (fault && (isWrite || ['offline', 'blocked', 'denied'].includes(fault))) throw new StoreError(fault);
    return work();
  };
  const { drafts, applications, released, library } = store;
  return {
    drafts: {
      ...drafts,
      list: () => later(() => drafts.list()),
      get: (id) => later(() => drafts.get(id)),
      put: (release, options) => later(() => drafts.put(release, options), true),
      delete: (id, options) => later(() => drafts.delete(id, options), true),
    },
    applications: {
      ...applications,
      list: () => later(() => applications.list()),
      get: (id) => later(() => applications.get(id)),
      submit: (release, options) => later(() => applications.submit(release, options), true),
      withdraw: (id) => later(() => applications.withdraw(id), true),
      decide: (id, decision) => later(() => applications.decide(id, decision), true),
    },
    released: { get: (id) => later(() => released.get(id)) },
    library: { get: () => later(() => library.get()), put: (attributes, options) => later(() => library.put(attributes, options), true) },
    ...(store.subscribe && { subscribe: store.subscribe.bind(store) }),
  };
};
