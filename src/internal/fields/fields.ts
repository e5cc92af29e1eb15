import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';

/** A sentence under a field. */
export interface FieldMessage {
  severity: 'error' | 'warning';
  text: string;
}

/** The bindings of a text field, from `EditorControl.typing()`. */
export interface Typing {
  value: string;
  onInput: (text: string) => void;
  onLeave: () => void;
  onKeydown: (event: KeyboardEvent) => void;
}

export interface TextField extends Typing {
  /** Unique in the shadow root; the ids of the hint and the messages begin with it. */
  id: string;
  /** The path of the field in the element's value: the focus goes to it from an issue. */
  path: string;
  label: string;
  /** Hides the label from view, where a heading or a column shows it. */
  labelHidden?: boolean;
  /** A class for the whole field. */
  class?: string;
  hint?: string | undefined;
  messages?: FieldMessage[];
  numeric?: boolean;
  placeholder?: string;
  suffix?: string | undefined;
  disabled?: boolean;
  readOnly?: boolean;
  required?: boolean;
}

/** A labelled text field with its hint and messages. */
export function textField(field: TextField, input = textInput): TemplateResult {
  const { id, messages = [] } = field;
  return html`
    <div class="field ${field.class ?? ''}" part="field">
      <label class=${field.labelHidden ? 'visually-hidden' : 'label'} for=${id}>${field.label}</label>
      <div class="control">
        ${input(field)} ${field.suffix ? html`<span class="suffix" id="${id}-suffix">${field.suffix}</span>` : nothing}
      </div>
      ${fieldMessages(id, messages, field.hint)}
    </div>
  `;
}

/** A labelled text field with several lines. */
export const multilineField = (field: TextField): TemplateResult => textField(field, textArea);

function textInput(field: TextField): TemplateResult {
  return html`<input
    id=${field.id}
    part="input"
    class=${field.numeric ? 'input numeric' : 'input'}
    type="text"
    autocomplete="off"
    inputmode=${field.numeric ? 'decimal' : 'text'}
    data-path=${field.path}
    placeholder=${ifDefined(field.placeholder)}
    aria-invalid=${isInvalid(field.messages)}
    aria-describedby=${describedBy(field)}
    aria-required=${field.required ? 'true' : nothing}
    ?disabled=${field.disabled}
    ?readonly=${field.readOnly}
    .value=${live(field.value)}
    @input=${(event: Event) => field.onInput((event.currentTarget as HTMLInputElement).value)}
    @keydown=${field.onKeydown}
    @blur=${field.onLeave}
  />`;
}

function textArea(field: TextField): TemplateResult {
  return html`<textarea
    id=${field.id}
    part="input"
    class="input"
    rows="3"
    data-path=${field.path}
    aria-invalid=${isInvalid(field.messages)}
    aria-describedby=${describedBy(field)}
    ?disabled=${field.disabled}
    ?readonly=${field.readOnly}
    .value=${live(field.value)}
    @input=${(event: Event) => field.onInput((event.currentTarget as HTMLTextAreaElement).value)}
    @keydown=${(event: KeyboardEvent) => event.key !== 'Enter' && field.onKeydown(event)}
    @blur=${field.onLeave}
  ></textarea>`;
}

export interface SelectField {
  id: string;
  path: string;
  label: string;
  labelHidden?: boolean;
  hint?: string | undefined;
  /** Shown while nothing is chosen. */
  placeholder?: string;
  options: readonly { value: string; label: string; disabled?: boolean }[];
  value: string;
  messages?: FieldMessage[];
  disabled?: boolean;
  /** Shows the choice as text. */
  readOnly?: boolean;
  required?: boolean;
  onChange: (value: string) => void;
}

/** The bindings of a field that can't be edited. */
const inert = { onInput: () => {}, onLeave: () => {}, onKeydown: () => {} };

