import { dequal } from 'dequal/lite';
import { resolvePath } from '../../../core/schema/id-path.js';
import type { Issue, IssueCode } from '../../../core/schema/issue.js';
import type { Release } from '../../../core/schema/types.js';
import { openReasons } from '../../../storage/open-reasons.js';
import type { Reason } from '../../../storage/store.js';

/** No rule reports it. As with an issue of the host's own check, the sentence is in its parameters. */
const code = 'review.reason' as IssueCode;

/** The reasons of a rejection. Each is a warning at the place that it names until the seller changes that place. */
export class ReviewReasons {
  #reasons: readonly Reason[] | undefined;
  #rejected: Release | undefined;

  get current(): readonly Reason[] | undefined {
    return this.#reasons;
  }

  /**
   * @param rejected - the release that the reviewer rejected
   * @returns false if the reasons are the same as before: a framework that sets them again does not bring back resolved ones
   */
  set(reasons: readonly Reason[] | undefined, rejected: Release): boolean {
    if (dequal(reasons, this.#reasons)) return false;
    this.#reasons = reasons;
    this.#rejected = rejected;
    return true;
  }

  /** Takes this release as the rejected one: the host has set a new one. */
  restart(rejected: Release): void {
    this.#rejected = rejected;
  }

  /** The reasons that are still open, as warnings. @param sentence - how a reason reads on screen */
  issues(release: Release, sentence: (text: string) => string): Issue[] {
    return openReasons(this.#reasons ?? [], this.#rejected ?? release, release).map(({ path, text }) => ({
      code,
      path: resolvePath(release, path) ?? [],
      severity: 'warning',
      params: { message: sentence(text) },
    }));
  }
}
