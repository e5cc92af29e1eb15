import type { ReleasePolicy } from '../core/schema/types.js';

/** What every part of a store needs from outside. */
export interface StoreContext {
  policy: ReleasePolicy;
  /** ISO 8601, UTC. */
  now: () => string;
  /** Never the same twice. */
  newId: () => string;
  tell: (kind: string, id: string) => void;
}
