import { checkAhead } from '../../../core/rules/check-ahead.js';
import { SkusChecker, type SkusSubject } from '../../../core/rules/skus-checker.js';
import type { Issue } from '../../../core/schema/issue.js';
import type { Sku } from '../../../core/schema/types.js';
import { inIdleTime } from './in-idle-time.js';

/** The first SKUs are checked before they are shown; no screen shows more than these. */
const atOnce = 64;

/** Checks many SKUs: those of the first screen at once, the others in idle time or when the result is requested. */
export class IdleCheck {
  readonly #checker: SkusChecker;
  #begun: { skus: readonly Sku[]; first: readonly Issue[] } | undefined;

  constructor(subject: Omit<SkusSubject, 'stage'>) {
    this.#checker = new SkusChecker({ ...subject, stage: 'submit' });
  }

  check(skus: readonly Sku[]): Issue[] {
    this.#begun = undefined;
    return [...this.#checker.check(skus)];
  }

  /**
   * Returns the issues of the first SKUs; the others are checked in idle time.
   * @param isWanted - whether the result for these SKUs is still wanted
   * @param onBegin - called once for these SKUs with a promise of whether the check was completed
   */
  begin(skus: readonly Sku[], isWanted: () => boolean, onBegin: (done: Promise<boolean>) => void): readonly Issue[] {
    if (this.#begun?.skus === skus) return this.#begun.first;
    const pieces = checkAhead(this.#checker, skus, atOnce);
    pieces.next();
    const begun = { skus, first: this.#checker.found };
    this.#begun = begun;
    const done = inIdleTime(pieces, () => this.#begun === begun && isWanted());
    onBegin(
      done.then((isDone) => {
        if (!isDone && this.#begun === begun) this.#begun = undefined;
        return isDone;
      }),
    );
    return begun.first;
  }
}
