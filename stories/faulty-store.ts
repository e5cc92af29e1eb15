import { StoreError, type ReleaseStore, type StoreErrorReason } from '../src/storage/index.js';

/** How a store behaves today. */
export interface Weather {
  /** What every write is refused with; none: all is well. */
  fault?: StoreErrorReason;
  /** Milliseconds before any answer. */
  latency: number;
}

/** A store whose weather changes while it is open, as a portal's backend has it. */
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
