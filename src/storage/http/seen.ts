/** So many documents are remembered, those asked for last. */
const most = 20;

/** What this page saw last of each document, or that there was none: it serves while the server is out of reach. */
export class Seen<T> {
  readonly #seen = new Map<string, T | undefined>();

  has(id: string): boolean {
    return this.#seen.has(id);
  }

  get(id: string): T | undefined {
    return this.#seen.get(id);
  }

  set(id: string, document: T | undefined): void {
    this.#seen.delete(id);
    this.#seen.set(id, document);
    for (const oldest of this.#seen.keys()) if (this.#seen.size > most) this.#seen.delete(oldest);
  }

  delete(id: string): void {
    this.#seen.delete(id);
  }
}
