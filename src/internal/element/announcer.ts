import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';

/** Announces changes to screen readers, in a polite live region that the element renders once. */
export class Announcer {
  readonly #host: ReactiveControllerHost;
  #text = '';

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  say(text: string): void {
    // With a no-break space at the end, a screen reader reads the same sentence a second time.
    this.#text = text === this.#text ? `${text}\u00a0` : text;
    this.#host.requestUpdate();
  }

  render(): TemplateResult {
    return html`<div class="visually-hidden" role="status" aria-live="polite">${this.#text}</div>`;
  }
}
