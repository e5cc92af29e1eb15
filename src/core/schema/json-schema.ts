import { describeModel } from './describe-model.js';
import { jsonWords, type JsonSchema } from './json-words.js';

/**
 * The shape of a release as JSON Schema 2020-12, said in the very words that `parseRelease` reads with. A fresh object each time.
 *
 * Four things JSON Schema can't say, so `parseRelease` alone sees to them: ids are unique in their list; keys are well-formed Unicode; nothing is
 * longer, larger or more deeply nested than it takes; documents of earlier versions are brought to the present one.
 */
export function releaseJsonSchema(): object {
  const { release, libraryAttributes: _, ...definitions } = modelJsonSchemas((name) => `#/$defs/${name}`);
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'Release', ...release, $defs: definitions };
}

/** The parts of the model that have a schema of their own. */
export type ModelPart =
  'release' | 'libraryAttributes' | 'specification' | 'attribute' | 'enumValue' | 'sku' | 'pricing' | 'tier' | 'entry' | 'typed' | 'json';

/**
 * The same part by part, for a document that keeps its schemas where it likes, as OpenAPI does.
 * @param place - the reference to a part
 */
export function modelJsonSchemas(place: (part: ModelPart) => string): Record<ModelPart, JsonSchema> {
  const model = describeModel(jsonWords);
  const names = new Map<unknown, ModelPart>([
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

  const reference = (part: ModelPart): JsonSchema => ({ $ref: place(part) });
  const refer = (part: unknown): unknown => (names.has(part) ? reference(names.get(part)!) : written(part));
  const written = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(refer);
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, refer(value)]));
  };

  const parts = [...names].map(([schema, name]) => [name, written(schema)]);
  return {
    release: written(model.releaseSchema),
    libraryAttributes: written(model.libraryAttributesSchema),
    ...Object.fromEntries(parts),
    json: anyJson(reference('json')),
  } as Record<ModelPart, JsonSchema>;
}

/** Any JSON, without keys called `__proto__`. */
const anyJson = (inner: JsonSchema): JsonSchema => ({
  anyOf: [
    ...['string', 'number', 'boolean', 'null'].map((type) => ({ type })),
    { type: 'array', items: inner },
    { type: 'object', propertyNames: { not: { const: '__proto__' } }, additionalProperties: inner },
  ],
});
