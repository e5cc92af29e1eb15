import { describeShapes, type ShapeWords } from './shapes.js';

export type JsonSchema = Record<string, unknown>;

/**
 * Returns the shape of a release as JSON Schema 2020-12, from the same description that `parseRelease` reads with. A new object each time.
 *
 * JSON Schema can't express four things, which only `parseRelease` checks: ids are unique in their list; keys are well-formed Unicode; nothing
 * is too long, too large or too deeply nested; documents of earlier versions are converted to the current one.
 */
export function releaseJsonSchema(): object {
  const { release, libraryAttributes: _, ...definitions } = modelJsonSchemas((name) => `#/$defs/${name}`);
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'Release', ...release, $defs: definitions };
}

/** The parts of the model that have their own schema. */
export type ModelPart =
  'release' | 'libraryAttributes' | 'specification' | 'attribute' | 'enumValue' | 'sku' | 'pricing' | 'tier' | 'entry' | 'typed' | 'json';

/**
 * Returns the JSON Schemas of all parts, for a document that has its own place for schemas, such as an OpenAPI document.
 * @param place - returns the reference to a part
 */
export function modelJsonSchemas(place: (part: ModelPart) => string): Record<ModelPart, JsonSchema> {
  const model = describeShapes(words);
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

/** A JSON Schema to which checks can be added. */
type Node = JsonSchema & { check: (...checks: JsonSchema[]) => Node };

const optional = new WeakSet<object>();

/** JSON Schema can express one kind of check, a pattern. Other checks are skipped. */
function node(schema: JsonSchema): Node {
  const check: Node['check'] = (...checks) => node(Object.assign({}, schema, ...checks) as JsonSchema);
  return Object.defineProperty(schema, 'check', { value: check }) as Node;
}

/** Implements {@link ShapeWords} as JSON Schema 2020-12. */
const words = {
  string: () => node({ type: 'string' }),
  number: () => node({ type: 'number' }),
  literal: (values: unknown) => node({ enum: [values].flat() }),
  union: (options: Node[]) => node({ anyOf: options }),
  array: (items: Node) => node({ type: 'array', items }),
  record: (propertyNames: Node, additionalProperties: Node) => node({ type: 'object', propertyNames, additionalProperties }),
  exactOptional: (inner: Node) => {
    const outer = node({ ...inner });
    optional.add(outer);
    return outer;
  },
  strictObject: (properties: Record<string, Node>) =>
    node({
      type: 'object',
      properties,
      required: Object.keys(properties).filter((key) => !optional.has(properties[key]!)),
      additionalProperties: false,
    }),
  custom: () => node({}),
  regex: ({ source }: RegExp) => ({ pattern: source }),
  refine: () => ({}),
  check: () => ({}),
} as unknown as ShapeWords;
