import { dequal } from 'dequal/lite';
import { isUndone, type Issue, type Path } from '../../../core/schema/issue.js';

/**
 * Divides the form's issues by part of the release, with paths from that part.
 * A part whose issues did not change keeps its array, so that its element does not render again.
 */
export class IssueSlices {
  #visible: Issue[] = [];
  readonly #slices = new Map<string, Issue[]>();

  /** Takes the issues of the whole release; `checked`: also show what is merely not done yet. */
  set(issues: readonly Issue[], checked: boolean): void {
    this.#visible = checked ? [...issues] : issues.filter((issue) => !isUndone(issue));
  }

  get visible(): Issue[] {
    return this.#visible;
  }

  /** The visible issues below `prefix`. */
  below(prefix: Path): Issue[] {
    const next = this.#visible
      .filter(({ path }) => path.length >= prefix.length && prefix.every((key, index) => path[index] === key))
      .map((issue) => ({ ...issue, path: issue.path.slice(prefix.length) }));
    const key = prefix.join('.');
    const before = this.#slices.get(key);
    if (before && dequal(before, next)) return before;
    this.#slices.set(key, next);
    return next;
  }

  /** The visible issues at exactly this path. */
  at(path: Path): Issue[] {
    return this.below(path).filter((issue) => issue.path.length === 0);
  }
}
