import { issueTable } from '../schema/issue-codes.js';
import type { Issue, IssueCode, Path } from '../schema/issue.js';
import { none } from './rule.js';

/**
 * Collects what the rules find about one SKU after another, each at its place in the document. Thousands of SKUs mostly have nothing
 * wrong, and then nothing is made.
 */
export class Findings {
  /** Where the paths that are added start. */
  place: Path;
  /** Used again and again, as a list that grows takes more room than it needs. */
  readonly #issues: Issue[] = [];
  #count = 0;

  constructor(place: Path = []) {
    this.place = place;
  }

  /** How many there are since the last {@link take}. */
  get count(): number {
    return this.#count;
  }

  /** @param path - from the place on */
  add(code: IssueCode, path: Readonly<Path>, params: Issue['params'] = {}): void {
    this.#issues[this.#count++] = { code, path: this.place.concat(path), severity: issueTable[code].severity, params };
  }

  /** All that was found, and begins anew. */
  take(): readonly Issue[] {
    if (!this.#count) return none;
    const issues = this.#issues.slice(0, this.#count);
    this.#count = 0;
    return issues;
  }
}
