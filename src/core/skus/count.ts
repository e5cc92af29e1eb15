import type { Attribute, EnumAttribute } from '../schema/types.js';

/**
 * Counts the SKUs that the attributes generate: the product of the numbers of values of the enumeration attributes.
 * Without enumeration attributes it is 1; an enumeration attribute without values makes it 0. Quantity attributes do not count.
 * Source: releasing-multi-sku-specifications, step 3.
 */
export const countSkus = (attributes: readonly Attribute[]): number =>
  enumAttributes(attributes).reduce((count, { values }) => count * values.length, 1);

/** The enumeration attributes, in their order. */
export const enumAttributes = (attributes: readonly Attribute[]): EnumAttribute[] =>
  attributes.filter((attribute): attribute is EnumAttribute => attribute.type === 'enum');
