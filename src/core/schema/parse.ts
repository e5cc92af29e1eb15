import type * as z from 'zod/mini';
import { makeIssue, type Issue, type IssueCode, type Path } from './issue.js';
import { migrate } from './migrate.js';
import { plainCopy } from './plain-copy.js';
import { shapes } from './read-shape.js';
import type { Attribute, EnumValue, LibraryAttribute, Pricing, QuantityAttribute, Release, Sku, Specification } from './types.js';

/** The parsed value, or the reasons why it could not be parsed. */
export type Parsed<T> = { ok: true; value: T } | { ok: false; issues: Issue[] };

/** A longer list of issues is of no use to anyone. */
const mostIssues = 100;

/**
 * Parses any value as a release, of this or an earlier version of the schema. It never throws.
 * Unknown keys are refused except under `extensions`. `undefined` counts as absent. The result is a new plain object that shares nothing with
 * the value. It has the shape of a release; whether it keeps the rules is for `validateRelease` to say.
 *
 * Issues: `document.version.unsupported`, `document.too-large`, `id.invalid`, `id.duplicate`, and `document.invalid` for everything else.
 * There are at most 100, with paths in the value after its conversion to the current version.
 */
export function parseRelease(value: unknown): { ok: true; release: Release } | { ok: false; issues: Issue[] } {
  const copied = plainCopy(value);
  if (!copied.ok) return { ok: false, issues: [copied.issue] };
  const migrated = migrate(copied.value);
  if (!migrated.ok) return { ok: false, issues: [migrated.issue] };
  const parsed = checkPlain(shapes.releaseSchema, migrated.value);
  return parsed.ok ? { ok: true, release: parsed.value } : parsed;
}

/** Parses any value with one of the schemas of `sku-kit/core/schemas.js`, as carefully as {@link parseRelease}. */
export function parseWith<T>(schema: z.ZodMiniType<T>, value: unknown): Parsed<T> {
  const copied = plainCopy(value);
  return copied.ok ? checkPlain(schema, copied.value) : { ok: false, issues: [copied.issue] };
}

/** {@link parseWith} for a specification. */
export const parseSpecification = (value: unknown): Parsed<Specification> => parseWith(shapes.specificationSchema, value);
/** {@link parseWith} for the attributes of a specification. */
export const parseAttributes = (value: unknown): Parsed<Attribute[]> => parseWith(shapes.attributesSchema, value);
/** {@link parseWith} for a library of attributes. */
export const parseLibraryAttributes = (value: unknown): Parsed<LibraryAttribute[]> => parseWith(shapes.libraryAttributesSchema, value);
/** {@link parseWith} for the values of an enumeration. */
export const parseEnumValues = (value: unknown): Parsed<EnumValue[]> => parseWith(shapes.enumValuesSchema, value);
/** {@link parseWith} for the range of a quantity. */
export const parseQuantityRange = (value: unknown): Parsed<Pick<QuantityAttribute, 'min' | 'max' | 'step'>> =>
  parseWith(shapes.quantityRangeSchema, value);
/** {@link parseWith} for the SKUs of a specification. */
export const parseSkus = (value: unknown): Parsed<Sku[]> => parseWith(shapes.skusSchema, value);
/** {@link parseWith} for the pricing of a SKU. */
export const parsePricing = (value: unknown): Parsed<Pricing> => parseWith(shapes.pricingSchema, value);

/** Checks a plain copy. It is returned unchanged if it has the shape. */
export function checkPlain<T>(schema: z.ZodMiniType<T>, value: unknown): Parsed<T> {
  const result = schema.safeParse(value);
  if (result.success) return { ok: true, value: value as T };
  return { ok: false, issues: result.error.issues.flatMap((issue) => toIssues(issue)).slice(0, mostIssues) };
}

type ZodIssue = z.core.$ZodIssue;

function toIssues(issue: ZodIssue, place: Path = []): Issue[] {
  const path = [...place, ...issue.path] as Path;
  if (issue.code === 'invalid_union') return unionIssues(issue.errors, path);
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => makeIssue('document.invalid', [...path, key]));
  if (issue.code === 'invalid_key') return [makeIssue(codeOf(issue.issues[0]?.message), path)];
  return [makeIssue(codeOf(issue.message), path, issue.code === 'custom' ? (issue.params as Issue['params']) : {})];
}

/** Reports why the value is not the option that its `type` or `mode` names, or that it names none. */
function unionIssues(options: readonly (readonly ZodIssue[])[], path: Path): Issue[] {
  const foreign = ({ code, path: { length } }: ZodIssue) => length < (code === 'invalid_value' ? 2 : code === 'invalid_type' ? 1 : 0);
  const meant = options.find((issues) => !issues.some(foreign));
  const kind = options[0]!.find(foreign)!;
  return meant ? meant.flatMap((issue) => toIssues(issue, path)) : [makeIssue('document.invalid', [...path, ...(kind.path as Path)])];
}

/** A schema's message is a code if there is a better one than `document.invalid`. */
const codeOf = (message = ''): IssueCode => (message === 'id.invalid' || message === 'id.duplicate' ? message : 'document.invalid');
