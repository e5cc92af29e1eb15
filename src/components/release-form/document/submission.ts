import { toSubmission } from '../../../core/submission/to-submission.js';
import type { PolicyOptions, Release } from '../../../core/schema/types.js';
import { asStoreError } from '../../../storage/store-error.js';
import type { Application, ReleaseStore } from '../../../storage/store.js';

/** How far a submission has come. */
export interface SubmissionState {
  state: 'idle' | 'sending' | 'done' | 'failed';
  /** If it failed: a reason of `StoreError`. */
  reason?: string;
}

/** The form around a submission. */
export interface SubmissionHost {
  /** What would be submitted now, and to which store. */
  current(): { release: Release; policy: PolicyOptions | undefined; store: Pick<ReleaseStore, 'applications'> | undefined };
  hasErrors(): boolean;
  /** Stores the draft now. False if that failed. */
  saveDraft(): Promise<boolean>;
  /** The revision of the stored draft, if it is known, and why it could not be stored. */
  draft(): { revision?: string | null | undefined; reason?: string | undefined };
  /** Shows the seller the errors. */
  showErrors(): Promise<void>;
  /** Asks the host page. False if it cancels the submission. */
  confirm(release: Release): boolean;
  /** The store took the release. */
  submitted(application: Application): void;
  onState(): void;
  randomId(): string;
}

/** Submits the release once: saves the draft, asks the host page, then sends it to the store. */
export class Submission {
  readonly #host: SubmissionHost;
  #state: SubmissionState = { state: 'idle' };
  /** The last attempt for the release as it is now. If its answer was lost, the next attempt has the same key. */
  #attempt: { base: string | null; key: string } | undefined;

  constructor(host: SubmissionHost) {
    this.#host = host;
  }

  get state(): SubmissionState {
    return this.#state;
  }

  /** Forgets the last attempt: the release has changed. */
  reset(): void {
    this.#attempt = undefined;
    if (this.#state.state !== 'idle') this.#set({ state: 'idle' });
  }

  /** Resolves with false if the release has an error, the host page cancels, or the draft or the release can't be stored. */
  async submit(): Promise<boolean> {
    const host = this.#host;
    if (host.hasErrors()) {
      await host.showErrors();
      return false;
    }
    const { release, policy, store } = host.current();
    // If an earlier attempt arrived and its answer was lost, the draft is gone: send the same again.
    if (store && !this.#attempt && !(await host.saveDraft())) return this.#fail(host.draft().reason);
    // The seller may have typed while the draft was stored: submit that too, if it has no errors.
    if (host.current().release !== release) return this.submit();
    const submission = toSubmission(release, { policy });
    if (!host.confirm(submission)) return false;
    if (!store) return true;
    this.#set({ state: 'sending' });
    this.#attempt ??= { base: host.draft().revision ?? null, key: host.randomId() };
    let application: Application;
    try {
      application = await store.applications.submit(submission, this.#attempt);
    } catch (error) {
      return this.#fail(asStoreError(error).reason);
    }
    this.#set({ state: 'done' });
    host.submitted(application);
    return true;
  }

  #fail(reason = ''): boolean {
    if (reason !== 'offline') this.#attempt = undefined;
    this.#set({ state: 'failed', reason });
    return false;
  }

  #set(state: SubmissionState): void {
    this.#state = state;
    this.#host.onState();
  }
}
