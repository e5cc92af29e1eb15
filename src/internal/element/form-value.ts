import type { Parsed } from '../../core/schema/parse.js';

/** What a form submits of a value: its JSON, a string bare, and no entry for null. */
export function formText(value: unknown): string | null {
  if (value === null) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** What a JSON says; undefined where it is none. */
export function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A value from outside, read with care; undefined where it has not the shape of one. */
export function fitting<T>(value: unknown, parse: (value: unknown) => Parsed<T>): T | null | undefined {
  if (value === null) return null;
  const parsed = parse(value);
  return parsed.ok ? parsed.value : undefined;
}

/** Work that nobody waits for. */
export function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(work, { timeout: 2000 });
  else setTimeout(work, 500);
}

/** What a host gives for nothing: React `undefined`, Vue's `v-model` an empty text. */
export function orNull<T>(value: T | null | undefined): T | null {
  return value === undefined || value === '' ? null : value;
}

/** For properties that are objects: as an attribute, their JSON; what is none is as if it were not given. */
export const jsonAttribute = { fromAttribute: (text: string | null): unknown => fromJson(text ?? 'null') ?? undefined };
