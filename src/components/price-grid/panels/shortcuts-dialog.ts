import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { Dialog } from '../../../internal/overlay/dialog.js';
import { isMac } from '../input/keys.js';
import type { GridWords } from '../words/price-grid.messages.js';
import { platformKeys } from '../words/platform-keys.js';
import { shortcuts } from '../input/shortcuts.js';

/** All keys of the grid, as the platform writes them. */
export class ShortcutsDialog {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #dialog: Dialog;
  #isOpen = false;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    this.#dialog = new Dialog(host, { id: 'shortcuts', onDismiss: () => this.#set(false) });
  }

  show(): void {
    this.#set(true);
  }

  render(words: GridWords) {
    return this.#dialog.render({
      open: this.#isOpen,
      heading: words.shortcuts,
      closeLabel: words.close,
      content: () => this.#content(words),
    });
  }

  #content(words: GridWords): TemplateResult {
    // Focusable, so that the keyboard scrolls it.
    return html`<div class="shortcuts" tabindex="0" role="region" aria-label=${words.shortcuts}>
      <table>
        <tbody>
          ${shortcuts.map(
            ({ keys, does }) =>
              html`<tr>
                <td>${keys.map((chord) => html`<kbd dir="ltr">${platformKeys(chord, words, isMac())}</kbd> `)}</td>
                <td>${words.shortcut(does)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  #set(isOpen: boolean): void {
    this.#isOpen = isOpen;
    this.#host.requestUpdate();
  }
}
