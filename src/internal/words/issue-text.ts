import { en } from '../../core/messages/en.js';
import type { SkuNames } from '../../core/messages/place.js';
import { sayIssue, saySkuIssue, saySpecificationIssue } from '../../core/messages/say.js';
import type { Issue } from '../../core/schema/issue.js';
import type { Release } from '../../core/schema/types.js';
import { speechIn } from './locale.js';

export { periodName } from './period-name.js';

/** The core's `formatIssue` in the languages that the page has; until one has come, English speaks. */
export const formatIssue = (issue: Issue, lang: string, release?: Release): string => sayIssue(issue, speechIn(lang, en), release);

/** The sentence of a specification's issue where the specification's name stands above it. */
export const formatSpecificationIssue = (issue: Issue, lang: string, release: Release): string =>
  saySpecificationIssue(issue, speechIn(lang, en), release);

/** The core's `formatSkuIssue`, likewise. */
export const formatSkuIssue = (issue: Issue, lang: string, names: SkuNames & { currency?: string | undefined }): string =>
  saySkuIssue(issue, speechIn(lang, en), names);
