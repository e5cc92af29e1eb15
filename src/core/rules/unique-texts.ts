import { Counts } from './counts.js';

/** A text that an earlier item has as well. */
export interface Repeat {
  /** Of the item. */
  index: number;
  value: string;
  /** The index of the earlier item. */
  first: number;
}

const nothing: readonly Repeat[] = [];

/**
 * The texts of items that are added and removed one by one, where no two items may have the same text. It knows without a search whether
 * any text is repeated. Blank texts don't count.
 */
export class UniqueTexts<T> {
  readonly #textOf: (item: T) => string | undefined;
  readonly #keyOf: (text: string) => string;
  /** The texts in the form in which they are compared. */
  readonly #counts = new Counts<string>();
  #found: readonly Repeat[] | undefined;

  /** @param keyOf - texts with the same key are the same */
  constructor(textOf: (item: T) => string | undefined, keyOf: (text: string) => string) {
    this.#textOf = textOf;
    this.#keyOf = keyOf;
  }

  /** Replaces one item by another; undefined where there was or is none. */
  replace(before: T | undefined, after: T | undefined): void {
    const old = before && this.#textOf(before);
    const text = after && this.#textOf(after);
    if (old === text) return;
    this.#found = undefined;
    this.#count(old, -1);
    this.#count(text, 1);
  }

  #count(text: string | undefined, by: 1 | -1): void {
    const key = text && this.#keyOf(text);
    if (key) this.#counts.add(key, by);
  }

  /** Returns every text that an earlier item has as well. @param items - those that were added and not removed, in their order */
  repeats(items: readonly T[]): readonly Repeat[] {
    return this.#counts.repeated ? (this.#found ??= this.#find(items)) : nothing;
  }

  #find(items: readonly T[]): Repeat[] {
    const firsts = new Map<string, number>();
    return items.flatMap((item, index) => {
      const value = this.#textOf(item);
      const key = value && this.#keyOf(value);
      if (!key) return [];
      const first = firsts.get(key);
      if (first !== undefined) return [{ index, value, first }];
      firsts.set(key, index);
      return [];
    });
  }
}
