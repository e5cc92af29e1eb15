import { array, check, custom, exactOptional, literal, number, record, refine, regex, strictObject, string, union } from 'zod/mini';
import { describeShapes } from './shapes.js';

// By name, as bundlers would include all of zod for `z`.
const words = { array, check, custom, exactOptional, literal, number, record, refine, regex, strictObject, string, union };
const shapes = /* @__PURE__ */ describeShapes(words);

/** A `Decimal`. */
export const decimalSchema = shapes.decimalSchema;
/** A `Period`. */
export const periodSchema = shapes.periodSchema;
/** A `Typed`. */
export const typedSchema = shapes.typedSchema;
/** An `Entry`. */
export const entrySchema = shapes.entrySchema;
/** A `LibraryAttribute`. */
export const libraryAttributeSchema = shapes.libraryAttributeSchema;
/** An `EnumValue`. */
export const enumValueSchema = shapes.enumValueSchema;
/** The values of one enumeration attribute; ids differ. */
export const enumValuesSchema = shapes.enumValuesSchema;
/** The value of `sku-quantity-range`. */
export const quantityRangeSchema = shapes.quantityRangeSchema;
/** An `EnumAttribute`. */
export const enumAttributeSchema = shapes.enumAttributeSchema;
/** A `QuantityAttribute`. */
export const quantityAttributeSchema = shapes.quantityAttributeSchema;
/** An `Attribute`. */
export const attributeSchema = shapes.attributeSchema;
/** The attributes of one specification; ids differ. */
export const attributesSchema = shapes.attributesSchema;
/** A library of attributes; ids differ. */
export const libraryAttributesSchema = shapes.libraryAttributesSchema;
/** A `Tier`. */
export const tierSchema = shapes.tierSchema;
/** A `Pricing`. */
export const pricingSchema = shapes.pricingSchema;
/** A `Sku`. */
export const skuSchema = shapes.skuSchema;
/** The SKUs of one specification; ids differ. */
export const skusSchema = shapes.skusSchema;
/** A `Billing`. */
export const billingSchema = shapes.billingSchema;
/** A `Trial`. */
export const trialSchema = shapes.trialSchema;
/** Any JSON. `parseWith` has made sure of that before it asks the schema. */
export const jsonValueSchema = shapes.jsonValueSchema;
/** A `Specification`. */
export const specificationSchema = shapes.specificationSchema;
/** A `Product`. */
export const productSchema = shapes.productSchema;
/** A `Delivery`. The template's id is empty until one is chosen. */
export const deliverySchema = shapes.deliverySchema;
/** A `Release` of the current version. */
export const releaseSchema = shapes.releaseSchema;
/** A whole `ReleasePolicy`, as `resolvePolicy` returns it. A host's options are a part of one. */
export const policySchema = shapes.policySchema;
/** An `Asset` of a catalog. */
export const assetSchema = shapes.assetSchema;
/** A `ServiceFlowTemplate` of a catalog. */
export const serviceFlowTemplateSchema = shapes.serviceFlowTemplateSchema;
