import { dequal } from 'dequal/lite';

/** `undefined` for keys that may be absent. */
type Absent<T, K extends keyof T> = Record<never, never> extends Pick<T, K> ? undefined : never;

/** The object with another value under a key, without the key for `undefined`; the same object where that says the same. */
export function put<T extends object, K extends keyof T>(object: T, key: K, value: T[K] | Absent<T, K>): T {
  if (value === undefined) return omit(object, key);
  return Object.hasOwn(object, key) && dequal(object[key], value) ? object : { ...object, [key]: value };
}

function omit<T extends object>(object: T, key: keyof T): T {
  if (!Object.hasOwn(object, key)) return object;
  const copy = { ...object };
  delete copy[key];
  return copy;
}
