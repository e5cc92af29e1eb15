import type { Sentences } from '../language.js';

/** What is wrong with the values of an enumeration. */
export const valueSentences = {
  'id.duplicate': 'the identifier “{value}” is used twice; each needs its own',
  'values.none': 'add at least one value',
  'values.too-many': 'there {count|is # value|are # values}; at most {max} are allowed',
  'value.label.required': 'the value needs a label',
  'value.label.duplicate': 'the value “{value}” is there twice; remove or rename one',
  'change.value.removed': 'the value “{name}” was on sale and has to stay',
} satisfies Sentences;
