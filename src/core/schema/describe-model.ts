import type { IssueCode } from './issue.js';
import { describeTexts } from './describe-texts.js';
import type { SchemaWords } from './schema-words.js';
import type { JsonValue } from './types.js';

const duplicate: IssueCode = 'id.duplicate';

/**
 * The shape of every type of the model, and nothing of the rules: a draft may be as wrong as it likes within its shape.
 * @param z - what says it: zod, for schemas to work with, or the kit's own few words, for reading alone
 */
export function describeModel(z: SchemaWords) {
  const { choiceSchema, decimalSchema, idSchema, periodSchema, skuIdSchema } = describeTexts(z);

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
          message: duplicate,
          params: { value: id, first },
        });
    });
  });

  const text = z.string();
  const flag = z.literal(true);
  const flagged = z.literal([true, false]);
  const notProto = z.string().check(z.regex(/^(?!__proto__$)/));

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
    offered: flagged,
    pricing: pricingSchema,
  });
  const skusSchema = z.array(skuSchema).check(uniqueIds);

  const billingSchema = z.union([
    z.strictObject({ mode: z.literal('subscription'), periods: z.array(periodSchema) }),
    z.strictObject({ mode: z.literal('one-time') }),
    z.strictObject({ mode: z.literal('usage') }),
  ]);

  const trialSchema = z.strictObject({ days: entrySchema, off: z.exactOptional(flag) });

  const jsonValueSchema = z.custom<JsonValue>(() => true);
  const extensions = z.exactOptional(z.record(notProto, jsonValueSchema));

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
        offers: z.exactOptional(z.record(skuIdSchema, flagged)),
      }),
    ),
    discontinued: z.exactOptional(flag),
    extensions,
  });

  const productSchema = z.strictObject({ name: text, version: z.exactOptional(text), description: z.exactOptional(text) });

  const deliverySchema = z.strictObject({ serviceFlowTemplateId: choiceSchema, days: entrySchema });

  const releaseSchema = z.strictObject({
    schemaVersion: z.literal(1),
    id: idSchema,
    deliveryMethod: text,
    product: productSchema,
    softwarePackage: z.exactOptional(flagged),
    delivery: z.exactOptional(deliverySchema),
    currency: text,
    specifications: z.array(specificationSchema).check(uniqueIds),
    extensions,
  });

  return {
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
  };
}
