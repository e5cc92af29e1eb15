import { html, nothing, type TemplateResult } from 'lit';
import type { LibraryAttribute } from '../../core/schema/types.js';
import { live } from 'lit/directives/live.js';
import type { EditorContext } from './context.js';
import { barredBy } from './verdict.js';

export type Kind = LibraryAttribute['type'];

/** The reason why the last selection was refused, and its type of attribute. */
export interface Refusal {
  kind: Kind;
  sentence: string;
}

export interface PickStep {
  choices: readonly LibraryAttribute[];
  refusal: Refusal | undefined;
  search: string;
  onSearch: (text: string) => void;
  onToggle: (attribute: LibraryAttribute) => void;
  /** The form for an attribute that is not in the library. */
  creation: unknown;
}

/** With more attributes than this, the list has a search field. */
const searchFrom = 12;

/** The first step: select attributes. */
export function pickStep(context: EditorContext, step: PickStep): TemplateResult {
  const { words } = context;
  const sought = step.search.trim().toLocaleLowerCase();
  const shown = step.choices.filter(({ name }) => name.toLocaleLowerCase().includes(sought));
  return html`
    ${step.choices.length === 0 ? html`<p class="note">${words.emptyLibrary}</p>` : nothing}
    ${step.choices.length >= searchFrom ? search(context, step) : nothing} ${group(context, step, 'quantity', shown)}
    ${group(context, step, 'enum', shown)} ${step.creation}
  `;
}

function search({ words }: EditorContext, { search: text, onSearch }: PickStep): TemplateResult {
  return html`<input
    class="input search"
    type="search"
    aria-label=${words.search}
    placeholder=${words.search}
    .value=${live(text)}
    @input=${(event: Event) => onSearch((event.currentTarget as HTMLInputElement).value)}
  />`;
}

function group(context: EditorContext, step: PickStep, kind: Kind, shown: readonly LibraryAttribute[]): TemplateResult {
  const { words, format, limits } = context;
  const choices = shown.filter(({ type }) => type === kind);
  const isQuantity = kind === 'quantity';
  const max = isQuantity ? limits.maxQuantityAttributes : limits.maxEnumAttributes;
  const none = step.choices.some(({ type }) => type === kind) ? words.noneFound : words.noneOfKind;
  return html`<fieldset class="group" aria-describedby="${kind}-hint">
    <legend>${(isQuantity ? words.quantityGroup : words.enumGroup)({ max, text: format(max) })}</legend>
    <p class="hint" id="${kind}-hint">${isQuantity ? words.quantityHint : words.enumHint}</p>
    ${choices.length > 0 ? choices.map((attribute) => choice(context, step, attribute)) : html`<p class="muted">${none}</p>`}
    <div class="messages" role="status">${step.refusal?.kind === kind ? html`<p class="error">${step.refusal.sentence}</p>` : nothing}</div>
  </fieldset>`;
}

function choice(context: EditorContext, step: PickStep, attribute: LibraryAttribute): TemplateResult {
  const { id, name, code, description } = attribute;
  const isSelected = context.attributes.some((selected) => selected.id === id);
  const reason = barredBy(attribute, context);
  const isFixed = reason !== undefined || context.readOnly;
  return html`<div class="choice">
    <label class="check">
      <input
        type="checkbox"
        aria-disabled=${isFixed ? 'true' : nothing}
        aria-describedby="about-${id}"
        ?disabled=${context.disabled}
        .checked=${live(isSelected)}
        @click=${(event: Event) => {
          if (!isFixed) return;
          event.preventDefault();
          step.onToggle(attribute);
        }}
        @change=${() => step.onToggle(attribute)}
      /><span>${name.trim() || context.words.unnamed}</span>
    </label>
    <span class="about" id="about-${id}">
      ${[code, description].filter(Boolean).join(' · ')} <span class=${isSelected ? '' : 'visually-hidden'}>${reason}</span>
    </span>
  </div>`;
}
