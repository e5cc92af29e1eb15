import type { Issue, Path } from '../schema/issue.js';
import type { Release } from '../schema/types.js';
import { placeIn, placeInSpecification, skuPlace, type SkuNames } from './place.js';
import { capital, sentenceOf } from './sentence.js';
import type { Speech } from './speech.js';

/** `formatIssue` in a language at hand. */
export function sayIssue(issue: Issue, speech: Speech, release?: Release): string {
  return say(sentenceOf(issue, speech, release?.currency), release ? placeIn(release, placePath(issue), speech) : [], speech);
}

/** An issue of a specification, told below its heading: the sentence does not name it again. */
export function saySpecificationIssue(issue: Issue, speech: Speech, release: Release): string {
  return say(sentenceOf(issue, speech, release.currency), placeInSpecification(release, placePath(issue), speech), speech);
}

/** `formatSkuIssue` in a language at hand. */
export function saySkuIssue(issue: Issue, speech: Speech, names: SkuNames & { currency?: string | undefined }): string {
  return say(sentenceOf(issue, speech, names.currency), skuPlace(names, placePath(issue), speech), speech);
}

/** A total that falls does so between two tiers, and its sentence names both quantities: the place is the SKU. */
const placePath = ({ code, path }: Issue): Path => (code === 'tier.total-drops' ? path.slice(0, path.indexOf('tiers')) : path);

function say(sentence: string, place: readonly string[], speech: Speech): string {
  const { comma, colon, stop } = speech.language;
  if (place.length) return place.join(comma) + colon + sentence;
  return capital(sentence, speech) + (sentence.endsWith(stop) ? '' : stop);
}
