import type { EnumValue } from '../../core/schema/types.js';

/** Returns the values with one moved. */
export function moved(values: readonly EnumValue[], from: number, to: number): EnumValue[] {
  const next = [...values];
  next.splice(to, 0, ...next.splice(from, 1));
  return next;
}

/** Returns the values with the label of one set; a new value is added at the end. */
export function labelled(values: readonly EnumValue[], id: string, label: string): EnumValue[] {
  if (values.some((value) => value.id === id)) return values.map((value) => (value.id === id ? { ...value, label } : value));
  return [...values, { id, label }];
}

/** Returns the values with a list inserted: one value gets the first label, new ones follow it. */
export function listPutIn(values: readonly EnumValue[], id: string, labels: readonly string[], newId: () => string): EnumValue[] {
  const [first = '', ...others] = labels;
  const next = labelled(values, id, first);
  const at = next.findIndex((value) => value.id === id);
  return next.toSpliced(at + 1, 0, ...others.map((label) => ({ id: newId(), label })));
}
