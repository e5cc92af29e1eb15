/**
 * Whether two JSON values say the same: same kinds, same items in the same order, same keys with the same values in any order.
 * What two documents share is not looked into, so comparing neighbours in a history costs little more than what differs.
 */
export function equalJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, index) => equalJson(item, b[index]));
  }
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && equalJson(valueAt(a, key), valueAt(b, key)));
}

const valueAt = (record: object, key: string): unknown => (record as Record<string, unknown>)[key];
