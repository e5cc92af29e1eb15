import { makeIssue, type Issue, type Path } from './issue.js';

/** The longest text, in UTF-16 units. */
const longestText = 1_000_000;
/** The most text of a document, in UTF-16 units, keys included: five times that of 100,000 priced SKUs. */
const mostText = 200_000_000;
/** The most values of a document. */
const mostValues = 5_000_000;
/** The deepest nesting of a document. */
const deepest = 100;

export type Copied = { ok: true; value: unknown } | { ok: false; issue: Issue };

/**
 * Copies any value as plain JSON. It reads each property once and leaves out properties that are `undefined`. A lone surrogate, as in a text that
 * was cut in the middle of a character, becomes U+FFFD, as in the platform's form submission.
 * It refuses, with the path of the first: values that JSON can't express (functions, instances, holes, cycles, NaN), keys that contain lone
 * surrogates or are `__proto__`, getters and proxies that throw (`document.invalid`), and what is too long, too large or too deeply nested
 * (`document.too-large`).
 * @param infinity - whether `Infinity` is allowed
 */
export function plainCopy(source: unknown, { infinity = false } = {}): Copied {
  const path: Path = [];
  const ancestors: object[] = [];
  let values = 0;
  let texts = 0;

  try {
    return { ok: true, value: copy(source) };
  } catch (error) {
    return { ok: false, issue: error instanceof Unfit ? error.issue : makeIssue('document.invalid', path) };
  }

  function copy(value: unknown): unknown {
    if (++values > mostValues) throw tooLarge(mostValues, values);
    if (typeof value === 'string') return text(value);
    if (typeof value === 'number') return number(value);
    if (typeof value === 'boolean' || value === null) return value;
    if (typeof value !== 'object') throw unfit();
    if (ancestors.length === deepest) throw ancestors.includes(value) || hasTwins(ancestors) ? unfit() : tooLarge(deepest, deepest + 1);
    ancestors.push(value);
    const result = Array.isArray(value) ? array(value) : object(value);
    ancestors.pop();
    return result;
  }

  function array(items: readonly unknown[]): unknown[] {
    const result: unknown[] = [];
    for (let index = 0; index < items.length; index++) {
      path.push(index);
      result.push(copy(items[index]));
      path.pop();
    }
    return result;
  }

  function object(record: object): Record<string, unknown> {
    if (!isPlain(record)) throw unfit();
    const result: Record<string, unknown> = {};
    for (const key of Object.keys(record)) {
      if (text(key) !== key) throw unfit();
      path.push(key);
      if (key === '__proto__') throw unfit();
      const value = (record as Record<string, unknown>)[key];
      if (value !== undefined) result[key] = copy(value);
      path.pop();
    }
    return result;
  }

  function text(value: string): string {
    if (value.length > longestText) throw tooLarge(longestText, value.length);
    texts += value.length;
    if (texts > mostText) throw tooLarge(mostText, texts);
    // With the `u` flag a complete pair is one character, which doesn't match.
    return value.replace(/[\ud800-\udfff]/gu, '\ufffd');
  }

  function number(value: number): number {
    if (!Number.isFinite(value) && !(infinity && value === Infinity)) throw unfit();
    return value + 0; // -0 becomes 0, as in JSON
  }

  function unfit(): Unfit {
    return new Unfit(makeIssue('document.invalid', path));
  }

  function tooLarge(max: number, count: number): Unfit {
    return new Unfit(makeIssue('document.too-large', path, { max, count }));
  }
}

/** Thrown to end the copying. */
class Unfit {
  constructor(readonly issue: Issue) {}
}

/** Returns whether a literal or `JSON.parse` made the object, in this realm or another. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype || Object.getPrototypeOf(prototype) === null;
}

const hasTwins = (list: readonly object[]): boolean => new Set(list).size < list.length;
