import { resolvePath } from '../../../core/schema/id-path.js';
import type { Issue } from '../../../core/schema/issue.js';
import type { Release } from '../../../core/schema/types.js';
import { openReasons } from '../../../storage/open-reasons.js';
import type { Reason } from '../../../storage/store.js';

/** No rule gives it: like an issue of a host's own, it brings its sentence along. */
const code = 'review.reason';

/** A reviewer's reasons as warnings at the places that they name, until the seller changes what stands there. */
export const reasonIssues = (
  reasons: readonly Reason[],
  { submitted, release, says }: { submitted: Release; release: Release; says: (text: string) => string },
): Issue[] =>
  openReasons(reasons, submitted, release).map(({ path, text }) => ({
    code,
    path: resolvePath(release, path) ?? [],
    severity: 'warning',
    params: { message: says(text) },
  }));
