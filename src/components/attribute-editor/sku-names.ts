import type { Attribute, Sku } from '../../core/schema/types.js';
import { describeSku } from '../../core/skus/describe.js';
import type { EditorContext } from './context.js';

/** How many names a sentence lists. */
const atOneGlance = 5;

/** Names SKUs by the labels of their values. */
export class SkuNames {
  readonly #attributes: readonly Attribute[];
  readonly #speech: Pick<EditorContext, 'words' | 'format'>;

  /** @param attributes - including the earlier ones, which have the labels of removed SKUs */
  constructor(attributes: readonly Attribute[], speech: Pick<EditorContext, 'words' | 'format'>) {
    this.#attributes = attributes;
    this.#speech = speech;
  }

  readonly one = (sku: Sku): string =>
    Object.keys(sku.values).length > 0 ? describeSku(sku, this.#attributes) : this.#speech.words.single;

  /** The first names, and how many more there are. */
  readonly several = (skus: readonly Sku[]): string => {
    const names = skus.slice(0, atOneGlance).map(this.one).join(', ');
    const count = skus.length - atOneGlance;
    return count > 0 ? this.#speech.words.others({ names, count, text: this.#speech.format(count) }) : names;
  };
}

/** Merges the attributes and their values by id; current labels win over earlier ones. */
export function mergedAttributes(now: readonly Attribute[], before: readonly Attribute[]): Attribute[] {
  const merged = now.map((attribute) => {
    const earlier = before.find(({ id }) => id === attribute.id);
    if (attribute.type !== 'enum' || earlier?.type !== 'enum') return attribute;
    return {
      ...attribute,
      values: [...attribute.values, ...earlier.values.filter(({ id }) => !attribute.values.some((value) => value.id === id))],
    };
  });
  return [...merged, ...before.filter(({ id }) => !now.some((attribute) => attribute.id === id))];
}
