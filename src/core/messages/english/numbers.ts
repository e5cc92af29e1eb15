import type { Sentences } from '../language.js';

/** What is wrong with a number field. */
export const numberSentences = {
  'number.required': '{field} is missing',
  'number.unreadable': '{field} has to be a number, not “{value}”',
} satisfies Sentences;
