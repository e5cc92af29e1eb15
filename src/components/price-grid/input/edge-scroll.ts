import type { Session } from '../session/session.js';

/** Scrolls the grid while something is dragged beyond the edge of the viewport. */
export class EdgeScroll {
  readonly #session: Session;
  readonly #onScrolled: () => void;
  #frame: number | undefined;
  /** The position of the pointer. */
  at = { x: 0, y: 0 };

  constructor(session: Session, onScrolled: () => void) {
    this.#session = session;
    this.#onScrolled = onScrolled;
  }

  follow({ clientX, clientY }: { clientX: number; clientY: number }): void {
    this.at = { x: clientX, y: clientY };
    this.#frame ??= requestAnimationFrame(this.#on);
  }

  stop(): void {
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
  }

  readonly #on = () => {
    if (this.#session.view?.scrollTowards(this.at)) this.#onScrolled();
    this.#frame = requestAnimationFrame(this.#on);
  };
}
