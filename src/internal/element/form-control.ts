import { dequal } from 'dequal/lite';
import type { PropertyDeclaration } from 'lit';
import type { Sentences } from '../../core/messages/language.js';
import { isUndone, type Issue, type Path } from '../../core/schema/issue.js';
import type { FieldMessage, Typing } from '../fields/fields.js';
import { FormMember } from './form-member.js';
import { formText, fromJson, orNull } from './form-value.js';
import type { IdleJson } from './idle-json.js';
import { OpenField } from '../fields/open-field.js';
import { formatOwnIssue } from '../words/own-issue-text.js';
import { property } from './property.js';
import { validityFlags } from './validity.js';

/**
 * The base of every editor: a value in, `input` and `change` out, and a member of the form around it.
 * The form value and the validity are right at once when a value is set, not after the next rendering.
 * @attr {string} value - what a reset goes back to, as JSON; for a page that a server renders
 * @cssstate user-invalid - the form was asked to validate, and the value is not valid
 */
export abstract class FormControl<T> extends FormMember {
  /** Given: values are costly to write as JSON, which is done when the form reads them, and so in between that nobody waits for it. */
  static readonly largeValue: typeof IdleJson | undefined = undefined;

  /** The sentences of what the element itself finds; those of other issues come when a host hands it one. */
  protected readonly english: Sentences = {};
  protected readonly open = new OpenField<T | null>();
  #value: T | null = null;
  #defaultValue: T | null = null;
  #dirty = false;
  #issues: Issue[] | undefined;
  #ownIssues: Issue[] | undefined;
  #customMessage = '';
  #isStale = false;
  /** What the browser restores after a crash or going back. */
  readonly #state = this.#large && new this.#large((text) => this.internals.setFormValue(null, text));

  /** What the seller edits; `null` = empty. Never mutated; setting it fires no event. */
  @property({ attribute: false })
  get value(): T | null {
    return this.#value;
  }
  set value(next: T | null) {
    this.#dirty = true;
    this.#take(orNull(next));
  }

  /** What a reset goes back to. */
  @property({ attribute: false })
  get defaultValue(): T | null {
    return this.#defaultValue;
  }
  set defaultValue(next: T | null) {
    this.#defaultValue = orNull(next);
    if (!this.#dirty) this.#take(this.#defaultValue);
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

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.isCheckAhead) this.settleValidity();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.open.close();
  }

  override formAssociatedCallback(form: HTMLFormElement | null): void {
    super.formAssociatedCallback(form);
    if (form) this.settleValidity();
  }

  /** The host's own reason why it is not valid; empty = none. */
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

  formStateRestoreCallback(state: string | File | FormData | null): void {
    const value = typeof state === 'string' ? this.parseState(state) : undefined;
    if (value !== undefined) this.value = value;
  }

  /** The slice's own rules at stage `submit`; paths from `value`. */
  protected abstract findIssues(value: T | null): Issue[];

  /** How an issue reads; elements that can name the place of it, or find any, do it by themselves. */
  protected sentence(issue: Issue): string {
    return formatOwnIssue(issue, this.locale.lang, this.english, this);
  }

  /** Called when another value has come from outside: drop histories and selections. */
  protected valueReplaced(): void {}

  /** Properties that the own check depends on, beside `value`. */
  protected checkDependsOn(): readonly PropertyKey[] {
    return [];
  }

  /** The own check is still to come: nobody has asked yet, and what is slow may wait. Not in a form, which looks without asking. */
  protected get isCheckAhead(): boolean {
    return !this.#ownIssues && !this.#issues && !this.form && this.isCheckSlow;
  }

  protected parseAttribute(text: string): T | null {
    return this.parseState(text) ?? null;
  }

  /** All issues of the value, also those that are not shown yet. */
  protected get allIssues(): Issue[] {
    return this.#issues ?? (this.#ownIssues ??= this.findIssues(this.#value));
  }

  /** The issues to show: what is merely not done yet waits until the form was asked to validate. */
  protected shownOf(issues: readonly Issue[]): Issue[] {
    const isAll = this.#issues !== undefined || this.isReported;
    return issues.filter((issue) => isAll || !isUndone(issue));
  }

