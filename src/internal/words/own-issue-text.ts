import { words } from '../../core/messages/english/words.js';
import type { Sentences } from '../../core/messages/language.js';
import { sayPlainly } from '../../core/messages/say-plainly.js';
import type { Issue } from '../../core/schema/issue.js';
import type { SkuElement } from '../element/element.js';
import { speechIn } from './locale.js';
import { OnDemand } from '../loading/on-demand.js';

/** For an issue that a host hands to an element that never finds it. */
const allSentences = new OnDemand(() => import('./every-sentence.js'));

/**
 * An issue as it reads at its field, in the languages that the page has; until one has come, English speaks.
 * @param english - the sentences of what the element itself finds; the one of another issue has to come first
 */
export function formatOwnIssue(
  issue: Issue,
  lang: string,
  english: Sentences,
  host: Pick<SkuElement, 'waitFor' | 'requestUpdate'>,
): string {
  if (!Object.hasOwn(english, issue.code) && issue.params.message === undefined) {
    if (allSentences.module) return allSentences.module.formatFieldIssue(issue, lang);
    host.waitFor(allSentences.fetch().then(() => host.requestUpdate()));
  }
  return sayPlainly(issue, speechIn(lang, { ...words, sentences: english }));
}
