import type { Sentences } from '../language.js';
import { numberSentences } from './numbers.js';
import { quantitySentences } from './quantities.js';
import { valueSentences } from './values.js';

/** What is wrong with the attributes of a specification, or of a library, with their values and ranges. */
export const attributeSentences = {
  ...numberSentences,
  ...quantitySentences,
  ...valueSentences,
  'attributes.none': 'select at least one product attribute',
  'attributes.quantity.too-many': '{count|# quantity attribute is|# quantity attributes are} selected; at most {max} can be',
  'attributes.enum.too-many': '{count|# enumeration attribute is|# enumeration attributes are} selected; at most {max} can be',
  'attribute.name.required': 'the attribute needs a name',
  'attribute.name.duplicate': 'another attribute is called “{value}” too; choose a different name',
  'attribute.name.reserved': 'this attribute name is preset; choose a different one',
  'attribute.code.duplicate': 'another attribute has the code “{value}” too; choose a different one',
  'skus.too-many': 'the values make {count|# SKU|# SKUs}; at most {max} are allowed, so remove values',
  'change.attribute.removed': 'the attribute “{name}” is released and has to stay',
  'change.attribute.type': 'a released attribute stays of its type',
  'change.attribute.renamed': 'a released attribute keeps its name',
  'change.quantity.added': 'no quantity attribute can be added to a released specification',
} satisfies Sentences;
