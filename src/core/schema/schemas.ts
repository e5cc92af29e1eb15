import { array, check, custom, exactOptional, literal, number, record, refine, regex, strictObject, string, union } from 'zod/mini';
import { describeModel } from './describe-model.js';

// By name: the whole of `z` would bring the whole of zod along.
const words = { array, check, custom, exactOptional, literal, number, record, refine, regex, strictObject, string, union };
const model = /* @__PURE__ */ describeModel(words);

/** {@link Typed}. */
export const typedSchema = model.typedSchema;
/** {@link Entry}. */
export const entrySchema = model.entrySchema;
/** {@link LibraryAttribute}. */
export const libraryAttributeSchema = model.libraryAttributeSchema;
/** {@link EnumValue}. */
export const enumValueSchema = model.enumValueSchema;
/** The values of one enumeration, no id twice. */
export const enumValuesSchema = model.enumValuesSchema;
/** The value of `sku-quantity-range`. */
export const quantityRangeSchema = model.quantityRangeSchema;
/** {@link EnumAttribute}. */
export const enumAttributeSchema = model.enumAttributeSchema;
/** {@link QuantityAttribute}. */
export const quantityAttributeSchema = model.quantityAttributeSchema;
/** {@link Attribute}. */
export const attributeSchema = model.attributeSchema;
/** The attributes of one specification, no id twice. */
export const attributesSchema = model.attributesSchema;
/** A library of attributes, no id twice. */
export const libraryAttributesSchema = model.libraryAttributesSchema;
/** {@link Tier}. */
export const tierSchema = model.tierSchema;
/** {@link Pricing}. */
export const pricingSchema = model.pricingSchema;
/** {@link Sku}. */
export const skuSchema = model.skuSchema;
/** The SKUs of one specification, no id twice. */
export const skusSchema = model.skusSchema;
/** {@link Billing}. */
export const billingSchema = model.billingSchema;
/** {@link Trial}. */
export const trialSchema = model.trialSchema;
/** Copying has seen to it that everything below is JSON. */
export const jsonValueSchema = model.jsonValueSchema;
/** {@link Specification}. */
export const specificationSchema = model.specificationSchema;
/** {@link Product}. */
export const productSchema = model.productSchema;
/** The template's id is empty until one is chosen. */
export const deliverySchema = model.deliverySchema;
/** {@link Release}, of the present version. */
export const releaseSchema = model.releaseSchema;
