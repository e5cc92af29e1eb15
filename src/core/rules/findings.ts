import { issueTable } from '../schema/issue-codes.js';
import type { Issue, Path } from '../schema/issue.js';
import type { Report } from './report.js';

const nothing: readonly Issue[] = [];

/** Collects what the rules report about one SKU after another. Most of thousands of SKUs have no issue, so those allocate nothing. */
export class Findings {
  /** Where the paths that are reported start in the document. */
  readonly place: Path;
  /** Reused for each SKU, as a growing list takes more memory than it needs. */
  readonly #issues: Issue[] = [];
  #count = 0;

  /** @param place - may be changed between two SKUs */
  constructor(place: Path) {
    this.place = place;
  }

  readonly report: Report = (code, path, params = {}) => {
    this.#issues[this.#count++] = { code, path: this.place.concat(path), severity: issueTable[code].severity, params };
  };

  /** Returns what was reported since the last call. */
  take(): readonly Issue[] {
    if (!this.#count) return nothing;
    const issues = this.#issues.slice(0, this.#count);
    this.#count = 0;
    return issues;
  }
}
