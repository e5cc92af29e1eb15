/** Counts keys as they come and go, and knows at any time whether one occurs twice. */
export class Tally<Key> {
  readonly #counts = new Map<Key, number>();
  #repeated = 0;

  /** How many keys occur more than once. */
  get repeated(): number {
    return this.#repeated;
  }

  add(key: Key): void {
    const count = (this.#counts.get(key) ?? 0) + 1;
    this.#counts.set(key, count);
    if (count === 2) this.#repeated++;
  }

  remove(key: Key): void {
    const count = this.#counts.get(key)! - 1;
    if (count) this.#counts.set(key, count);
    else this.#counts.delete(key);
    if (count === 1) this.#repeated--;
  }
}
