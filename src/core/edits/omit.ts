/** Keys that may be absent. */
type OptionalKey<T> = { [K in keyof T]-?: object extends Pick<T, K> ? K : never }[keyof T];

/** The object without an optional key; the same object where it has none. */
export function omit<T extends object>(object: T, key: OptionalKey<T>): T {
  if (!Object.hasOwn(object, key)) return object;
  const copy = { ...object };
  delete copy[key];
  return copy;
}
