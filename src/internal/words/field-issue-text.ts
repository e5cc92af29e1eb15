import { en } from '../../core/messages/en.js';
import { priceSlots } from '../../core/messages/price-slots.js';
import { sayPlainly } from '../../core/messages/say-plainly.js';
import type { Issue } from '../../core/schema/issue.js';
import { speechIn } from './locale.js';

/** Any issue as it reads at its field, in the languages that the page has; until one has come, English speaks. */
export function formatFieldIssue(issue: Issue, lang: string): string {
  const speech = speechIn(lang, en);
  return sayPlainly(issue, speech, { slots: priceSlots(issue, speech) });
}
