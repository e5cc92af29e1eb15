import { dequal } from 'dequal/lite';
import type { Issue, Path } from '../../core/schema/issue.js';
import type { FieldMessage, Typing } from '../fields/fields.js';
import { OpenField } from '../fields/open-field.js';
import { localeOf } from '../words/locale-of.js';
import type { EditorHooks } from './editor-hooks.js';
import { FormConnection } from './form-connection.js';
import { formText, fromJson, orNull } from './form-value.js';
import type { IdleJson } from './idle-json.js';
import { formatOwnIssue } from './own-issue-text.js';
import { silently } from './silent-check.js';
import { Validity, type ValidatedElement } from './validity.js';

/** The element of an editor, as its control needs it. */
export interface EditorElement<T> extends ValidatedElement {
  value: T | null;
  name: string;
  readonly readOnly: boolean;
  readonly updateComplete: Promise<boolean>;
  focusPath(path: Path): boolean;
  requestUpdate(name?: PropertyKey, old?: unknown): void;
}

const controls = new WeakMap<object, unknown>();

/** The control of an editor; undefined while the element is still being constructed. */
export const controlOf = <T>(element: EditorElement<T>): EditorControl<T> | undefined =>
  controls.get(element) as EditorControl<T> | undefined;

/**
 * What an editor does with its value, its events and its form. Each editor creates one in a private field,
 * so that a host page can't reach it; `FormControl` forwards the public properties and methods to it.
 */
export class EditorControl<T> {
  readonly #element: EditorElement<T>;
  readonly #hooks: EditorHooks<T>;
  readonly #internals: ElementInternals;
  readonly #validity: Validity<T>;
  readonly #form: FormConnection;
  readonly #field = new OpenField<T | null>();
  /** Keeps what the browser restores after a crash or when the seller goes back. */
  readonly #state: IdleJson | undefined;
  #value: T | null = null;
  #defaultValue: T | null = null;
  #isDirty = false;

