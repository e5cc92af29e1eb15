import type { ReferenceElement } from '@floating-ui/dom';
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { Popup } from './popup.js';

export interface MenuItem {
  label: string;
  onSelect: () => void;
  /** Keys as the platform writes them, shown at the end. */
  keys?: string;
  /** Why it can't be used now. The item can still be focused and shows the reason. */
  reason?: string | undefined;
  /** Set for an item with a check mark. */
  checked?: boolean;
  danger?: boolean;
  /** Shows a line above the item. */
  separated?: boolean;
}

export interface MenuButton {
  /** The accessible name; also the visible text, unless `text` is set. */
  label: string;
  text?: unknown;
  items: () => MenuItem[];
  /** Extra classes of the button, such as `icon quiet`. */
  class?: string;
  disabled?: boolean;
}

/** A menu as the ARIA practices describe it: arrows, Home, End, first letters, Escape; the focus returns to where it was. Needs `popupStyles`. */
export class Menu {
  readonly #popup: Popup;
  #items: MenuItem[] = [];
  #label = '';
  #typed = '';
  #typedAt = 0;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#popup = new Popup(host, { placement: 'bottom-start' });
  }

  get isOpen(): boolean {
    return this.#popup.isOpen;
  }

  /** The button with its menu; use one `Menu` for each. */
  button({ label, text, items, class: classes = '', disabled = false }: MenuButton): TemplateResult {
    const open = () => this.showAt(undefined, label, items());
    return html`<button
        type="button"
        class="button ${classes}"
        part="button"
        aria-haspopup="menu"
        aria-expanded=${this.isOpen ? 'true' : 'false'}
        aria-label=${text === undefined ? nothing : label}
        title=${text === undefined ? nothing : label}
        ?disabled=${disabled}
        ${ref(this.#popup.anchor)}
        @click=${() => (this.isOpen ? this.#popup.hide() : open())}
        @keydown=${(event: KeyboardEvent) => {
          if (event.key !== 'ArrowDown' || this.isOpen) return;
          event.preventDefault();
          open();
        }}
      >
        ${text ?? label}</button
      >${this.render()}`;
  }

  /** Opens the menu at a point or next to a cell. The element's template includes `render()`. */
  showAt(anchor: ReferenceElement | undefined, label: string, items: MenuItem[]): void {
    this.#items = items;
    this.#label = label;
    this.#popup.show(anchor);
  }

  hide(): void {
    this.#popup.hide();
  }

  render(): TemplateResult | typeof nothing {
    return this.#popup.panel(
      () =>
        html`<div class="menu" part="menu" role="menu" aria-label=${this.#label} @keydown=${this.#onKeydown}>
          ${this.#items.map((item, index) => this.#item(item, index))}
        </div>`,
    );
  }

  #item(item: MenuItem, index: number): TemplateResult {
    return html`<button
      type="button"
      class="menu-item ${item.danger ? 'danger' : ''} ${item.separated ? 'separated' : ''}"
      part="menu-item"
      role=${item.checked === undefined ? 'menuitem' : 'menuitemcheckbox'}
      aria-checked=${item.checked === undefined ? nothing : item.checked ? 'true' : 'false'}
      aria-disabled=${item.reason ? 'true' : nothing}
      aria-description=${item.reason ?? nothing}
      tabindex=${index === 0 ? '0' : '-1'}
      @click=${() => this.#select(item)}
      @pointermove=${(event: PointerEvent) => (event.currentTarget as HTMLElement).focus({ preventScroll: true })}
    >
      ${item.checked === undefined ? nothing : html`<span class="menu-tick" aria-hidden="true">${item.checked ? '✓' : ''}</span>`}
      <span class="menu-label">${item.label}${item.reason ? html`<span class="menu-reason">${item.reason}</span>` : nothing}</span>
      ${item.keys ? html`<span class="menu-keys" aria-hidden="true">${item.keys}</span>` : nothing}
    </button>`;
  }

  #select(item: MenuItem): void {
    if (item.reason) return;
    this.#popup.hide();
    item.onSelect();
  }

  readonly #onKeydown = (event: KeyboardEvent) => {
    const items = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('.menu-item')];
    const at = items.indexOf(event.target as HTMLElement);
    const target = this.#target(event, items, at);
    if (target === undefined) {
      if (event.key === 'Tab') this.#popup.hide();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    target?.focus();
  };

  /** Returns the index of the item that a key moves to; undefined for other keys. */
  #target(event: KeyboardEvent, items: HTMLElement[], at: number): HTMLElement | null | undefined {
    if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
    switch (event.key) {
      case 'ArrowDown':
        return items[(at + 1) % items.length] ?? null;
      case 'ArrowUp':
        return items.at(at - 1) ?? null;
      case 'Home':
        return items[0] ?? null;
      case 'End':
        return items.at(-1) ?? null;
    }
    if (event.key.length !== 1 || event.key === ' ') return undefined;
    this.#typed = event.timeStamp - this.#typedAt > 800 ? event.key : this.#typed + event.key;
    this.#typedAt = event.timeStamp;
    const typed = this.#typed.toLocaleLowerCase();
    // The same letter again moves to the next match; more letters narrow the search from the current item.
    const same = [...typed].every((letter) => letter === typed[0]);
    const from = at + (same ? 1 : 0);
    const sought = same ? (typed[0] ?? '') : typed;
    const inOrder = [...items.slice(from), ...items.slice(0, from)];
    return inOrder.find((item) => item.querySelector('.menu-label')?.textContent?.trim().toLocaleLowerCase().startsWith(sought)) ?? null;
  }
}
