export { openIndexedDbStore, type IndexedDbStore, type IndexedDbStoreOptions } from './indexed-db.js';
export { createAutosave, type Autosave, type AutosaveOptions, type AutosaveState } from './autosave.js';
export type { DraftClaim, DraftHolder } from './draft-claim.js';
export { lifecycle, lifecycleOperations, mayWithdraw, nextStatus, type LifecycleOperation, type LifecycleStatus } from './lifecycle.js';
export { openReasons } from './open-reasons.js';
export { progressOf } from './progress.js';
export { StoreError, type StoreErrorDetails, type StoreErrorReason } from './store-error.js';
export type { Application, ApplicationStatus, Decision, DraftInfo, Progress, Reason, ReleaseStore, Saved, StoreChange } from './store.js';
