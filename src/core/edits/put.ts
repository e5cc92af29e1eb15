import { dequal } from 'dequal/lite';

/** `undefined` if the key may be absent. */
type Absent<T, K extends keyof T> = Record<never, never> extends Pick<T, K> ? undefined : never;

/** Returns the object with a value under a key, or without the key for `undefined`. Returns the same object if nothing changes. */
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
