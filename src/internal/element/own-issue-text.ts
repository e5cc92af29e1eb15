import { words } from '../../core/messages/english/words.js';
import type { Sentences } from '../../core/messages/language.js';
import { sayPlainly } from '../../core/messages/say-plainly.js';
import type { Issue } from '../../core/schema/issue.js';
import { OnDemand } from '../loading/on-demand.js';
import { waitFor } from '../loading/pending.js';
import { speechIn } from '../words/locale.js';

/** The sentences of all issues, for an issue that a host sets on an element whose own check never returns it. */
const allSentences = new OnDemand(() => import('../words/every-sentence.js'));

/**
 * The sentence of an issue at its field, in the page's language; in English until that language is loaded.
 * @param english - the sentences of the element's own issues; those of others are loaded first
 */
export function formatOwnIssue(issue: Issue, lang: string, english: Sentences, element: { requestUpdate(): void }): string {
  if (!Object.hasOwn(english, issue.code) && issue.params.message === undefined) {
    if (allSentences.module) return allSentences.module.formatFieldIssue(issue, lang);
    waitFor(
      element,
      allSentences.fetch().then(() => element.requestUpdate()),
    );
  }
  return sayPlainly(issue, speechIn(lang, { ...words, sentences: english }));
}
