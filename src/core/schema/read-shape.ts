/**
 * Reads values in the shapes of `shapes.ts` without zod. An element has to accept or refuse its `value` attribute at once, so every element
 * contains this code: 1 kB, where zod has 7 kB.
 */
import { describeShapes, type ShapeWords } from './shapes.js';

/** What is wrong with a value, in the form of zod's issues, as `parseWith` also takes a host's zod schemas. */
interface Wrong {
  code: 'invalid_type' | 'invalid_value' | 'invalid_format' | 'invalid_union' | 'invalid_key' | 'unrecognized_keys' | 'custom';
  path: (string | number)[];
  /** Whether further checks of the same value are made. They are after a failed check, not after a wrong type. */
  continue?: boolean;
  message?: string | undefined;
  keys?: string[];
  issues?: Wrong[];
  errors?: Wrong[][];
}

interface Payload {
  value: unknown;
  issues: Wrong[];
}
/** Adds what is wrong. `fits` is a quick test that saves the call. */
type Check = ((payload: Payload) => void) & { fits?: (value: unknown) => boolean };
interface Shape {
  type: string;
  read: (value: unknown) => Wrong[];
  check: (...checks: Check[]) => Shape;
  /** The part of zod's method that the kit uses. */
  safeParse: (value: unknown) => { success: boolean; error: { issues: Wrong[] } };
}

/** Implements {@link ShapeWords} for reading. A property test compares it with zod: both accept the same values and find the same issues. */
const words = {
  string: () => kind('string', (value) => typeof value === 'string'),
  number: () => kind('number', Number.isFinite),
  literal: (values: unknown) => {
    const list: unknown[] = Array.isArray(values) ? values : [values];
    return shape('literal', (value) => (list.includes(value) ? none : [wrong('invalid_value')]));
  },
  custom: (fits: (value: unknown) => boolean) => shape('custom', (value) => (fits(value) ? none : [wrong('custom', { continue: true })])),
  array: (item: Shape) =>
    shape('array', (value) => {
      if (!Array.isArray(value)) return [wrong('invalid_type')];
      let all = none;
      for (let index = 0; index < value.length; index++) all = adding(all, index, item.read(value[index]));
      return all;
    }),
  record: (key: Shape, item: Shape) =>
    shape('record', (value) => {
      if (!isObject(value)) return [wrong('invalid_type')];
      let all = none;
      for (const name in value) {
        const issues = key.read(name);
        all = adding(all, name, issues.length ? [wrong('invalid_key', { issues })] : item.read(value[name]));
      }
      return all;
    }),
  strictObject: (fields: Record<string, Shape>) => {
    const list = Object.entries(fields);
    return shape('object', (value) => {
      if (!isObject(value)) return [wrong('invalid_type')];
      let all = none;
      for (const [name, { type, read }] of list) if (type !== 'optional' || name in value) all = adding(all, name, read(value[name]));
      const keys: string[] = [];
      for (const name in value) if (!Object.hasOwn(fields, name)) keys.push(name);
      return keys.length ? [...all, wrong('unrecognized_keys', { keys })] : all;
    });
  },
  exactOptional: ({ read }: Shape) => shape('optional', read),
  /** Accepts the first option that fits. Otherwise reports the only option whose type fits, if there is exactly one. */
  union: (options: readonly Shape[]) =>
    shape('union', (value) => {
      if (options.some(({ read }) => read(value).length === 0)) return none;
      const errors = options.map(({ read }) => read(value));
      const close = errors.filter((issues) => !isAborted(issues));
      return close.length === 1 ? close[0]! : [wrong('invalid_union', { errors })];
    }),
  regex: (pattern: RegExp, message?: string): Check =>
    Object.assign(({ issues }: Payload) => void issues.push(wrong('invalid_format', { continue: true, message })), {
      fits: (value: unknown) => pattern.test(value as string),
    }),
  refine:
    (holds: (value: never) => boolean): Check =>
    ({ value, issues }) => {
      if (!holds(value as never)) issues.push(wrong('custom', { continue: true }));
    },
  check: (fn: Check) => fn,
} as unknown as ShapeWords;

const none: Wrong[] = [];

const wrong = (code: Wrong['code'], more: Partial<Wrong> = {}): Wrong => ({ code, path: [], ...more });

const isAborted = (issues: readonly Wrong[]): boolean => issues.some((issue) => !issue.continue);

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

const kind = (type: string, fits: (value: unknown) => boolean): Shape =>
  shape(type, (value) => (fits(value) ? none : [wrong('invalid_type')]));

/**
 * Adds the issues of an item, with the step to it before their paths. It adds to one list, as a hostile list can have an issue in each of a
 * million items. Nearly always there is none, and then nothing is allocated.
 */
const adding = (all: Wrong[], step: string | number, issues: Wrong[]): Wrong[] => {
  if (!issues.length) return all;
  const more = all === none ? [] : all;
  for (const issue of issues) more.push({ ...issue, path: [step, ...issue.path] });
  return more;
};

function shape(type: string, look: Shape['read'], checks: readonly Check[] = []): Shape {
  const read = (value: unknown): Wrong[] => {
    let issues = look(value);
    for (const check of checks) {
      if (isAborted(issues) || check.fits?.(value)) continue;
      if (issues === none) issues = [];
      check({ value, issues });
    }
    return issues;
  };
  return {
    type,
    read,
    check: (...further) => shape(type, look, further),
    safeParse: (value) => {
      const issues = read(value);
      return { success: issues.length === 0, error: { issues } };
    },
  };
}

/** The shapes, for reading. */
export const shapes = /* @__PURE__ */ describeShapes(words);