  /** The sentences to show at a field: the issues at exactly this path. */
  protected messagesAt(path: Path): FieldMessage[] {
    const key = path.join('.');
    return this.shownOf(this.allIssues)
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
    if (!this.isEditable) return;
    this.commitOpen();
    if (this.#isCurrent(next)) return;
    this.input(next);
    this.commit();
  }

  /** Closes the text field that is open: the one `change` of what was typed, if it is another value than before. */
  protected commitOpen(): void {
    if (!this.open.isOpen) return;
    const { before } = this.open.close();
    this.requestUpdate();
    if (!this.#isCurrent(before)) this.commit();
  }

  /**
   * Bindings of a text field whose text is the value as long as it is open: each keystroke is an `input`,
   * leaving it or Enter the `change`, Escape an `input` with the earlier value.
   */
  protected typing(key: string, shown: string, read: (text: string) => T | null): Typing {
    const leave = () => {
      if (this.open.is(key)) this.commitOpen();
    };
    return {
      value: this.open.is(key) ? this.open.text : shown,
      onInput: (text: string) => {
        if (!this.open.is(key)) this.commitOpen();
        this.open.type(key, text, this.#value);
        this.input(read(text));
      },
      onLeave: leave,
      onKeydown: (event: KeyboardEvent) => {
        // These keys belong to the input method while it composes.
        if (event.isComposing) return;
        if (event.key === 'Enter') leave();
        if (event.key !== 'Escape' || !this.open.is(key)) return;
        event.stopPropagation();
        event.preventDefault();
        this.input(this.open.close().before);
      },
    };
  }

  override requestUpdate(name?: PropertyKey, old?: unknown, options?: PropertyDeclaration): void {
    super.requestUpdate(name, old, options);
    if (name === undefined || Object.is(old, Reflect.get(this, name))) return;
    if (name !== 'required' && !this.checkDependsOn().includes(name)) return;
    this.#ownIssues = undefined;
    this.#isStale = true;
  }

  protected override updated(): void {
    if (this.isCheckAhead) return;
    // The anchor of the validity is an inner field, which exists from the first rendering on.
    this.#syncValidity();
  }

  protected override settleValidity(): void {
    if (this.#isStale) this.#syncValidity();
  }

  protected override resetValue(): void {
    this.open.close();
    this.#take(this.#defaultValue);
    this.#dirty = false;
  }

  protected override focusFirstError(): void {
    const path = this.allIssues.find(({ severity }) => severity === 'error')?.path ?? [];
    if (!this.focusPath(path)) this.focus();
  }

  protected override addFormData(data: FormData): void {
    const text = formText(this.#value);
    if (this.#large && text !== null) data.append(this.name, text);
  }

  /** A value from its JSON; undefined where it is none. */
  protected parseState(text: string): T | null | undefined {
    return fromJson(text) as T | null | undefined;
  }

  get #large(): typeof FormControl.largeValue {
    return (this.constructor as typeof FormControl).largeValue;
  }

  #isCurrent(value: T | null): boolean {
    return value === this.#value || dequal(value, this.#value);
  }

  /** A value from outside; one that says the same leaves everything as it is, open fields too. */
  #take(value: T | null): void {
    if (this.#isCurrent(value)) return;
    this.open.close();
    this.#replace(value, { mayWait: true });
    this.valueReplaced();
  }

  /** Where nobody has asked for the check of the value before, that of the next one may wait as well. */
  #replace(value: T | null, { mayWait = this.isCheckAhead } = {}): void {
    const old = this.#value;
    this.#value = value;
    this.#ownIssues = undefined;
    if (this.#state) this.#state.write(value);
    else this.internals.setFormValue(formText(value), JSON.stringify(value));
    // Outside a page and a form, other properties may still follow; who asks is answered all the same.
    if ((this.isConnected || this.form) && !(mayWait && this.isCheckAhead)) this.#syncValidity();
    else this.#isStale = true;
    this.requestUpdate('value', old);
  }

  #syncValidity(): void {
    this.#isStale = false;
    const { flags, message } = validityFlags({
      customMessage: this.#customMessage,
      issues: this.allIssues,
      sentence: (issue) => this.sentence(issue),
    });
    const anchor = this.hasUpdated ? this.#validityAnchor() : null;
    if (anchor) this.internals.setValidity(flags, message, anchor);
    else this.internals.setValidity(flags, message);
    this.internals.states[message && this.isReported ? 'add' : 'delete']('user-invalid');
  }

  #validityAnchor(): HTMLElement | null {
    const first = (selector: string) => this.renderRoot.querySelector<HTMLElement>(selector);
    return first('[aria-invalid="true"]') ?? first('input, select, textarea, button, [tabindex]');
  }
}
