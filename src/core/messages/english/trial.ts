import type { Sentences } from '../language.js';

/** What is wrong with a trial. */
export const trialSentences = {
  'trial.days.range': 'a trial lasts {min} to {max|# whole day|# whole days}',
  'trial.not-allowed': 'products billed by uses, licenses and professional services have no trial',
} satisfies Sentences;
