import { en } from '../../core/messages/en.js';
import type { SkuNames } from '../../core/messages/place.js';
import { sayIssue, saySkuIssue, saySpecificationIssue } from '../../core/messages/say.js';
import type { Issue } from '../../core/schema/issue.js';
import type { PolicyOptions, Release } from '../../core/schema/types.js';
import { speechIn } from './locale.js';

export { periodName } from './period-name.js';

/** The core's `formatIssue` in the languages that the page has loaded; English until the reader's language has loaded. */
export const formatIssue = (issue: Issue, lang: string, release?: Release, policy?: PolicyOptions): string =>
  sayIssue(issue, speechIn(lang, en), { release, policy, locale: lang });

/** The sentence of a specification's issue below a heading that names the specification. */
export const formatSpecificationIssue = (issue: Issue, lang: string, release: Release, policy?: PolicyOptions): string =>
  saySpecificationIssue(issue, speechIn(lang, en), { release, policy, locale: lang });

/** The core's `formatSkuIssue` in the languages that the page has loaded. */
export const formatSkuIssue = (issue: Issue, lang: string, names: SkuNames & { currency?: string | undefined }): string =>
  saySkuIssue(issue, speechIn(lang, en), names);
