import { dequal } from 'dequal/lite';
import { LitElement, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { formatIssue } from '../core/messages/index.js';
import type { Issue, Path } from '../core/schema/issue.js';
import { SkuElement } from './element.js';
import { OpenField } from './open-field.js';
import { isMissing, validityFlags } from './validity.js';

/**
 * The base of every editor: a value in, `input` and `change` out, and a member of the form around it.
 * The form value and the validity are right at once when a value is set, not after the next rendering.
 */
export abstract class FormControl<T> extends SkuElement {
  static readonly formAssociated = true;
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  /** Values that are costly to write as JSON are written when the form reads them. */
  static readonly largeValue: boolean = false;

  @property({ reflect: true }) name = '';
  @property({ type: Boolean, reflect: true }) disabled = false;
  @property({ type: Boolean, reflect: true, attribute: 'readonly' }) readOnly = false;
  @property({ type: Boolean, reflect: true }) required = false;

  protected readonly internals = this.attachInternals();
  protected readonly open = new OpenField<T | null>();
  #value: T | null = null;
  #defaultValue: T | null = null;
  #dirty = false;
  #issues: Issue[] | undefined;
  #ownIssues: Issue[] | undefined;
  #customMessage = '';
  #reported = false;
  #disabledByForm = false;
  #form: HTMLFormElement | null = null;

  constructor() {
    super();
    this.addEventListener('invalid', this.#onInvalid);
  }

  /** What the seller edits; `null` = empty. Never mutated; setting it fires no event. */
  @property({ attribute: false })
  get value(): T | null {
    return this.#value;
  }
  set value(next: T | null) {
    const value = next ?? null;
    this.#dirty = true;
    if (this.#isCurrent(value)) return;
    this.open.close();
    this.#replace(value);
    this.valueReplaced();
  }

  /** What a reset goes back to. */
  @property({ attribute: false })
  get defaultValue(): T | null {
    return this.#defaultValue;
  }
  set defaultValue(next: T | null) {
    this.#defaultValue = next ?? null;
    if (!this.#dirty && !this.#isCurrent(this.#defaultValue)) {
      this.#replace(this.#defaultValue);
      this.valueReplaced();
    }
  }

  /** Set: shown instead of the element's own check; paths from its `value`. */
  @property({ attribute: false })
  get issues(): Issue[] | undefined {
    return this.#issues;
  }
  set issues(next: Issue[] | undefined) {
    this.#issues = next ?? undefined;
    this.#syncValidity();
  }

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'value'];
  }

  override attributeChangedCallback(name: string, old: string | null, text: string | null): void {
    if (name !== 'value') return super.attributeChangedCallback(name, old, text);
    this.defaultValue = text === null ? null : this.parseAttribute(text);
  }

  get form(): HTMLFormElement | null {
    return this.internals.form;
  }
  get labels(): NodeList {
    return this.internals.labels;
  }
  get type(): string {
    return this.localName;
  }
  get willValidate(): boolean {
    return this.internals.willValidate;
  }
  get validity(): ValidityState {
    return this.internals.validity;
  }
  get validationMessage(): string {
    return this.internals.validationMessage;
  }
  checkValidity(): boolean {
    return this.internals.checkValidity();
  }
  reportValidity(): boolean {
    return this.internals.reportValidity();
  }
  setCustomValidity(message: string): void {
    this.#customMessage = message;
    this.#syncValidity();
  }

  /** Focuses the field that a path (from `value`) names; false where there is none. */
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
    this.#form?.removeEventListener('formdata', this.#onFormData);
    this.#form = form;
    if (this.#isLarge) form?.addEventListener('formdata', this.#onFormData);
  }
  formDisabledCallback(disabled: boolean): void {
    this.#disabledByForm = disabled;
    this.requestUpdate();
  }
  formResetCallback(): void {
    this.#reported = false;
    this.value = this.#defaultValue;
    this.#dirty = false;
  }
  formStateRestoreCallback(state: string | File | FormData | null): void {
    if (typeof state === 'string') this.value = JSON.parse(state) as T;
  }

  /** Disabled by itself or by a fieldset around it. */
  protected get isDisabled(): boolean {
    return this.disabled || this.#disabledByForm;
  }
  protected get isEditable(): boolean {
    return !this.isDisabled && !this.readOnly;
  }

  /** The slice's own rules at stage `submit`; paths from `value`. */
  protected abstract check(value: T | null): Issue[];

  /** How an issue reads; elements that can name the place of it do. */
  protected sentence(issue: Issue): string {
    return formatIssue(issue, this.locale.lang);
  }

  /** Called when another value has come from outside: drop histories and selections. */
  protected valueReplaced(): void {}

  /** Properties that the own check depends on, beside `value`. */
  protected checkDependsOn(): readonly PropertyKey[] {
    return [];
  }

  protected parseAttribute(text: string): T | null {
    try {
      return JSON.parse(text) as T;
    } catch {
      return null;
    }
  }

  /** All issues of the value, also those that are not shown yet. */
  protected get allIssues(): Issue[] {
    return this.#issues ?? (this.#ownIssues ??= this.check(this.#value));
  }

  /** The issues to show: what is merely not done yet waits until the form was asked to validate. */
  protected get shownIssues(): Issue[] {
    if (this.#issues || this.#reported) return this.allIssues;
    return this.allIssues.filter((issue) => !isMissing(issue.code));
  }

  /** The sentences to show at a field: the issues at exactly this path. */
  protected messagesAt(path: Path): { severity: 'error' | 'warning'; text: string }[] {
    const key = path.join('.');
    return this.shownIssues
      .filter((issue) => issue.path.join('.') === key)
      .map((issue) => ({ severity: issue.severity, text: this.sentence(issue) }));
  }

  /** The seller changed the value: one `input`. */
  protected input(next: T | null): void {
    this.#dirty = true;
    this.#replace(next);
    this.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  }

  /** The seller's change is complete: one `change`. */
  protected commit(): void {
    this.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
  }

  /** One `input` and one `change`, for edits that are complete at once; nothing where nothing changes. */
  protected edit(next: T | null): void {
    if (!this.isEditable || this.#isCurrent(next)) return;
    this.input(next);
    this.commit();
  }

  /**
   * Bindings of a text field whose text is the value as long as it is open: each keystroke is an `input`,
   * leaving it or Enter the `change`, Escape an `input` with the earlier value.
   */
  protected typing(key: string, shown: string, read: (text: string) => T | null) {
    const leave = () => {
      if (!this.open.is(key)) return;
      const { before } = this.open.close();
      this.requestUpdate();
      if (!dequal(before, this.#value)) this.commit();
    };
    return {
      value: this.open.is(key) ? this.open.text : shown,
      onInput: (text: string) => {
        this.open.type(key, text, this.#value);
        this.input(read(text));
      },
      onLeave: leave,
      onKeydown: (event: KeyboardEvent) => {
        if (event.key === 'Enter' && !event.isComposing) leave();
        if (event.key !== 'Escape' || !this.open.is(key)) return;
        event.stopPropagation();
        event.preventDefault();
        this.input(this.open.close().before);
      },
    };
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (this.#issues === undefined && ['required', ...this.checkDependsOn()].some((name) => changed.has(name))) this.recheck();
  }

  protected override updated(): void {
    // The anchor of the validity is an inner field, which exists from the first rendering on.
    this.#syncValidity();
  }

  /** The own check depends on something that changed. */
  protected recheck(): void {
    this.#ownIssues = undefined;
    this.#syncValidity();
  }

  get #isLarge(): boolean {
    return (this.constructor as typeof FormControl).largeValue;
  }

  #isCurrent(value: T | null): boolean {
    return value === this.#value || dequal(value, this.#value);
  }

  #replace(value: T | null): void {
    const old = this.#value;
    this.#value = value;
    this.#ownIssues = undefined;
    if (!this.#isLarge) this.internals.setFormValue(formText(value), value === null ? null : JSON.stringify(value));
    this.#syncValidity();
    this.requestUpdate('value', old);
  }

  #syncValidity(): void {
    const { flags, message } = validityFlags({
      customMessage: this.#customMessage,
      issues: this.allIssues,
      sentence: (issue) => this.sentence(issue),
    });
    const anchor = this.hasUpdated
      ? (this.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"]') ??
        this.renderRoot.querySelector<HTMLElement>('input, select, textarea, button, [tabindex]'))
      : null;
    if (anchor) this.internals.setValidity(flags, message, anchor);
    else this.internals.setValidity(flags, message);
  }

  readonly #onFormData = (event: FormDataEvent) => {
    const text = formText(this.#value);
    if (text !== null && this.name && !this.isDisabled) event.formData.append(this.name, text);
  };

  readonly #onInvalid = (event: Event) => {
    // The sentence stands beside the field; the browser's bubble would cover it.
    event.preventDefault();
    this.#reported = true;
    this.requestUpdate();
    const firstInvalid = this.internals.form?.querySelector(':invalid:not(fieldset)') ?? this;
    if (firstInvalid !== this) return;
    void this.updateComplete.then(
      () => this.focusPath(this.allIssues.find(({ severity }) => severity === 'error')?.path ?? []) || this.focus(),
    );
  };
}

function formText(value: unknown): string | null {
  if (value === null) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
