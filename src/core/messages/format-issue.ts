import type { Issue, Path } from '../schema/issue.js';
import type { Release } from '../schema/types.js';
import { speechOf, type Speech } from './languages.js';
import { placeIn, skuPlace, type SkuNames } from './place.js';
import { capital, sentenceOf } from './sentence.js';

/**
 * An issue in words: what is wrong, where, and what would be right; never a code.
 * @param locale - BCP 47; the nearest of English, Simplified Chinese, German and Arabic speaks, else English
 * @param release - the document that the issue is about: with it the sentence also names the place (`Professional, above 500: monthly
 * price is missing`) and writes amounts in its currency
 */
export function formatIssue(issue: Issue, locale = 'en', release?: Release): string {
  const speech = speechOf(locale);
  return say(sentenceOf(issue, speech, release?.currency), release ? placeIn(release, placePath(issue), speech) : [], speech);
}

/**
 * {@link formatIssue} for a list of SKUs on its own: the path starts at the list.
 * @param names - the SKUs that were checked and the attributes that generate them; with a currency amounts are written in it
 */
export function formatSkuIssue(issue: Issue, locale: string, names: SkuNames & { currency?: string | undefined }): string {
  const speech = speechOf(locale);
  return say(sentenceOf(issue, speech, names.currency), skuPlace(names, placePath(issue), speech), speech);
}

/** A total that falls does so between two tiers, and its sentence names both quantities: the place is the SKU. */
const placePath = ({ code, path }: Issue): Path => (code === 'tier.total-drops' ? path.slice(0, path.indexOf('tiers')) : path);

function say(sentence: string, place: readonly string[], speech: Speech): string {
  const { comma, colon, stop } = speech.language;
  if (place.length) return place.join(comma) + colon + sentence;
  return capital(sentence, speech) + (sentence.endsWith(stop) ? '' : stop);
}
