import type { Issue } from '../schema/issue.js';
import type { Release } from '../schema/types.js';
import { speechOf } from './languages.js';
import type { SkuNames } from './place.js';
import { sayIssue, saySkuIssue } from './say.js';

/**
 * An issue in words: what is wrong, where, and what would be right; never a code.
 * @param locale - BCP 47; the nearest of English, Simplified Chinese, German and Arabic speaks, else English
 * @param release - the document that the issue is about: with it the sentence also names the place (`Professional, above 500: monthly
 * price is missing`) and writes amounts in its currency
 */
export function formatIssue(issue: Issue, locale = 'en', release?: Release): string {
  return sayIssue(issue, speechOf(locale), release);
}

/**
 * {@link formatIssue} for a list of SKUs on its own: the path starts at the list.
 * @param names - the SKUs that were checked and the attributes that generate them; with a currency amounts are written in it
 */
export function formatSkuIssue(issue: Issue, locale: string, names: SkuNames & { currency?: string | undefined }): string {
  return saySkuIssue(issue, speechOf(locale), names);
}
