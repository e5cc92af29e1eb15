import type { Parsed } from '../../core/schema/parse.js';

/** Returns what a form submits for a value: its JSON, a string without quotes, and nothing for null. */
export function formText(value: unknown): string | null {
  if (value === null) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Parses JSON; undefined if the text is not JSON. */
export function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Returns a value from outside if it has the right shape, else undefined. */
export function fitting<T>(value: unknown, parse: (value: unknown) => Parsed<T>): T | null | undefined {
  if (value === null) return null;
  const parsed = parse(value);
  return parsed.ok ? parsed.value : undefined;
}

/** Runs work in idle time. */
export function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(work, { timeout: 2000 });
  else setTimeout(work, 500);
}

/** Turns what frameworks set for an empty value into null: React sets `undefined`, Vue's `v-model` an empty text. */
export function orNull<T>(value: T | null | undefined): T | null {
  return value === undefined || value === '' ? null : value;
}

/** Converts the attribute of an object property: its JSON. An attribute that is not JSON counts as not set. */
export const jsonAttribute = { fromAttribute: (text: string | null): unknown => fromJson(text ?? 'null') ?? undefined };
