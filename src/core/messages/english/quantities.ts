import type { Sentences } from '../language.js';

/** What is wrong with a range of quantities, on sale or not. */
export const quantitySentences = {
  'quantity.min.invalid': 'Min. is a number from 0 to 1,000,000,000,000 with at most 6 decimals',
  'quantity.max.invalid': 'Max. is a number up to 1,000,000,000,000 with at most 6 decimals',
  'quantity.max.below-min': 'Max. must not be less than Min., {min}',
  'quantity.step.invalid': 'Step is a number above 0 with at most 6 decimals',
  'quantity.max.unreachable': 'in steps of {step} customers can buy at most {last}, never {max}',
  'change.quantity.min.narrowed': 'Min. was {was}; the range of a released attribute can only grow',
  'change.quantity.max.narrowed': 'Max. was {was}; the range of a released attribute can only grow',
  'change.quantity.step.frozen': 'the step of a released attribute must stay {was}',
  'change.quantity.lattice-shifted': 'with Min. {is} instead of {was}, quantities sold so far can no longer be bought',
} satisfies Sentences;
