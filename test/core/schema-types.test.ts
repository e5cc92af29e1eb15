import { expect } from 'chai';
import type * as z from 'zod/mini';
import type * as schemas from '../../src/core/schema/schemas.js';
import type {
  Asset,
  Attribute,
  Billing,
  Decimal,
  Delivery,
  Entry,
  EnumAttribute,
  EnumValue,
  LibraryAttribute,
  Period,
  Pricing,
  Product,
  QuantityAttribute,
  Release,
  ReleasePolicy,
  ServiceFlowTemplate,
  Sku,
  Specification,
  Tier,
  Trial,
  Typed,
} from '../../src/core/schema/types.js';

/** An interface as a plain type at all depths, so that two types can be compared exactly, absent keys included. */
type Plain<T> = T extends readonly (infer Item)[] ? Plain<Item>[] : T extends object ? { [K in keyof T]: Plain<T[K]> } : T;
type Same<A, B> = (<T>() => T extends Plain<A> ? 1 : 2) extends <T>() => T extends Plain<B> ? 1 : 2 ? true : false;
type Schemas = typeof schemas;
type Says<Name extends keyof Schemas, T> = Schemas[Name] extends z.ZodMiniType ? Same<z.infer<Schemas[Name]>, T> : never;

/** Does not compile if a schema and its type differ. */
const agreement: [
  Says<'decimalSchema', Decimal>,
  Says<'periodSchema', Period>,
  Says<'typedSchema', Typed>,
  Says<'entrySchema', Entry>,
  Says<'libraryAttributeSchema', LibraryAttribute>,
  Says<'enumValueSchema', EnumValue>,
  Says<'enumAttributeSchema', EnumAttribute>,
  Says<'quantityAttributeSchema', QuantityAttribute>,
  Says<'attributeSchema', Attribute>,
  Says<'tierSchema', Tier>,
  Says<'pricingSchema', Pricing>,
  Says<'skuSchema', Sku>,
  Says<'billingSchema', Billing>,
  Says<'trialSchema', Trial>,
  Says<'productSchema', Product>,
  Says<'deliverySchema', Delivery>,
  Says<'specificationSchema', Specification>,
  Says<'releaseSchema', Release>,
  Says<'policySchema', ReleasePolicy>,
  Says<'assetSchema', Asset>,
  Says<'serviceFlowTemplateSchema', ServiceFlowTemplate>,
] = [true, true, true, true, true, true, true, true, true, true, true, true, true, true, true, true, true, true, true, true, true];

describe('the schemas', () => {
  it('have the types of types.ts', () => expect(agreement).to.not.include(false));
});
