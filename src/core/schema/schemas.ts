import * as z from 'zod/mini';
import { choiceSchema, decimalSchema, idSchema, periodSchema, skuIdSchema } from './text.js';
import type { JsonValue } from './types.js';
import { uniqueIds } from './unique-ids.js';

/**
 * The shape of every type of the model, and nothing of the rules: a draft may be as wrong as it likes within its shape.
 * They are meant for plain copies, see `parseWith`.
 */

const text = z.string();
const flag = z.literal(true);
const notProto = z.string().check(z.regex(/^(?!__proto__$)/));

/** {@link Typed}. */
export const typedSchema = z.strictObject({ typed: text });
/** {@link Entry}. */
export const entrySchema = z.union([z.number(), z.literal(null), typedSchema]);

const libraryAttribute = {
  id: idSchema,
  name: text,
  code: z.exactOptional(text),
  description: z.exactOptional(text),
  unit: z.exactOptional(text),
};
/** {@link LibraryAttribute}. */
export const libraryAttributeSchema = z.strictObject({ ...libraryAttribute, type: z.literal(['enum', 'quantity']) });

/** {@link EnumValue}. */
export const enumValueSchema = z.strictObject({ id: idSchema, label: text });
/** The values of one enumeration, no id twice. */
export const enumValuesSchema = z.array(enumValueSchema).check(uniqueIds);
/** The value of `sku-quantity-range`. */
export const quantityRangeSchema = z.strictObject({ min: entrySchema, max: entrySchema, step: entrySchema });

/** {@link EnumAttribute}. */
export const enumAttributeSchema = z.strictObject({ ...libraryAttribute, type: z.literal('enum'), values: enumValuesSchema });
/** {@link QuantityAttribute}. */
export const quantityAttributeSchema = z.strictObject({
  ...libraryAttribute,
  type: z.literal('quantity'),
  min: entrySchema,
  max: entrySchema,
  step: entrySchema,
});
/** {@link Attribute}. */
export const attributeSchema = z.union([enumAttributeSchema, quantityAttributeSchema]);
/** The attributes of one specification, no id twice. */
export const attributesSchema = z.array(attributeSchema).check(uniqueIds);
/** A library of attributes, no id twice. */
export const libraryAttributesSchema = z.array(libraryAttributeSchema).check(uniqueIds);

const pricesSchema = z.record(periodSchema, z.union([decimalSchema, typedSchema]));
/** {@link Tier}. */
export const tierSchema = z.strictObject({ upTo: entrySchema, unitPrice: pricesSchema, flatFee: z.exactOptional(pricesSchema) });
/** {@link Pricing}. */
export const pricingSchema = z.strictObject({
  model: z.literal(['flat', 'linear', 'volume', 'tiered']),
  tiers: z.array(tierSchema),
});

/** {@link Sku}. */
export const skuSchema = z.strictObject({
  id: skuIdSchema,
  values: z.record(idSchema, idSchema),
  code: z.exactOptional(text),
  offered: z.literal([true, false]),
  pricing: pricingSchema,
});
/** The SKUs of one specification, no id twice. */
export const skusSchema = z.array(skuSchema).check(uniqueIds);

/** {@link Billing}. */
export const billingSchema = z.union([
  z.strictObject({ mode: z.literal('subscription'), periods: z.array(periodSchema) }),
  z.strictObject({ mode: z.literal('one-time') }),
  z.strictObject({ mode: z.literal('usage') }),
]);

/** {@link Trial}. */
export const trialSchema = z.strictObject({ days: entrySchema, off: z.exactOptional(flag) });

/** Copying has seen to it that everything below is JSON. */
export const jsonValueSchema = z.custom<JsonValue>(() => true);
const extensions = z.exactOptional(z.record(notProto, jsonValueSchema));

/** {@link Specification}. */
export const specificationSchema = z.strictObject({
  id: idSchema,
  name: text,
  template: z.literal(['simple', 'custom']),
  billing: billingSchema,
  assetId: z.exactOptional(idSchema),
  attributes: attributesSchema,
  skus: skusSchema,
  trial: z.exactOptional(trialSchema),
  parked: z.exactOptional(z.strictObject({ attributes: attributesSchema, skus: skusSchema })),
  editing: z.exactOptional(z.strictObject({ attributes: attributesSchema, step: z.literal([1, 2, 3]) })),
  discontinued: z.exactOptional(flag),
  extensions,
});

/** {@link Product}. */
export const productSchema = z.strictObject({ name: text, version: z.exactOptional(text), description: z.exactOptional(text) });

/** The template's id is empty until one is chosen. */
export const deliverySchema = z.strictObject({ serviceFlowTemplateId: choiceSchema, days: entrySchema });

/** {@link Release}, of the present version. */
export const releaseSchema = z.strictObject({
  schemaVersion: z.literal(1),
  id: idSchema,
  deliveryMethod: text,
  product: productSchema,
  softwarePackage: z.exactOptional(z.literal([true, false])),
  delivery: z.exactOptional(deliverySchema),
  currency: text,
  specifications: z.array(specificationSchema).check(uniqueIds),
  extensions,
});
