import type { Issue } from '../schema/issue.js';
import type { PolicyOptions, Release } from '../schema/types.js';
import type { Names } from './language.js';
import { methodName } from './method-name.js';
import { priceSlots } from './price-slots.js';
import type { Extras } from './sentence.js';
import type { Speech } from './speech.js';

/** What is known about an issue when its sentence is made. Each part makes the sentence more specific. */
export interface IssueContext {
  /** The document that the issue's path refers to. */
  release?: Release | undefined;
  /** Names the host's own delivery methods. */
  policy?: PolicyOptions | undefined;
  /** The reader's language, in which the policy's names are chosen. */
  locale: string;
}

/** The parts of a sentence that come from the document and the policy. */
export function issueExtras(issue: Issue, speech: Speech<Names & { comma: string }>, context: IssueContext): Extras {
  const { domain } = speech.language;
  const method = () => (context.release && methodName(context.release.deliveryMethod, { ...context, domain })) ?? domain['method.this'];
  return { slots: { ...priceSlots(issue, speech), method }, sentence: trialSentence(issue, speech, context) };
}

/** A specification has no trial because of its billing mode or because of the delivery method. */
function trialSentence({ code, path }: Issue, { language }: Speech<Names>, { release }: IssueContext): string | undefined {
  if (code !== 'trial.not-allowed' || !release) return undefined;
  const specification = release.specifications[Number(path[1])];
  return specification && language.noTrial[specification.billing.mode === 'usage' ? 'usage' : 'method'];
}
