import type { Sentences } from '../language.js';

/** What is wrong with the values of an enumeration. */
export const valueSentences = {
  'id.duplicate': 'the identifier “{value}” is used twice; make each one unique',
  'values.none': 'add at least one value',
  'values.too-many': 'there {count|is # value|are # values}; the limit is {max}',
  'value.label.required': 'enter a label for the value',
  'value.label.duplicate': 'the value “{value}” is used twice; remove or rename one',
  'change.value.removed': 'the value “{name}” was on sale and can’t be removed',
} satisfies Sentences;
