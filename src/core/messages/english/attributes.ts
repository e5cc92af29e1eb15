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
  'attributes.quantity.too-many': '{count|# quantity attribute is|# quantity attributes are} selected; the limit is {max}',
  'attributes.enum.too-many': '{count|# enumeration attribute is|# enumeration attributes are} selected; the limit is {max}',
  'attribute.name.required': 'enter an attribute name',
  'attribute.name.duplicate': 'another attribute is already called “{value}”; choose a different name',
  'attribute.name.reserved': 'this name is reserved for a preset attribute; choose a different one',
  'attribute.code.duplicate': 'another attribute already has the code “{value}”; choose a different one',
  'skus.too-many': 'the values generate {count|# SKU|# SKUs}; the limit is {max}, so remove values',
  'change.attribute.removed': 'the attribute “{name}” is released and can’t be removed',
  'change.attribute.type': 'the type of a released attribute can’t be changed',
  'change.attribute.renamed': 'a released attribute can’t be renamed',
  'change.quantity.added': 'you can’t add a quantity attribute to a released specification',
} satisfies Sentences;
