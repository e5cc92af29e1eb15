import { array, check, custom, exactOptional, literal, number, record, refine, regex, strictObject, string, union } from 'zod/mini';
import { describeModel } from './describe-model.js';
import { describePolicy } from './describe-policy.js';
import { describeTexts } from './describe-texts.js';

// By name: the whole of `z` would bring the whole of zod along.
const words = { array, check, custom, exactOptional, literal, number, record, refine, regex, strictObject, string, union };
const texts = /* @__PURE__ */ describeTexts(words);
const model = /* @__PURE__ */ describeModel(words);

/** A `Decimal`. */
export const decimalSchema = texts.decimalSchema;
/** A `Period`. */
export const periodSchema = texts.periodSchema;
/** A `Typed`. */
export const typedSchema = model.typedSchema;
/** A `Entry`. */
export const entrySchema = model.entrySchema;
/** A `LibraryAttribute`. */
export const libraryAttributeSchema = model.libraryAttributeSchema;
/** A `EnumValue`. */
export const enumValueSchema = model.enumValueSchema;
/** The values of one enumeration, no id twice. */
export const enumValuesSchema = model.enumValuesSchema;
/** The value of `sku-quantity-range`. */
export const quantityRangeSchema = model.quantityRangeSchema;
/** A `EnumAttribute`. */
export const enumAttributeSchema = model.enumAttributeSchema;
/** A `QuantityAttribute`. */
export const quantityAttributeSchema = model.quantityAttributeSchema;
/** A `Attribute`. */
export const attributeSchema = model.attributeSchema;
/** The attributes of one specification, no id twice. */
export const attributesSchema = model.attributesSchema;
/** A library of attributes, no id twice. */
export const libraryAttributesSchema = model.libraryAttributesSchema;
/** A `Tier`. */
export const tierSchema = model.tierSchema;
/** A `Pricing`. */
export const pricingSchema = model.pricingSchema;
/** A `Sku`. */
export const skuSchema = model.skuSchema;
/** The SKUs of one specification, no id twice. */
export const skusSchema = model.skusSchema;
/** A `Billing`. */
export const billingSchema = model.billingSchema;
/** A `Trial`. */
export const trialSchema = model.trialSchema;
/** Copying has seen to it that everything below is JSON. */
export const jsonValueSchema = model.jsonValueSchema;
/** A `Specification`. */
export const specificationSchema = model.specificationSchema;
/** A `Product`. */
export const productSchema = model.productSchema;
/** The template's id is empty until one is chosen. */
export const deliverySchema = model.deliverySchema;
/** A `Release`, of the present version. */
export const releaseSchema = model.releaseSchema;
/** A whole `ReleasePolicy`, as `resolvePolicy` gives it; a host's options are part of one. */
export const policySchema = /* @__PURE__ */ describePolicy(words);
/** An `Asset` of a catalog. */
export const assetSchema = /* @__PURE__ */ strictObject({
  id: texts.idSchema,
  name: string(),
  version: exactOptional(string()),
  released: literal([true, false]),
});
/** A `ServiceFlowTemplate` of a catalog. */
export const serviceFlowTemplateSchema = /* @__PURE__ */ strictObject({
  id: texts.idSchema,
  name: string(),
  description: exactOptional(string()),
});
