export { openIndexedDbStore, type IndexedDbStore, type IndexedDbStoreOptions } from './indexed-db.js';
export { createAutosave, type Autosave, type AutosaveOptions, type AutosaveState } from './autosave.js';
export { HttpStore } from './http/http-store.js';
export type { HttpStoreOptions, RetryOptions } from './http/options.js';
export type { DraftClaim, DraftHolder } from './browser/draft-claim.js';
export { lifecycle, lifecycleOperations, mayWithdraw, nextStatus, type LifecycleOperation, type LifecycleStatus } from './lifecycle.js';
export { openReasons } from './open-reasons.js';
export { progressOf } from './progress.js';
export { StoreError, type StoreErrorDetails, type StoreErrorReason } from './store-error.js';
export type {
  Application,
  ApplicationStatus,
  Decision,
  DraftInfo,
  KeepOptions,
  Progress,
  Reason,
  ReleaseStore,
  Saved,
  StoreChange,
} from './store.js';
