import type { EnumAttribute } from '../schema/types.js';
import { pairText } from './sku-id.js';

/** A group of combinations that differ only in the value of the last attribute. */
export interface Row {
  /** The first of them. */
  values: Record<string, string>;
  last: { id: string; pairs: readonly { id: string; text: string }[] };
  /** A combination is named `before + text + after`. */
  before: string;
  after: string;
}

/**
 * Iterates over the combinations of at least one attribute; the first attribute varies slowest. The caller limits the count.
 * A combination is named by its (attribute id, value id) pairs sorted by attribute id, `edition=basic;hosting=cloud`,
 * so the order of attributes and values does not matter.
 */
export function eachRow(attributes: readonly EnumAttribute[], visit: (row: Row) => void): void {
  const order = attributes.map((_, at) => at).sort((a, b) => (attributes[a]!.id < attributes[b]!.id ? -1 : 1));
  const end = attributes.length - 1;
  const texts = attributes.map(({ id, values }) => values.map((value) => pairText(id, value.id)));
  const { id, values } = attributes[end]!;
  const last = { id, pairs: values.map((value, index) => ({ id: value.id, text: texts[end]![index]! })) };
  const turn = order.indexOf(end);
  // A parsed object stores its fields inline: cloning it takes half the time and memory.
  const template = JSON.parse(JSON.stringify(Object.fromEntries(attributes.map((attribute) => [attribute.id, ''])))) as Record<
    string,
    string
  >;
  const choice = attributes.map(() => 0);

  for (let wheel = 0; wheel >= 0;) {
    const row = { ...template };
    for (let at = 0; at <= end; at++) row[attributes[at]!.id] = attributes[at]!.values[choice[at]!]!.id;
    const named = (at: number): string => texts[at]![choice[at]!]!;
    const before = order.slice(0, turn).map((at) => `${named(at)};`);
    const after = order.slice(turn + 1).map((at) => `;${named(at)}`);
    visit({ values: row, last, before: before.join(''), after: after.join('') });

    wheel = end - 1;
    while (wheel >= 0 && ++choice[wheel]! === attributes[wheel]!.values.length) choice[wheel--] = 0;
  }
}