  constructor(element: EditorElement<T>, hooks: EditorHooks<T>) {
    this.#element = element;
    this.#hooks = hooks;
    this.#internals = element.attachInternals();
    this.#validity = new Validity(element, this.#internals, {
      hooks,
      value: () => this.#value,
      sentence: (issue) => this.sentence(issue),
    });
    this.#form = new FormConnection(element, this.#internals, {
      addFormData: (data) => this.#addFormData(data),
      reported: () => (this.isReported = true),
      focusFirstError: () => this.#focusFirstError(),
    });
    this.#state = hooks.largeValue && new hooks.largeValue((text) => this.#internals.setFormValue(null, text));
    controls.set(element, this);
  }

  /** The value, as the host sees it. */
  get value(): T | null {
    return this.#value;
  }
  /** Sets the value for the host: no event. */
  set value(next: T | null) {
    const value = this.#accepted(next);
    this.#isDirty = true;
    this.#take(value);
  }

  get defaultValue(): T | null {
    return this.#defaultValue;
  }
  set defaultValue(next: T | null) {
    this.#defaultValue = this.#accepted(next);
    if (!this.#isDirty) this.#take(this.#defaultValue);
  }

  /** Sets the default value to what an attribute says. */
  setAttribute(text: string | null): void {
    this.defaultValue = text === null ? null : (this.#parse(text) ?? null);
  }

  /** Sets the value that the browser kept. */
  restore(state: unknown): void {
    const value = typeof state === 'string' ? this.#parse(state) : undefined;
    if (value !== undefined) this.#element.value = value;
  }

  reset(): void {
    this.isReported = false;
    this.#field.close();
    this.#take(this.#defaultValue);
    this.#isDirty = false;
  }

  /** Disabled by its own attribute or by a fieldset around it. */
  get isDisabled(): boolean {
    return this.#element.matches(':disabled');
  }

  /** Whether the seller can change the value. */
  get isEditable(): boolean {
    return !this.#element.readOnly && !this.isDisabled && !this.#hooks.isLocked?.();
  }

  /** Whether the form was asked to validate since its last reset. */
  get isReported(): boolean {
    return this.#validity.isReported;
  }
  set isReported(isReported: boolean) {
    this.#validity.isReported = isReported;
  }

  /** Whether the check of the value may still wait until the value is painted. */
  get isCheckAhead(): boolean {
    return this.#validity.isCheckAhead;
  }

  /** All issues of the value, including those that are not shown yet. */
  get issues(): Issue[] {
    return this.#validity.issues;
  }

  /** The issues that the host set. */
  get givenIssues(): Issue[] | undefined {
    return this.#validity.given;
  }
  set givenIssues(next: Issue[] | undefined) {
    this.#validity.given = next;
  }

  set customMessage(message: string) {
    this.#validity.customMessage = message;
  }

  /** The issues to show. What is merely not done yet waits until the form is asked to validate. */
  shown(issues: readonly Issue[]): Issue[] {
    return this.#validity.shown(issues);
  }

  /** The sentences to show at a field: those of the issues with exactly this path. */
  messagesAt(path: Path): FieldMessage[] {
    return this.#validity.messagesAt(path);
  }

  /** The sentence of an issue in the element's language. */
  sentence(issue: Issue): string {
    const { sentence, sentences = {} } = this.#hooks;
    return sentence ? sentence(issue) : formatOwnIssue(issue, localeOf(this.#element).lang, sentences, this.#element);
  }

  /** Whether the seller is typing in a text field. */
  get isTyping(): boolean {
    return this.#field.isOpen;
  }

  /** The value before the seller began to type; undefined while no field is open. */
  get valueBeforeTyping(): T | null | undefined {
    return this.#field.before;
  }

  /** A change by the seller: one `input`. */
  input(next: T | null): void {
    const { beforeInput } = this.#hooks;
    this.show(beforeInput ? beforeInput(next) : next);
  }

  /** The seller's change is complete: one `change`. */
  commit(): void {
    this.#hooks.beforeCommit?.();
    this.fireChange();
  }

  /** One `input` and one `change`, for edits that are complete at once; nothing if nothing changes. */
  edit(next: T | null): void {
    if (!this.isEditable) return;
    this.commitTyping();
    if (this.#isCurrent(next)) return;
    this.input(next);
    this.commit();
  }

  /** Sets the value with one `input`, without `beforeInput`: for undo, and for what is not a step of its own. */
  show(next: T | null): void {
    this.#isDirty = true;
    this.#replace(next);
    this.#element.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    this.#hooks.afterInput?.();
  }

  /** Fires `change`, without `beforeCommit`. */
  fireChange(): void {
    this.#element.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
  }

  /** Closes the open text field. Fires `change` if the typed value is different from the one before. */
  commitTyping(): void {
    if (!this.#field.isOpen) return;
    const { before } = this.#field.close();
    this.#element.requestUpdate();
    if (!this.#isCurrent(before)) this.commit();
  }

  /** Closes the open text field without an event. */
  stopTyping(): void {
    this.#field.close();
  }

  /**
   * Bindings of a text field that shows its text as typed while it is open. Each keystroke is an `input`;
   * leaving the field or Enter is the `change`; Escape is an `input` with the earlier value.
   */
  typing(key: string, shown: string, read: (text: string) => T | null): Typing {
    const field = this.#field;
    const leave = () => {
      if (field.is(key)) this.commitTyping();
    };
    return {
      value: field.is(key) ? field.text : shown,
      onInput: (text: string) => {
        if (!field.is(key)) this.commitTyping();
        field.type(key, text, this.#value);
        this.input(read(text));
      },
      onLeave: leave,
      onKeydown: (event: KeyboardEvent) => {
        // The input method uses these keys while it composes.
        if (event.isComposing) return;
        if (event.key === 'Enter') leave();
        if (event.key !== 'Escape' || !field.is(key)) return;
        event.stopPropagation();
        event.preventDefault();
        this.input(field.close().before);
      },
    };
  }

  get form(): HTMLFormElement | null {
    return this.#internals.form;
  }
  get labels(): NodeList {
    return this.#internals.labels;
  }
  get willValidate(): boolean {
    return this.#internals.willValidate;
  }
  get validity(): ValidityState {
    this.settle();
    return this.#internals.validity;
  }
  get validationMessage(): string {
    this.settle();
    return this.#internals.validationMessage;
  }
  checkValidity(): boolean {
    this.settle();
    return silently(() => this.#internals.checkValidity());
  }
  reportValidity(): boolean {
    this.settle();
    return this.#internals.reportValidity();
  }

  /** Updates the platform's validity if a change has made it stale. */
  settle(): void {
    this.#validity.settle();
  }

  /** The element is in a document. */
  connected(): void {
    if (!this.isCheckAhead) this.settle();
  }

  /** The element's form is this one now. */
  formChanged(form: HTMLFormElement | null): void {
    this.#form.connect(form);
    if (form) this.settle();
  }

  /** A property of the element has a different value. */
  propertyChanged(name: PropertyKey): void {
    const isOwn = this.#hooks.dependsOn?.includes(name) ?? false;
    if (isOwn) this.#hooks.dependencyChanged?.();
    if (isOwn || name === 'required') this.#validity.invalidate();
  }

  /** The element has rendered. */
  rendered(): void {
    if (!this.isCheckAhead) this.#validity.sync();
  }

  #accepted(next: T | null): T | null {
    const value = orNull(next);
    return value !== null && value !== this.#value && this.#hooks.accept ? this.#hooks.accept(value) : value;
  }

  #parse(text: string): T | null | undefined {
    const { parse } = this.#hooks;
    return parse ? parse(text) : (fromJson(text) as T | null | undefined);
  }

  #isCurrent(value: T | null): boolean {
    return value === this.#value || dequal(value, this.#value);
  }

  /** Takes a value from outside. An equal one changes nothing; an open field stays open. */
  #take(value: T | null): void {
    if (this.#isCurrent(value)) return;
    this.#field.close();
    this.#replace(value, { mayWait: true });
    this.#hooks.valueReplaced?.();
  }

  /** If nobody asked for the check of the earlier value, that of the next one may wait too. */
  #replace(value: T | null, { mayWait = this.isCheckAhead } = {}): void {
    const old = this.#value;
    this.#value = value;
    this.#validity.invalidate();
    if (this.#state) this.#state.write(value);
    else this.#internals.setFormValue(formText(value), JSON.stringify(value));
    // Outside a page and a form, other properties may still follow; the check runs when somebody asks.
    if ((this.#element.isConnected || this.form) && !(mayWait && this.isCheckAhead)) this.#validity.sync();
    this.#element.requestUpdate('value', old);
  }

  #addFormData(data: FormData): void {
    const text = formText(this.#value);
    if (this.#hooks.largeValue && text !== null) data.append(this.#element.name, text);
  }

  #focusFirstError(): void {
    const path = this.issues.find(({ severity }) => severity === 'error')?.path ?? [];
    if (!this.#element.focusPath(path)) this.#element.focus();
  }
}
