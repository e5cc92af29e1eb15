import { formatMoney, isDecimal } from '../numbers/index.js';
import type { Decimal } from '../schema/types.js';
import type { Issue, Path } from '../schema/issue.js';
import type { Release } from '../schema/types.js';
import { placeIn, placeInSpecification, skuPlace, type SkuNames } from './place.js';
import { priceSlots } from './price-slots.js';
import { inPlace } from './say-plainly.js';
import { sentenceOf } from './sentence.js';
import type { Speech } from './speech.js';

/** `formatIssue` in a language at hand. */
export function sayIssue(issue: Issue, speech: Speech, release?: Release): string {
  return inPlace(sentence(issue, speech, release?.currency), release ? placeIn(release, placePath(issue), speech) : [], speech);
}

/** An issue of a specification, told below its heading: the sentence does not name it again. */
export function saySpecificationIssue(issue: Issue, speech: Speech, release: Release): string {
  return inPlace(sentence(issue, speech, release.currency), placeInSpecification(release, placePath(issue), speech), speech);
}

/** `formatSkuIssue` in a language at hand. */
export function saySkuIssue(issue: Issue, speech: Speech, names: SkuNames & { currency?: string | undefined }): string {
  return inPlace(sentence(issue, speech, names.currency), skuPlace(names, placePath(issue), speech), speech);
}

/** A total that falls does so between two tiers, and its sentence names both quantities: the place is the SKU. */
const placePath = ({ code, path }: Issue): Path => (code === 'tier.total-drops' ? path.slice(0, path.indexOf('tiers')) : path);

function sentence(issue: Issue, speech: Speech, currency: string | undefined): string {
  const money = (amount: Decimal) => formatMoney(amount, currency!, speech.locale);
  // What is compared stands as it is where it would be rounded to the same, as the totals of tiny unit prices are.
  const differs = currency && new Set([issue.params.total, issue.params.nextTotal].filter(isDecimal).map(money)).size > 1;
  return sentenceOf(issue, speech, { slots: priceSlots(issue, speech), money: differs ? money : undefined });
}
