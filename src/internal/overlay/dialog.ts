import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { closeLayer, focusedElement, holds, openLayer, type Layer } from './layers.js';

export interface DialogView {
  /** Whether the dialog is open, from the element's own state. A closed dialog is not rendered. */
  open: boolean;
  heading: string;
  content: () => unknown;
  /** Buttons at the end. */
  footer?: () => unknown;
  /** `alertdialog` if something would be lost. */
  role?: 'dialog' | 'alertdialog';
  /** `wide` for tables, `narrow` for a question. */
  size?: 'narrow' | 'medium' | 'wide';
  /** The name of the close button in the corner; no button without it. */
  closeLabel?: string;
}

/**
 * A native modal dialog, labelled by its heading. Escape closes the topmost layer; the focus returns to where it was.
 * Escape and the close button call `onDismiss`, which changes the element's state; the next rendering closes the dialog.
 * Include `render()` in the element's template and `dialogStyles` in its styles.
 */
export class Dialog implements ReactiveController, Layer {
  readonly #host: HTMLElement;
  readonly #onDismiss: () => void;
  readonly #id: string;
  #dialog: HTMLDialogElement | undefined;
  #opener: HTMLElement | null = null;
  #isShown = false;

  constructor(host: ReactiveControllerHost & HTMLElement, { id = 'dialog', onDismiss }: { id?: string; onDismiss: () => void }) {
    this.#host = host;
    this.#id = id;
    this.#onDismiss = onDismiss;
    host.addController(this);
  }

  render(view: DialogView): TemplateResult | typeof nothing {
    if (!view.open) return nothing;
    const heading = `${this.#id}-heading`;
    return html`<dialog
      class="dialog ${view.size ?? 'medium'}"
      part="dialog"
      role=${view.role === 'alertdialog' ? 'alertdialog' : nothing}
      aria-labelledby=${heading}
      aria-describedby=${view.role === 'alertdialog' ? `${this.#id}-content` : nothing}
      @cancel=${this.#onCancel}
      @close=${this.#onClose}
      @keydown=${this.#onKeydown}
      ${ref(this.#setDialog)}
    >
      <div class="dialog-header">
        <h2 id=${heading}>${view.heading}</h2>
        ${
          view.closeLabel
            ? html`<button
                type="button"
                class="button quiet icon"
                aria-label=${view.closeLabel}
                title=${view.closeLabel}
                @click=${this.#onDismiss}
              >
                <span aria-hidden="true">×</span>
              </button>`
            : nothing
        }
      </div>
      <div class="dialog-content" id="${this.#id}-content">${view.content()}</div>
      ${view.footer ? html`<div class="dialog-footer">${view.footer()}</div>` : nothing}
    </dialog>`;
  }

  dismiss(): void {
    this.#onDismiss();
  }

  hostUpdated(): void {
    if (this.#dialog?.isConnected && !this.#isShown) this.#show(this.#dialog);
    else if (!this.#dialog?.isConnected && this.#isShown) this.#leave();
  }

  hostDisconnected(): void {
    if (this.#isShown) this.#leave();
  }

  #show(dialog: HTMLDialogElement): void {
    this.#isShown = true;
    this.#opener = focusedElement(this.#host);
    openLayer(this);
    dialog.showModal();
    void focusFirst(dialog);
  }

  #leave(): void {
    this.#isShown = false;
    closeLayer(this);
    // When the focused dialog is removed, the page gets the focus. If the focus is elsewhere, the seller has moved it.
    const focused = focusedElement(this.#host);
    if (!focused || focused === document.body || holds(this.#dialog, focused)) this.#opener?.focus();
    this.#opener = null;
  }

  readonly #setDialog = (element: Element | undefined) => {
    this.#dialog = element as HTMLDialogElement | undefined;
  };

  readonly #onClose = (event: Event) => {
    if (event.target === this.#dialog && this.#isShown) this.#onDismiss();
  };

  /** Enter in a field may close the dialog and return the focus to the button that opened it: the same key press must not activate that button. */
  readonly #onKeydown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && event.composedPath()[0] instanceof HTMLInputElement) event.preventDefault();
  };

  /** Handles other ways to close, such as the back gesture of a phone. */
  readonly #onCancel = (event: Event) => {
    if (event.target !== this.#dialog) return;
    event.preventDefault();
    this.#onDismiss();
  };
}

/** Focuses the first field of the content instead of the close button. An element of the kit renders its fields asynchronously. */
async function focusFirst(dialog: HTMLDialogElement): Promise<void> {
  const before = focusedElement(dialog);
  const inner = [...dialog.querySelectorAll<HTMLElement>('.dialog-content *')];
  const first =
    dialog.querySelector<HTMLElement>('[autofocus]') ??
    inner.find(
      (one) => 'updateComplete' in one || one.matches('input:enabled, select:enabled, textarea:enabled, button:enabled, [tabindex="0"]'),
    );
  if (first && 'updateComplete' in first) await first.updateComplete;
  if (dialog.open && focusedElement(dialog) === before) first?.focus();
}
