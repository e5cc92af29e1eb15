import { whenIdle } from './form-value.js';

/** How long a value must stay the same before it is written, in milliseconds. Each keystroke replaces it, and a page that is still loading has more urgent work. */
const pause = 300;
/** How long to write in one idle period, in milliseconds. A key press waits no longer than this. */
const moment = 8;
const entriesAtOnce = 50;
/** The browser takes the text in one step; a longer text would block the page noticeably. */
const mostCharacters = 4_000_000;

/** Writes a value as JSON in idle time, a list a few entries at a time. A newer value replaces one that is being written. */
export class IdleJson {
  readonly #written: (text: string | null) => void;
  #value: unknown;
  #pieces: string[] = [];
  #at = 0;
  #length = 0;
  #isWaiting = false;
  #pausing: ReturnType<typeof setTimeout> | undefined;

  /** @param written - receives the JSON; null for a list whose JSON is longer than about four million characters */
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
