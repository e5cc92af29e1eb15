import type { Attribute, LibraryAttribute, Sku, Specification } from '../../core/schema/types.js';

/** A library attribute as a specification takes it: a copy with its id, nothing entered yet. */
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

/** Each attribute once, by its id: the selected ones as they were changed, then the others. */
export function choicesOf(...lists: (readonly LibraryAttribute[])[]): LibraryAttribute[] {
  const choices = new Map<string, LibraryAttribute>();
  for (const attribute of lists.flat()) if (!choices.has(attribute.id)) choices.set(attribute.id, attribute);
  return [...choices.values()];
}

export const isReleased = (released: Specification | undefined, id: string): boolean =>
  released?.attributes.some((attribute) => attribute.id === id) ?? false;

/** Values that were on sale: they may not go. */
export function soldValues(released: Specification | undefined, id: string): string[] {
  const sold = released?.skus.flatMap((sku: Sku) => (sku.offered && Object.hasOwn(sku.values, id) ? [sku.values[id]!] : []));
  return [...new Set(sold)];
}
