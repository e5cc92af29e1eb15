import { whenIdle } from './form-value.js';

/** How long a value is to last before it is written, in milliseconds: typing replaces it with every key, and a page that opens has more urgent work. */
const pause = 300;
/** How long one idle moment is used, in milliseconds: a key that comes meanwhile does not wait longer. */
const moment = 8;
const entriesAtOnce = 50;
/** A browser takes a text in one go, and from here on that alone is felt. */
const mostCharacters = 4_000_000;

/** Writes a value as JSON while nobody waits for it, a list a few entries at a time; a newer value takes the place of one that is being written. */
export class IdleJson {
  readonly #written: (text: string | null) => void;
  #value: unknown;
  #pieces: string[] = [];
  #at = 0;
  #length = 0;
  #isWaiting = false;
  #pausing: ReturnType<typeof setTimeout> | undefined;

  /** @param written - gets the JSON; null for a list whose JSON is longer than some four million characters */
  constructor(written: (text: string | null) => void) {
    this.#written = written;
  }

  write(value: unknown): void {
    this.#value = value;
    this.#begin();
    clearTimeout(this.#pausing);
    this.#pausing = setTimeout(() => this.#wait(), pause);
  }

  #begin(): void {
    this.#pieces = [];
    this.#at = 0;
    this.#length = 0;
  }

  #wait(): void {
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    whenIdle(() => {
      this.#isWaiting = false;
      this.#goOn();
    });
  }

  #goOn(): void {
    const value = this.#value;
    if (!Array.isArray(value)) return this.#written(JSON.stringify(value));
    const end = performance.now() + moment;
    for (; this.#at < value.length; this.#at += entriesAtOnce) {
      if (performance.now() > end) return this.#wait();
      const piece = JSON.stringify(value.slice(this.#at, this.#at + entriesAtOnce)).slice(1, -1);
      this.#pieces.push(piece);
      this.#length += piece.length;
      if (this.#length > mostCharacters) break;
    }
    const text = this.#length > mostCharacters ? null : `[${this.#pieces.join(',')}]`;
    this.#begin();
    this.#written(text);
  }
}
