import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { closeLayer, focusedElement, holds, openLayer, type Layer } from './layers.js';

export interface DialogView {
  /** The element's own state says whether it is open; a dialog that is not is not rendered. */
  open: boolean;
  heading: string;
  content: () => unknown;
  /** Buttons at the end. */
  footer?: () => unknown;
  /** `alertdialog` where something would be lost. */
  role?: 'dialog' | 'alertdialog';
  /** `wide` for tables, `narrow` for a question. */
  size?: 'narrow' | 'medium' | 'wide';
  /** Name of the button in the corner that asks to close; none without it. */
  closeLabel?: string;
}

/**
 * A modal dialog (native): labelled by its heading, on the one stack of Escape, and the focus goes back to where it was.
 * Escape and the corner's button only ask: `onDismiss` changes the element's state, the next rendering closes it.
 * Render `render()` somewhere in the element; add `dialogStyles`.
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
    // Rendered away with the focus in it: the page has it now. Elsewhere means that the seller has gone on.
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

  /** An Enter in a field may close the dialog: the focus goes back to what opened it, which the same press would press again. */
  readonly #onKeydown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && event.composedPath()[0] instanceof HTMLInputElement) event.preventDefault();
  };

  /** Ways to close beside Escape, such as the back gesture of a phone. */
  readonly #onCancel = (event: Event) => {
    if (event.target !== this.#dialog) return;
    event.preventDefault();
    this.#onDismiss();
  };
}

/** The content begins with its first field, not with the button in the corner; an element of the kit shows its fields a moment later. */
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