/** A labelled choice from a list. */
export function selectField(field: SelectField): TemplateResult {
  const chosen = field.options.find(({ value }) => value === field.value);
  if (field.readOnly) return textField({ ...field, ...inert, value: chosen?.label ?? '' });
  const known = chosen !== undefined;
  return html`
    <div class="field" part="field">
      <label class=${field.labelHidden ? 'visually-hidden' : 'label'} for=${field.id}>${field.label}</label>
      <div class="control">
        <select
          id=${field.id}
          part="input"
          class="input"
          data-path=${field.path}
          aria-invalid=${isInvalid(field.messages)}
          aria-describedby=${describedBy(field)}
          aria-required=${field.required ? 'true' : nothing}
          ?disabled=${field.disabled}
          @change=${(event: Event) => field.onChange((event.currentTarget as HTMLSelectElement).value)}
        >
          ${known && !field.placeholder ? nothing : html`<option value="" ?selected=${!known}>${field.placeholder ?? ''}</option>`}
          ${field.options.map(
            (option) =>
              html`<option value=${option.value} ?disabled=${option.disabled} .selected=${live(option.value === field.value)}>
                ${option.label}
              </option>`,
          )}
        </select>
      </div>
      ${fieldMessages(field.id, field.messages ?? [], field.hint)}
    </div>
  `;
}

export interface Choice {
  value: string;
  label: string;
  disabled?: boolean;
  /** Why it can't be chosen: shown on hover and focus, and read by screen readers. */
  reason?: string;
}

/** Radio buttons that look like a segmented control. */
export function segmented({
  name,
  path,
  label,
  labelHidden,
  choices,
  value,
  disabled,
  messages = [],
  onChange,
}: {
  name: string;
  path: string;
  label: string;
  labelHidden?: boolean;
  choices: Choice[];
  value: string;
  disabled?: boolean;
  messages?: FieldMessage[];
  onChange: (value: string) => void;
}): TemplateResult {
  return html`
    <div class="field" part="field">
      <span class=${labelHidden ? 'visually-hidden' : 'label'} id="${name}-label">${label}</span>
      <div
        class="segmented"
        part="segmented"
        role="radiogroup"
        aria-labelledby="${name}-label"
        aria-describedby=${describedBy({ id: name, messages })}
      >
        ${choices.map(
          (choice) => html`
            <label class="segment" title=${choice.reason ?? nothing}>
              <input
                type="radio"
                name=${name}
                value=${choice.value}
                data-path=${choice.value === value || (!choices.some((one) => one.value === value) && choice === choices[0]) ? path : nothing}
                aria-describedby=${choice.reason ? `${name}-${choice.value}-reason` : nothing}
                ?disabled=${disabled || choice.disabled}
                .checked=${live(choice.value === value)}
                @change=${() => onChange(choice.value)}
              /><span>${choice.label}</span>
            </label>
            ${choice.reason ? html`<span class="visually-hidden" id="${name}-${choice.value}-reason">${choice.reason}</span>` : nothing}
          `,
        )}
      </div>
      ${fieldMessages(name, messages)}
    </div>
  `;
}

/** The hint and messages under a field. A screen reader announces a new message. */
export function fieldMessages(id: string, messages: FieldMessage[], hint?: string): TemplateResult {
  return html`
    ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}
    <div class="messages" id="${id}-messages" aria-live="polite">
      ${messages.map(({ severity, text }) => html`<p class=${severity}>${text}</p>`)}
    </div>
  `;
}

function describedBy({
  id,
  hint,
  suffix,
}: {
  id: string;
  hint?: string | undefined;
  suffix?: string | undefined;
  messages?: FieldMessage[];
}): string {
  return [suffix && `${id}-suffix`, hint && `${id}-hint`, `${id}-messages`].filter(Boolean).join(' ');
}

function isInvalid(messages: FieldMessage[] = []): 'true' | 'false' {
  return messages.some(({ severity }) => severity === 'error') ? 'true' : 'false';
}
