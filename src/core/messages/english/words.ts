import type { SentenceWords } from '../language.js';

/** What every sentence is made with. */
export const words: SentenceWords = {
  plurals: ['one', 'other'],
  stop: '.',
  comma: ', ',
  colon: ': ',
  fields: { min: 'Min.', max: 'Max.', step: 'Step', days: 'the number of days' },
  unknown: 'check this entry',
};
