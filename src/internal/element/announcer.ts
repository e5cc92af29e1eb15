import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';

/** Says what changed to those who can't see it, in a polite live region that the element renders once. */
export class Announcer {
  readonly #host: ReactiveControllerHost;
  #text = '';

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  say(text: string): void {
    // A no-break space at the end makes the same sentence news a second time.
    this.#text = text === this.#text ? `${text}\u00a0` : text;
    this.#host.requestUpdate();
  }

  render(): TemplateResult {
    return html`<div class="visually-hidden" role="status" aria-live="polite">${this.#text}</div>`;
  }
}
