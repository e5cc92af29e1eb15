import type { Sku } from '../schema/types.js';

/** The greatest length of an SKU id. */
const longest = 800;

/** One part of a combination's name. Characters that ids may not contain are escaped, so that different combinations never share a name. */
export const pairText = (attributeId: string, valueId: string): string => `${escaped(attributeId)}=${escaped(valueId)}`;

const escaped = (id: string): string => id.replace(/[^A-Za-z0-9._:-]/gu, (character) => `%${character.codePointAt(0)!.toString(16)}%`);

/** Gives each new SKU its combination's name as id. An id that is taken or too long gets the suffix `~2`, `~3` … */
export function freeIds(previous: readonly Sku[]): (name: string) => string {
  const taken = new Set(previous.map(({ id }) => id));
  const counts = new Map<string, number>();

  return (name) => {
    if (name.length <= longest && !(taken.size && taken.has(name))) return name;
    const stem = name.slice(0, longest - '~1000000'.length);
    let count = counts.get(stem) ?? 1;
    while (taken.has(`${stem}~${++count}`));
    counts.set(stem, count);
    return `${stem}~${count}`;
  };
}
