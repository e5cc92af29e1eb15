import type { Sentences } from '../language.js';

/** What is wrong with a number field. */
export const numberSentences = {
  'number.required': 'enter {field}',
  'number.unreadable': '{field} must be a number, not “{value}”',
} satisfies Sentences;
