import type * as z from 'zod/mini';
import {
  attributeSchema,
  entrySchema,
  enumValueSchema,
  jsonValueSchema,
  pricingSchema,
  releaseSchema,
  skuSchema,
  specificationSchema,
  tierSchema,
  typedSchema,
} from './schemas.js';

type Schema = z.ZodMiniType;
type JsonSchema = Record<string, unknown>;

/**
 * The shape of a release as JSON Schema 2020-12, made from the very schemas that `parseRelease` reads with. A fresh object each time.
 *
 * Four things JSON Schema can't say, so `parseRelease` alone sees to them: ids are unique in their list; texts are well-formed Unicode; nothing is
 * longer, larger or more deeply nested than it takes; documents of earlier versions are brought to the present one.
 */
export const releaseJsonSchema = (): object => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Release',
  ...shapeOf(releaseSchema),
  $defs: { ...Object.fromEntries([...names].map(([schema, name]) => [name, shapeOf(schema)])), json },
});

const names = new Map<Schema, string>([
  [specificationSchema, 'specification'],
  [attributeSchema, 'attribute'],
  [enumValueSchema, 'enumValue'],
  [skuSchema, 'sku'],
  [pricingSchema, 'pricing'],
  [tierSchema, 'tier'],
  [entrySchema, 'entry'],
  [typedSchema, 'typed'],
]);

const reference = (name: string): JsonSchema => ({ $ref: `#/$defs/${name}` });

/** Any JSON, without keys called `__proto__`. */
const json: JsonSchema = {
  anyOf: [
    ...['string', 'number', 'boolean', 'null'].map((type) => ({ type })),
    { type: 'array', items: reference('json') },
    { type: 'object', propertyNames: { not: { const: '__proto__' } }, additionalProperties: reference('json') },
  ],
};

function refer(schema: unknown): JsonSchema {
  if (schema === jsonValueSchema) return reference('json');
  const name = names.get(schema as Schema);
  return name ? reference(name) : shapeOf(schema as Schema);
}

function shapeOf(schema: Schema): JsonSchema {
  const { def } = (schema as unknown as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'string':
      return { type: 'string', ...pattern(schema) };
    case 'number':
      return { type: 'number' };
    case 'literal':
      return { enum: [...def.values] };
    case 'union':
      return { anyOf: def.options.map(refer) };
    case 'array':
      return { type: 'array', items: refer(def.element) };
    case 'record':
      return { type: 'object', propertyNames: refer(def.keyType), additionalProperties: refer(def.valueType) };
    case 'optional':
      return refer(def.innerType);
    case 'object':
      return {
        type: 'object',
        properties: Object.fromEntries(Object.entries(def.shape).map(([key, field]) => [key, refer(field)])),
        required: Object.keys(def.shape).filter((key) => (def.shape[key] as Schema).def.type !== 'optional'),
        additionalProperties: false,
      };
    default:
      throw new TypeError(`No JSON Schema for ${def.type}`);
  }
}

function pattern(schema: Schema): JsonSchema {
  const [check] = schema.def.checks ?? [];
  const { pattern: regex } = (check?._zod.def ?? {}) as { pattern?: RegExp };
  return regex ? { pattern: regex.source } : {};
}
