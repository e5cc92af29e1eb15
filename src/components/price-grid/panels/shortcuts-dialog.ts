import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { Dialog } from '../../../internal/overlay/dialog.js';
import { commands } from '../commands/index.js';
import type { GridWords } from '../words/price-grid.messages.js';
import { isMac } from '../session/platform.js';
import { platformChords } from '../words/platform-keys.js';

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
      heading: words.command('show-shortcuts'),
      closeLabel: words.close,
      content: () => this.#content(words),
    });
  }

  #content(words: GridWords): TemplateResult {
    // Focusable, so that the keyboard scrolls it.
    return html`<div class="shortcuts" tabindex="0" role="region" aria-label=${words.command('show-shortcuts')}>
      <table>
        <tbody>
          ${commands.map(({ id, keys }) =>
            keys
              ? html`<tr>
                  <td>${platformChords(keys, words, isMac()).map((chords) => html`<kbd dir="ltr">${chords}</kbd> `)}</td>
                  <td>${words.command(id)}</td>
                </tr>`
              : nothing,
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
