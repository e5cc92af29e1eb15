import { isSilentCheck, markSilentCheck } from './silent-check.js';

/** What the form and the labels around an element ask of it. */
export interface FormMember {
  /** Adds entries to the form's data, for values that are too large to write on each change. */
  addFormData(data: FormData): void;
  /** The form found the element invalid and shows its problems. */
  reported(): void;
  focusFirstError(): void;
}

/** Connects an element with its form: form data, labels and the report of problems. */
export class FormConnection {
  readonly #element: HTMLElement & { name: string; updateComplete: Promise<boolean> };
  readonly #internals: ElementInternals;
  readonly #member: FormMember;
  #form: HTMLFormElement | null = null;

  constructor(element: HTMLElement & { name: string; updateComplete: Promise<boolean> }, internals: ElementInternals, member: FormMember) {
    this.#element = element;
    this.#internals = internals;
    this.#member = member;
    element.addEventListener('invalid', this.#onInvalid);
    element.addEventListener('click', this.#onLabelClick);
  }

  /** Follows the element to another form, or to none. */
  connect(form: HTMLFormElement | null): void {
    this.#form?.removeEventListener('formdata', this.#onFormData);
    this.#form = form;
    if (!form) return;
    form.addEventListener('formdata', this.#onFormData);
    markSilentCheck(form);
  }

  get #isDisabled(): boolean {
    return this.#element.matches(':disabled');
  }

  readonly #onFormData = (event: FormDataEvent) => {
    if (this.#element.name && !this.#isDisabled) this.#member.addFormData(event.formData);
  };

  /** A click on a label of the page targets the element itself; a press inside targets one of its parts. */
  readonly #onLabelClick = (event: MouseEvent) => {
    if (event.composedPath()[0] === this.#element && !this.#isDisabled) this.#element.focus();
  };

  readonly #onInvalid = (event: Event) => {
    // The sentence is next to the field; the browser's bubble would cover it.
    event.preventDefault();
    if (isSilentCheck()) return;
    this.#member.reported();
    const first = [...(this.#internals.form?.elements ?? [])].find((one) => one.matches(':invalid:not(fieldset)')) ?? this.#element;
    if (first === this.#element) void this.#element.updateComplete.then(() => this.#member.focusFirstError());
  };
}
