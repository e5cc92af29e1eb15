import { formatMoney, isDecimal } from '../numbers/index.js';
import type { Decimal } from '../schema/types.js';
import type { Issue, Path } from '../schema/issue.js';
import type { Release } from '../schema/types.js';
import { placeIn, placeInSpecification, skuPlace, type SkuNames } from './place.js';
import { issueExtras, type IssueContext } from './issue-slots.js';
import { inPlace } from './say-plainly.js';
import { sentenceOf } from './sentence.js';
import type { Speech } from './speech.js';

/** `formatIssue` in a given language. */
export function sayIssue(issue: Issue, speech: Speech, context: IssueContext): string {
  const { release } = context;
  return inPlace(sentence(issue, speech, context, release?.currency), release ? placeIn(release, placePath(issue), speech) : [], speech);
}

/** The sentence of an issue that is shown below its specification's heading, without the specification's name. */
export function saySpecificationIssue(issue: Issue, speech: Speech, context: IssueContext & { release: Release }): string {
  const { release } = context;
  return inPlace(sentence(issue, speech, context, release.currency), placeInSpecification(release, placePath(issue), speech), speech);
}

/** `formatSkuIssue` in a given language. */
export function saySkuIssue(issue: Issue, speech: Speech, names: SkuNames & { currency?: string | undefined }): string {
  return inPlace(sentence(issue, speech, { locale: speech.locale }, names.currency), skuPlace(names, placePath(issue), speech), speech);
}

/** The path of an issue's place. A falling total concerns two tiers that its sentence names, so its place is the SKU. */
const placePath = ({ code, path }: Issue): Path => (code === 'tier.total-drops' ? path.slice(0, path.indexOf('tiers')) : path);

function sentence(issue: Issue, speech: Speech, context: IssueContext, currency: string | undefined): string {
  const money = (amount: Decimal) => formatMoney(amount, currency!, speech.locale);
  // Totals that would round to the same amount, for example with tiny unit prices, are shown unrounded.
  const differs = currency && new Set([issue.params.total, issue.params.nextTotal].filter(isDecimal).map(money)).size > 1;
  return sentenceOf(issue, speech, { ...issueExtras(issue, speech, context), money: differs ? money : undefined });
}
