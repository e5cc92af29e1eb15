import type { SchemaWords } from './schema-words.js';

export type JsonSchema = Record<string, unknown>;

/** A JSON Schema that further checks can be laid over. */
type Node = JsonSchema & { check: (...checks: JsonSchema[]) => Node };

const optional = new WeakSet<object>();

/** Takes what JSON Schema can say of a check, which is a pattern, and passes over the rest. */
function node(schema: JsonSchema): Node {
  const check: Node['check'] = (...checks) => node(Object.assign({}, schema, ...checks) as JsonSchema);
  return Object.defineProperty(schema, 'check', { value: check }) as Node;
}

/** The few words of zod's that the model is said in, as JSON Schema 2020-12. */
export const jsonWords = {
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
} as unknown as SchemaWords;
