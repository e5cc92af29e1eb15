import { createChecker, validateChange } from '../../../core/rules/index.js';
import type { Issue } from '../../../core/schema/issue.js';
import type { Catalog, PolicyOptions, Release } from '../../../core/schema/types.js';

/** What a release is checked against. */
export interface CheckContext {
  policy: PolicyOptions | undefined;
  catalog: Catalog;
  /** The release on sale that this one changes. */
  released: Release | undefined;
  /** The host's own rules. */
  check: ((release: Release) => Issue[]) | undefined;
}

/** Checks the release against the kit's rules, the release on sale and the host's own rules. Checks again only the parts that changed. */
export class ReleaseChecks {
  #rules: { check: (release: Release) => Issue[]; policy: unknown; catalog: unknown } | undefined;

  issues(release: Release, { policy, catalog, released, check }: CheckContext): Issue[] {
    const options = policy ? { policy } : {};
    if (!this.#rules || this.#rules.policy !== policy || this.#rules.catalog !== catalog) {
      this.#rules = { check: createChecker({ ...options, catalog }), policy, catalog };
    }
    return [...this.#rules.check(release), ...(released ? validateChange(released, release, options) : []), ...(check?.(release) ?? [])];
  }
}
