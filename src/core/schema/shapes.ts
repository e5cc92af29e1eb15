import type * as z from 'zod/mini';
import type { IssueCode } from './issue.js';
import type { JsonValue } from './types.js';

/**
 * The part of `zod/mini` in which the shapes are written. Three modules implement it: `schemas.ts` is zod itself, for hosts; `read-shape.ts`
 * reads values, in all elements; `json-schema.ts` writes JSON Schema.
 */
export type ShapeWords = Pick<
  typeof z,
  | 'array'
  | 'check'
  | 'custom'
  | 'exactOptional'
  | 'literal'
  | 'number'
  | 'record'
  | 'refine'
  | 'regex'
  | 'strictObject'
  | 'string'
  | 'union'
>;

const invalidId: IssueCode = 'id.invalid';
const duplicateId: IssueCode = 'id.duplicate';

/**
 * Describes the shape of everything that the kit reads from outside: the release and its parts, the policy, and a host's lists. It contains
 * no rules: a draft may break every rule and still has its shape. This is the only description; `types.ts` is checked against it in
 * `test/core/schema-types.test.ts`.
 * @param z - zod, or a module that implements the same functions
 */
export function describeShapes(z: ShapeWords) {
  // Text with a grammar. JSON Schema takes the patterns over, so they are anchored and mean the same with the `u` flag.

  /** 1 to 64 of `A–Z a–z 0–9 . _ : -`, first a letter or digit. */
  const idSchema = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/, invalidId));
  /** An id, or empty if none is chosen yet. */
  const choiceSchema = z.string().check(z.regex(/^([A-Za-z0-9][A-Za-z0-9._:-]{0,63})?$/, invalidId));
  /** SKU ids are made from the ids of up to five attributes and their values: 1 to 800 printable ASCII characters. */
  const skuIdSchema = z.string().check(z.regex(/^(?!__proto__$)[ -~]{1,800}$/, invalidId));
  /** {@link Decimal}: plain digits, no sign but a minus, no leading zeros, at most 40 digits. */
  const decimalSchema = z.string().check(z.regex(/^-?(?!(\.?[0-9]){41})(0|[1-9][0-9]*)(\.[0-9]+)?$/));
  /** {@link Period}: an ISO 8601 duration, `once` or `use`. */
  const periodSchema = z
    .string()
    .check(
      z.regex(
        /^(once|use|P(?=[0-9T])([0-9]{1,6}Y)?([0-9]{1,6}M)?([0-9]{1,6}W)?([0-9]{1,6}D)?(T(?=[0-9])([0-9]{1,6}H)?([0-9]{1,6}M)?([0-9]{1,6}S)?)?)$/,
      ),
    );
  const text = z.string();
  const key = z.string().check(z.regex(/^(?!__proto__$)/));
  const flag = z.literal([true, false]);
  /** A key that is present or absent. */
  const mark = z.literal(true);

  /** Items of one list have different ids. */
  const uniqueIds = z.check<readonly { id: string }[]>(({ value, issues }) => {
    const firsts = new Map<string, number>();
    value.forEach(({ id }, index) => {
      const first = firsts.get(id);
      if (first === undefined) firsts.set(id, index);
      else
        issues.push({
          code: 'custom',
          continue: true,
          input: value,
          path: [index, 'id'],
          message: duplicateId,
          params: { value: id, first },
        });
    });
  });

  // The release.

  const typedSchema = z.strictObject({ typed: text });
  const entrySchema = z.union([z.number(), z.literal(null), typedSchema]);

  const libraryAttribute = {
    id: idSchema,
    name: text,
    code: z.exactOptional(text),
    description: z.exactOptional(text),
    unit: z.exactOptional(text),
  };
  const libraryAttributeSchema = z.strictObject({ ...libraryAttribute, type: z.literal(['enum', 'quantity']) });

  const enumValueSchema = z.strictObject({ id: idSchema, label: text });
  const enumValuesSchema = z.array(enumValueSchema).check(uniqueIds);
  const quantityRangeSchema = z.strictObject({ min: entrySchema, max: entrySchema, step: entrySchema });

  const enumAttributeSchema = z.strictObject({ ...libraryAttribute, type: z.literal('enum'), values: enumValuesSchema });
  const quantityAttributeSchema = z.strictObject({
    ...libraryAttribute,
    type: z.literal('quantity'),
    min: entrySchema,
    max: entrySchema,
    step: entrySchema,
  });
  const attributeSchema = z.union([enumAttributeSchema, quantityAttributeSchema]);
  const attributesSchema = z.array(attributeSchema).check(uniqueIds);
  const libraryAttributesSchema = z.array(libraryAttributeSchema).check(uniqueIds);

  const pricesSchema = z.record(periodSchema, z.union([decimalSchema, typedSchema]));
  const tierSchema = z.strictObject({ upTo: entrySchema, unitPrice: pricesSchema, flatFee: z.exactOptional(pricesSchema) });
  const pricingSchema = z.strictObject({
    model: z.literal(['flat', 'linear', 'volume', 'tiered']),
    tiers: z.array(tierSchema),
  });

  const skuSchema = z.strictObject({
    id: skuIdSchema,
    values: z.record(idSchema, idSchema),
    code: z.exactOptional(text),
    offered: flag,
    pricing: pricingSchema,
  });
  const skusSchema = z.array(skuSchema).check(uniqueIds);

  const billingSchema = z.union([
    z.strictObject({ mode: z.literal('subscription'), periods: z.array(periodSchema) }),
    z.strictObject({ mode: z.literal('one-time') }),
    z.strictObject({ mode: z.literal('usage') }),
  ]);

  const trialSchema = z.strictObject({ days: entrySchema, off: z.exactOptional(mark) });

  const jsonValueSchema = z.custom<JsonValue>(() => true);
  const extensions = z.exactOptional(z.record(key, jsonValueSchema));

  const specificationSchema = z.strictObject({
    id: idSchema,
    name: text,
    template: z.literal(['simple', 'custom']),
    billing: billingSchema,
    assetId: z.exactOptional(idSchema),
    attributes: attributesSchema,
    skus: skusSchema,
    trial: z.exactOptional(trialSchema),
    parked: z.exactOptional(z.strictObject({ attributes: attributesSchema, skus: skusSchema })),
    editing: z.exactOptional(
      z.strictObject({
        attributes: attributesSchema,
        step: z.literal([1, 2, 3]),
        offers: z.exactOptional(z.record(skuIdSchema, flag)),
      }),
    ),
    discontinued: z.exactOptional(mark),
    extensions,
  });

  const productSchema = z.strictObject({ name: text, version: z.exactOptional(text), description: z.exactOptional(text) });

  const deliverySchema = z.strictObject({ serviceFlowTemplateId: choiceSchema, days: entrySchema });

  const releaseSchema = z.strictObject({
    schemaVersion: z.literal(1),
    id: idSchema,
    deliveryMethod: text,
    product: productSchema,
    softwarePackage: z.exactOptional(flag),
    delivery: z.exactOptional(deliverySchema),
    currency: text,
    specifications: z.array(specificationSchema).check(uniqueIds),
    extensions,
  });

  // The policy, after the host's options are merged into the defaults.

  /** A whole number; `Infinity` = no limit. */
  const limit = z.custom<number>((value) => value === Infinity || (Number.isInteger(value) && value >= 0));
  const whole = z.custom<number>((value) => Number.isInteger(value) && value >= 0);

  const ascending = z.refine<{ min: number; max: number }>(({ min, max }) => min <= max);

  /** A name on screen: not blank. */
  const nameSchema = z.string().check(z.regex(/\S/));
  const languageTag = z.string().check(z.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/));
  const notEmpty = z.refine<Record<string, string>>((texts) => Object.keys(texts).length > 0);

  const deliveryMethodSchema = z.strictObject({
    label: z.exactOptional(z.union([nameSchema, z.record(languageTag, nameSchema).check(notEmpty)])),
    billing: z.array(z.literal(['subscription', 'one-time', 'usage'])),
    trial: flag,
    delivery: flag,
    packageAsset: flag,
    withdraw: flag,
  });

  const policySchema = z.strictObject({
    deliveryMethods: z.record(text, deliveryMethodSchema),
    periods: z.array(periodSchema),
    maxQuantityAttributes: limit,
    maxEnumAttributes: limit,
    maxValues: limit,
    maxSkus: limit,
    maxTiers: limit,
    maxPriceDecimals: limit,
    priceBelow: decimalSchema,
    flatFees: flag,
    maxSpecificationName: limit,
    reservedAttributeNames: z.array(text),
    deliveryDays: z.strictObject({ min: whole, max: limit, long: limit }).check(ascending),
    trialDays: z.strictObject({ min: whole, max: limit }).check(ascending),
    quantityRangeChange: z.literal(['widen', 'strictly-widen']),
    renameReleasedAttributes: flag,
    review: z.strictObject({ workingDays: limit, busyFrom: limit, timeZone: text }),
  });

  // What a host offers to choose from.

  const assetSchema = z.strictObject({ id: idSchema, name: text, version: z.exactOptional(text), released: flag });
  const serviceFlowTemplateSchema = z.strictObject({ id: idSchema, name: text, description: z.exactOptional(text) });

  return {
    decimalSchema,
    periodSchema,
    typedSchema,
    entrySchema,
    libraryAttributeSchema,
    enumValueSchema,
    enumValuesSchema,
    quantityRangeSchema,
    enumAttributeSchema,
    quantityAttributeSchema,
    attributeSchema,
    attributesSchema,
    libraryAttributesSchema,
    tierSchema,
    pricingSchema,
    skuSchema,
    skusSchema,
    billingSchema,
    trialSchema,
    jsonValueSchema,
    specificationSchema,
    productSchema,
    deliverySchema,
    releaseSchema,
    policySchema,
    assetSchema,
    serviceFlowTemplateSchema,
  };
}
