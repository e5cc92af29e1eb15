import type { Sentences } from '../language.js';

/** What is wrong with a trial. */
export const trialSentences = {
  'trial.days.range': 'a trial lasts {min} to {max|# whole day|# whole days}',
  'trial.not-allowed': 'a trial is not available for this product; turn it off',
} satisfies Sentences;
