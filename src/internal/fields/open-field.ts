/** The text field that is being typed in: its text, and the value from before it was opened. */
export class OpenField<V> {
  #field: { key: string; text: string; before: V } | undefined;

  is(key: string): boolean {
    return this.#field?.key === key;
  }

  get isOpen(): boolean {
    return this.#field !== undefined;
  }

  get text(): string {
    return this.#field?.text ?? '';
  }

  /** The value from before the field was opened; undefined while none is. */
  get before(): V | undefined {
    return this.#field?.before;
  }

  /** Opens the field with its first keystroke. */
  type(key: string, text: string, before: V): void {
    if (this.#field?.key === key) this.#field.text = text;
    else this.#field = { key, text, before };
  }

  close(): { before: V | null } {
    const before = this.#field ? this.#field.before : null;
    this.#field = undefined;
    return { before };
  }
}
