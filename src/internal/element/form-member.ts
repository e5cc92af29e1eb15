import { SkuElement } from './element.js';
import { property } from './property.js';
import { isSilentCheck, markSilentCheck, silently } from './silent-check.js';

/** What a form sees of an editor: the properties and methods that the platform's own fields have. */
export abstract class FormMember extends SkuElement {
  static readonly formAssociated = true;

  protected readonly internals = this.attachInternals();
  #reported = false;
  #form: HTMLFormElement | null = null;

  constructor() {
    super();
    this.addEventListener('invalid', this.#onInvalid);
    this.addEventListener('click', this.#onLabelClick);
  }

  // The attributes are the state, as with the platform's fields: a form reads them, so what is set counts at once.

  /** Under which its value is in the form's data. */
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

  override attributeChangedCallback(name: string, old: string | null, text: string | null): void {
    const state = stateAttributes.get(name);
    if (!state) return super.attributeChangedCallback(name, old, text);
    if (old !== text) this.requestUpdate(state, name === 'name' ? (old ?? '') : old !== null);
  }

  /** The form that it is a member of. */
  get form(): HTMLFormElement | null {
    return this.internals.form;
  }
  /** The page's labels of it. */
  get labels(): NodeList {
    return this.internals.labels;
  }
  /** Its tag name. */
  get type(): string {
    return this.localName;
  }
  /** Whether a form asks for its validity: not while it is disabled or read-only. */
  get willValidate(): boolean {
    return this.internals.willValidate;
  }
  /** What is wrong, as the platform's fields have it; `currentIssues` say it in full. */
  get validity(): ValidityState {
    this.settleValidity();
    return this.internals.validity;
  }
  /** The first of its sentences; empty where it is valid. */
  get validationMessage(): string {
    this.settleValidity();
    return this.internals.validationMessage;
  }
  /** Whether the value is valid; shows nothing. */
  checkValidity(): boolean {
    this.settleValidity();
    return silently(() => this.internals.checkValidity());
  }
  /** The same; if not, shows what is wrong and focuses the first field that is. */
  reportValidity(): boolean {
    this.settleValidity();
    return this.internals.reportValidity();
  }

  formAssociatedCallback(form: HTMLFormElement | null): void {
    this.#form?.removeEventListener('formdata', this.#onFormData);
    this.#form = form;
    if (!form) return;
    form.addEventListener('formdata', this.#onFormData);
    markSilentCheck(form);
  }
  formDisabledCallback(): void {
    this.requestUpdate();
  }
  formResetCallback(): void {
    this.setReported(false);
    this.resetValue();
  }

  /** The form was asked to validate since its last reset: from then on, what is not done yet is shown too. */
  protected get isReported(): boolean {
    return this.#reported;
  }
  protected setReported(reported: boolean): void {
    this.#reported = reported;
    this.requestUpdate();
  }

  /** Disabled by itself or by a fieldset around it. */
  protected get isDisabled(): boolean {
    return this.matches(':disabled');
  }
  protected get isEditable(): boolean {
    return !this.readOnly && !this.isDisabled;
  }

  /** Whether the own check of a value takes so long that it is worth waiting with it until the value has been painted. */
  protected get isCheckSlow(): boolean {
    return false;
  }

  /** Brings the form's knowledge of the validity up to date. */
  protected abstract settleValidity(): void;
  protected abstract resetValue(): void;
  protected abstract focusFirstError(): void;
  /** Entries that are made only when the form reads them. */
  protected addFormData(_data: FormData): void {}

  readonly #onFormData = (event: FormDataEvent) => {
    if (this.name && !this.isDisabled) this.addFormData(event.formData);
  };

  /** A label of the page hands its click on to the element itself; a press inside comes from a part of it. */
  readonly #onLabelClick = (event: MouseEvent) => {
    if (event.composedPath()[0] === this && !this.isDisabled) this.focus();
  };

  readonly #onInvalid = (event: Event) => {
    // The sentence stands beside the field; the browser's bubble would cover it.
    event.preventDefault();
    if (isSilentCheck()) return;
    this.setReported(true);
    const invalid = [...(this.form?.elements ?? [])].find((one) => one.matches(':invalid:not(fieldset)')) ?? this;
    if (invalid === this) void this.updateComplete.then(() => this.focusFirstError());
  };
}

/** Attributes that are the state of the property of the given name. */
const stateAttributes = new Map([
  ['name', 'name'],
  ['disabled', 'disabled'],
  ['readonly', 'readOnly'],
  ['required', 'required'],
]);
