/** Counts how often each key occurs, as keys are added and removed one by one. */
export class Counts<K> {
  readonly #counts = new Map<K, number>();
  /** How many keys occur more than once. */
  repeated = 0;

  add(key: K, by: 1 | -1): void {
    const count = (this.#counts.get(key) ?? 0) + by;
    if (count) this.#counts.set(key, count);
    else this.#counts.delete(key);
    if (count === (by > 0 ? 2 : 1)) this.repeated += by;
  }
}
