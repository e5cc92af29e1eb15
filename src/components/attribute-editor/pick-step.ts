import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Attribute, LibraryAttribute } from '../../core/schema/types.js';
import type { FieldMessage } from '../../internal/fields.js';
import type { EditorWords } from './attribute-editor.messages.js';

export interface PickStep {
  words: EditorWords;
  hint: string;
  /** All that can be picked: the library, and what is picked but no longer in it. */
  attributes: readonly LibraryAttribute[];
  picked: readonly Attribute[];
  /** Why an attribute can't be picked or dropped; undefined where it can. */
  reason: (attribute: LibraryAttribute) => string | undefined;
  messages: FieldMessage[];
  search: string;
  disabled: boolean;
  onSearch: (text: string) => void;
  onPick: (attribute: LibraryAttribute, picked: boolean) => void;
}

/** So many attributes are seen at one glance; more get a search. */
const searchFrom = 10;

/** Step 1: which attributes make the SKUs. */
export function pickStep(step: PickStep): TemplateResult {
  const { words, attributes, search } = step;
  const sought = search.trim().toLocaleLowerCase();
  const shown = attributes.filter(({ name }) => name.toLocaleLowerCase().includes(sought));
  return html`
    <p class="hint">${step.hint}</p>
    ${
      attributes.length >= searchFrom
        ? html`<input
            class="input"
            type="search"
            aria-label=${words.search}
            placeholder=${words.search}
            .value=${live(search)}
            @input=${(event: Event) => step.onSearch((event.target as HTMLInputElement).value)}
          />`
        : nothing
    }
    ${attributes.length === 0 ? html`<p class="empty">${words.emptyCatalog}</p>` : nothing}
    ${attributes.length > 0 && shown.length === 0 ? html`<p class="empty">${words.noneFound}</p>` : nothing}
    ${kind(
      step,
      words.enums,
      shown.filter(({ type }) => type === 'enum'),
    )}
    ${kind(
      step,
      words.quantities,
      shown.filter(({ type }) => type === 'quantity'),
    )}
    <div class="messages" id="pick-messages" aria-live="polite">
      ${step.messages.map(({ severity, text }) => html`<p class=${severity}>${text}</p>`)}
    </div>
  `;
}

function kind(step: PickStep, legend: string, attributes: readonly LibraryAttribute[]): TemplateResult | typeof nothing {
  if (attributes.length === 0) return nothing;
  return html`<fieldset class="kind">
    <legend>${legend}</legend>
    ${attributes.map((attribute) => option(step, attribute))}
  </fieldset>`;
}

function option(step: PickStep, attribute: LibraryAttribute): TemplateResult {
  const checked = step.picked.some(({ id }) => id === attribute.id);
  const reason = step.reason(attribute);
  const details = [attribute.description, attribute.code && step.words.code({ code: attribute.code }), reason].filter(Boolean).join(' · ');
  const id = `about-${attribute.id}`;
  return html`<label class="option">
    <input
      type="checkbox"
      data-path=${attribute === step.attributes[0] ? '' : nothing}
      aria-disabled=${reason ? 'true' : nothing}
      aria-labelledby="name-${attribute.id}"
      aria-describedby=${details ? id : nothing}
      ?disabled=${step.disabled}
      .checked=${live(checked)}
      @change=${(event: Event) => {
        const box = event.target as HTMLInputElement;
        step.onPick(attribute, box.checked);
      }}
    />
    <span class="what"
      ><span id="name-${attribute.id}">${attribute.name}</span>${details ? html`<small id=${id}>${details}</small>` : nothing}</span
    >
  </label>`;
}
