import { en } from '../../core/messages/en.js';
import { issueExtras, type IssueContext } from '../../core/messages/issue-slots.js';
import { sayPlainly } from '../../core/messages/say-plainly.js';
import type { Issue } from '../../core/schema/issue.js';
import { speechIn } from './locale.js';

/**
 * Any issue as a sentence at its field, in the languages that the page has loaded; English until the reader's language has loaded.
 * @param known - the document and the policy, which make the sentence more specific
 */
export function formatFieldIssue(issue: Issue, lang: string, known: Omit<IssueContext, 'locale'> = {}): string {
  const speech = speechIn(lang, en);
  return sayPlainly(issue, speech, issueExtras(issue, speech, { ...known, locale: lang }));
}
