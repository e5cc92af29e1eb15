import type { ReleasePolicy } from '../../core/schema/types.js';

/** What all parts of the store share. */
export interface StoreContext {
  policy: ReleasePolicy;
  /** ISO 8601, UTC. */
  now: () => string;
  /** Never returns the same twice. */
  newId: () => string;
  notify: (kind: string, id: string) => void;
}
