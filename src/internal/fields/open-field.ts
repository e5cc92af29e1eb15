/** The text field in which the seller is typing: its text, and the value before the first keystroke. */
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

  /** The value before the first keystroke; undefined while no field is open. */
  get before(): V | undefined {
    return this.#field?.before;
  }

  /** Opens the field on its first keystroke; later ones update its text. */
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
