import { property } from 'lit/decorators.js';
import type { PropertyDeclaration } from 'lit';
import type { Issue, Path } from '../../core/schema/issue.js';
import { controlOf, type EditorControl } from './editor-control.js';
import { SkuElement } from './element.js';

/**
 * The base of every editor. It has the properties and methods of the platform's own fields, and a value of its own type.
 * The form value and the validity are correct as soon as a value is set, before the next rendering.
 * A subclass creates its `EditorControl` in a private field.
 * @attr {string} value - what a reset goes back to, as JSON; for a page that a server renders
 * @cssstate user-invalid - the form was asked to validate, and the value is not valid
 */
export abstract class FormControl<T> extends SkuElement {
  static readonly formAssociated = true;

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'value'];
  }

  get #control(): EditorControl<T> {
    return controlOf(this)!;
  }

  /** What the seller edits; `null` = empty. Never mutated; setting it fires no event. */
  @property({ attribute: false })
  get value(): T | null {
    return this.#control.value;
  }
  set value(next: T | null) {
    this.#control.value = next;
  }

  /** What a reset goes back to. */
  @property({ attribute: false })
  get defaultValue(): T | null {
    return this.#control.defaultValue;
  }
  set defaultValue(next: T | null) {
    this.#control.defaultValue = next;
  }

  /** Set: shown instead of the element's own check; paths from its `value`. */
  @property({ attribute: false })
  get issues(): Issue[] | undefined {
    return this.#control.givenIssues;
  }
  set issues(next: Issue[] | undefined) {
    this.#control.givenIssues = next ?? undefined;
  }

  // The attributes are the state, as with the platform's fields: the form reads them, so that a change counts at once.

  /** The name of the value in the form's data. */
  @property({ noAccessor: true })
  get name(): string {
    return this.getAttribute('name') ?? '';
  }
  set name(next: string) {
    this.setAttribute('name', next ?? '');
  }

  /** Shown, not editable, not submitted, not validated. A disabled fieldset around it does the same. */
  @property({ type: Boolean, noAccessor: true })
  get disabled(): boolean {
    return this.hasAttribute('disabled');
  }
  set disabled(next: boolean) {
    this.toggleAttribute('disabled', Boolean(next));
  }

  /** Shown, not editable, still submitted; not validated. */
  @property({ type: Boolean, noAccessor: true, attribute: 'readonly' })
  get readOnly(): boolean {
    return this.hasAttribute('readonly');
  }
  set readOnly(next: boolean) {
    this.toggleAttribute('readonly', Boolean(next));
  }

  /** An empty value is not valid. */
  @property({ type: Boolean, noAccessor: true })
  get required(): boolean {
    return this.hasAttribute('required');
  }
  set required(next: boolean) {
    this.toggleAttribute('required', Boolean(next));
  }

  /** The form that the element belongs to. */
  get form(): HTMLFormElement | null {
    return this.#control.form;
  }
  /** The page's labels for the element. */
  get labels(): NodeList {
    return this.#control.labels;
  }
  /** The element's tag name. */
  get type(): string {
    return this.localName;
  }
  /** Whether the form validates the element: false while it is disabled or read-only. */
  get willValidate(): boolean {
    return this.#control.willValidate;
  }
  /** What is wrong with the value, as the platform's fields report it. */
  get validity(): ValidityState {
    return this.#control.validity;
  }
  /** The sentence of the first problem; empty if the value is valid. */
  get validationMessage(): string {
    return this.#control.validationMessage;
  }
  /** Returns whether the value is valid, without showing anything. */
  checkValidity(): boolean {
    return this.#control.checkValidity();
  }
  /** Returns whether the value is valid. If it is not, shows the problems and focuses the first field that has one. */
  reportValidity(): boolean {
    return this.#control.reportValidity();
  }
  /** Sets the host's own reason why the value is not valid; an empty text removes it. */
  setCustomValidity(message: string): void {
    this.#control.customMessage = message;
  }

  /** Focuses the field that shows a path (from `value`). Returns false if there is none. */
  focusPath(path: Path): boolean {
    for (let length = path.length; length >= 0; length--) {
      const field = this.renderRoot.querySelector<HTMLElement>(`[data-path="${CSS.escape(path.slice(0, length).join('.'))}"]`);
      if (field) {
        field.focus();
        return true;
      }
    }
    return false;
  }

  formAssociatedCallback(form: HTMLFormElement | null): void {
    this.#control.formChanged(form);
  }
  formDisabledCallback(): void {
    this.requestUpdate();
  }
  formResetCallback(): void {
    this.#control.reset();
  }
  formStateRestoreCallback(state: string | File | FormData | null): void {
    this.#control.restore(state);
  }

  override attributeChangedCallback(name: string, old: string | null, text: string | null): void {
    const state = stateAttributes.get(name);
    if (name === 'value') this.#control.setAttribute(text);
    else if (!state) super.attributeChangedCallback(name, old, text);
    else if (old !== text) this.requestUpdate(state, name === 'name' ? (old ?? '') : old !== null);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#control.connected();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#control.stopTyping();
  }

  override requestUpdate(name?: PropertyKey, old?: unknown, options?: PropertyDeclaration): void {
    super.requestUpdate(name, old, options);
    // Undefined while a subclass sets the initial values of its properties.
    if (name !== undefined && !Object.is(old, Reflect.get(this, name))) controlOf(this)?.propertyChanged(name);
  }

  protected override updated(): void {
    this.#control.rendered();
  }
}

/** Attributes whose property has no other state. */
const stateAttributes = new Map([
  ['name', 'name'],
  ['disabled', 'disabled'],
  ['readonly', 'readOnly'],
  ['required', 'required'],
]);
