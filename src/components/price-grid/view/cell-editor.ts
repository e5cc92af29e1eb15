export interface EditorOptions {
  /** The cell below the field. */
  cell: HTMLElement;
  label: string;
  text: string;
  numeric: boolean;
  /** Whether arrow keys move the caret. */
  caret: boolean;
}

export interface EditorEvents {
  onInput: (text: string) => void;
  /** Called when the field loses the focus. */
  onLeave: () => void;
}

/** The field over a cell. It is a text field, so that arrow keys and the wheel never change a number. */
export class CellEditor {
  readonly input = document.createElement('input');
  readonly #events: EditorEvents;
  #isOpen = false;
  #isMoving = false;
  caret = false;

  constructor(events: EditorEvents) {
    this.#events = events;
    const { input } = this;
    input.type = 'text';
    input.className = 'cell-input';
    input.autocomplete = 'off';
    input.spellcheck = false;
    input.addEventListener('input', (event) => {
      event.stopPropagation();
      this.#events.onInput(input.value);
    });
    input.addEventListener('change', (event) => event.stopPropagation());
    input.addEventListener('blur', () => {
      if (this.#isOpen && !this.#isMoving && document.hasFocus()) this.#events.onLeave();
    });
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  get hasFocus(): boolean {
    return (this.input.getRootNode() as Document | ShadowRoot).activeElement === this.input;
  }

  /** Opens over a cell with the caret at the end of the text, or empty if the seller types over it. */
  open({ cell, label, text, numeric, caret }: EditorOptions): void {
    const { input } = this;
    this.#isOpen = true;
    this.caret = caret;
    input.inputMode = numeric ? 'decimal' : 'text';
    input.classList.toggle('numeric', numeric);
    input.setAttribute('aria-label', label);
    input.value = text;
    cell.append(input);
    input.focus({ preventScroll: true });
    input.setSelectionRange(text.length, text.length);
  }

  /** Moves the field to the cell's new element and keeps its text and caret. */
  moveTo(cell: HTMLElement): void {
    const { input } = this;
    if (!this.#isOpen || input.parentElement === cell) return;
    const { hasFocus: hadFocus } = this;
    const { selectionStart, selectionEnd } = input;
    this.#isMoving = true;
    cell.append(input);
    if (hadFocus || !document.hasFocus()) input.focus({ preventScroll: true });
    input.setSelectionRange(selectionStart, selectionEnd);
    this.#isMoving = false;
  }

  close(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.input.remove();
  }
}
