import { describeModel } from './describe-model.js';
import { jsonWords, type JsonSchema } from './json-words.js';

/**
 * The shape of a release as JSON Schema 2020-12, said in the very words that `parseRelease` reads with. A fresh object each time.
 *
 * Four things JSON Schema can't say, so `parseRelease` alone sees to them: ids are unique in their list; texts are well-formed Unicode; nothing is
 * longer, larger or more deeply nested than it takes; documents of earlier versions are brought to the present one.
 */
export function releaseJsonSchema(): object {
  const model = describeModel(jsonWords);
  const names = new Map<unknown, string>([
    [model.specificationSchema, 'specification'],
    [model.attributeSchema, 'attribute'],
    [model.enumValueSchema, 'enumValue'],
    [model.skuSchema, 'sku'],
    [model.pricingSchema, 'pricing'],
    [model.tierSchema, 'tier'],
    [model.entrySchema, 'entry'],
    [model.typedSchema, 'typed'],
    [model.jsonValueSchema, 'json'],
  ]);

  const refer = (part: unknown): unknown => (names.has(part) ? reference(names.get(part)!) : written(part));
  const written = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(refer);
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, refer(value)]));
  };

  const definitions = [...names].map(([schema, name]) => [name, written(schema)]);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Release',
    ...(written(model.releaseSchema) as JsonSchema),
    $defs: { ...(Object.fromEntries(definitions) as JsonSchema), json },
  };
}

const reference = (name: string): JsonSchema => ({ $ref: `#/$defs/${name}` });

/** Any JSON, without keys called `__proto__`. */
const json: JsonSchema = {
  anyOf: [
    ...['string', 'number', 'boolean', 'null'].map((type) => ({ type })),
    { type: 'array', items: reference('json') },
    { type: 'object', propertyNames: { not: { const: '__proto__' } }, additionalProperties: reference('json') },
  ],
};
