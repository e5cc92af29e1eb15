import type { Issue } from '../../../core/schema/issue.js';
import type { Column } from '../sheet/columns.js';
import { errorsFirst, placeOf } from '../sheet/issues.js';

/** Goes through the issues that have a cell, errors first, and starts over after the last. */
export class IssueWalk {
  #issues: readonly Issue[] | undefined;
  #at = -1;

  /** The next issue; undefined where none has a cell. */
  next(issues: readonly Issue[], columns: readonly Column[], backwards: boolean): Issue | undefined {
    const reachable = errorsFirst(issues).filter(({ path }) => placeOf(path, columns));
    if (this.#issues !== issues) this.#at = -1;
    this.#issues = issues;
    if (reachable.length === 0) return undefined;
    const from = this.#at < 0 && backwards ? 0 : this.#at;
    this.#at = (from + (backwards ? -1 : 1) + reachable.length) % reachable.length;
    return reachable[this.#at];
  }
}
