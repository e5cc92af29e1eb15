import type { Attribute, LibraryAttribute, Sku, Specification } from '../../core/schema/types.js';

/** Returns a copy of a library attribute for a specification: with its id, without values. */
export function copyOf({ id, type, name, code, description, unit }: LibraryAttribute): Attribute {
  const copy = {
    id,
    name,
    ...(code === undefined ? {} : { code }),
    ...(description === undefined ? {} : { description }),
    ...(unit === undefined ? {} : { unit }),
  };
  return type === 'enum' ? { ...copy, type, values: [] } : { ...copy, type, min: null, max: null, step: null };
}

/** Returns each attribute once, by id; the first list that has it wins. */
export function choicesOf(...lists: (readonly LibraryAttribute[])[]): LibraryAttribute[] {
  const choices = new Map<string, LibraryAttribute>();
  for (const attribute of lists.flat()) if (!choices.has(attribute.id)) choices.set(attribute.id, attribute);
  return [...choices.values()];
}

export const isReleased = (released: Specification | undefined, id: string): boolean =>
  released?.attributes.some((attribute) => attribute.id === id) ?? false;

/** Returns the ids of values that were on sale: they can't be removed. */
export function soldValues(released: Specification | undefined, id: string): string[] {
  const sold = released?.skus.flatMap((sku: Sku) => (sku.offered && Object.hasOwn(sku.values, id) ? [sku.values[id]!] : []));
  return [...new Set(sold)];
}
