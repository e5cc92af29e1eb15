import type { Issue } from '../schema/issue.js';
import type { PolicyOptions, Release } from '../schema/types.js';
import { speechOf } from './languages.js';
import type { SkuNames } from './place.js';
import { sayIssue, saySkuIssue } from './say.js';

/**
 * Returns an issue as a sentence: what is wrong, where, and what to do. It never shows a code or a key.
 * @param locale - BCP 47; the nearest of English, Simplified Chinese, German and Arabic speaks, else English
 * @param release - the document that the issue is about: with it the sentence also names the place (`Professional, above 500: monthly
 * price is missing`), names the delivery method and writes amounts in its currency
 * @param options.policy - names the host's own delivery methods; without it a sentence says `this delivery method`
 */
export function formatIssue(issue: Issue, locale = 'en', release?: Release, options: { policy?: PolicyOptions | undefined } = {}): string {
  return sayIssue(issue, speechOf(locale), { release, policy: options.policy, locale });
}

/**
 * {@link formatIssue} for a list of SKUs on its own: the path starts at the list.
 * @param names - the SKUs that were checked and the attributes that generate them; with a currency amounts are written in it
 */
export function formatSkuIssue(issue: Issue, locale: string, names: SkuNames & { currency?: string | undefined }): string {
  return saySkuIssue(issue, speechOf(locale), names);
}
