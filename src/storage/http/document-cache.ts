/** The number of documents in the cache: the most recently set ones. */
const most = 20;

/** The last known version of each document, or that there is none; used while the server can't be reached. */
export class DocumentCache<T> {
  readonly #documents = new Map<string, T | undefined>();

  has(id: string): boolean {
    return this.#documents.has(id);
  }

  get(id: string): T | undefined {
    return this.#documents.get(id);
  }

  set(id: string, document: T | undefined): void {
    this.#documents.delete(id);
    this.#documents.set(id, document);
    for (const oldest of this.#documents.keys()) if (this.#documents.size > most) this.#documents.delete(oldest);
  }

  delete(id: string): void {
    this.#documents.delete(id);
  }
}
