import { checkAhead } from '../../../core/rules/check-ahead.js';
import { SkusChecker, type SkusSubject } from '../../../core/rules/skus-checker.js';
import type { Issue } from '../../../core/schema/issue.js';
import type { Sku } from '../../../core/schema/types.js';
import { inIdleTime } from './in-idle-time.js';

/** So many SKUs at the beginning are checked before they are first shown; no screen shows more. */
const atOnce = 64;

/** The check of many SKUs: all at once when it is asked for, or in idle time, those on the first screen before. */
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
   * What is wrong with the first SKUs; the others follow in idle time.
   * @param isWanted - whether the answer for these SKUs is still waited for
   * @param onBegin - gets how it ends, once for these SKUs: whether the answer is there now
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
