import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

export interface Option {
  value: string;
  label: string;
  /** What speaks for it: a saving. */
  note?: string | undefined;
  /** Why it can't be bought. It can be chosen all the same, to see what it would have been. */
  unavailable?: string | undefined;
}

export interface ChoiceGroup {
  /** Unique in the page. */
  name: string;
  label: string;
  options: Option[];
  value: string | undefined;
  onChoose: (value: string) => void;
}

/** Choices as buttons: radio buttons by role, named by what they choose alone. */
export function choiceGroup({ name, label, options, value, onChoose }: ChoiceGroup): TemplateResult {
  return html`<div class="choice-group" part="choices" role="radiogroup" aria-labelledby="${name}-label">
    <h3 id="${name}-label">${label}</h3>
    <div class="choices">
      ${options.map((option, index) => {
        const id = `${name}-${index}`;
        const why = option.unavailable ?? option.note;
        return html`<label class="choice ${option.unavailable ? 'unavailable' : ''}" part="choice" title=${option.unavailable ?? nothing}>
          <input
            type="radio"
            name=${name}
            aria-labelledby="${id}-text"
            aria-describedby=${why ? `${id}-why` : nothing}
            .checked=${live(option.value === value)}
            @change=${() => onChoose(option.value)}
          />
          <span class="choice-text" id="${id}-text">${option.label}</span>
          ${why ? html`<span class=${option.unavailable ? 'visually-hidden' : 'choice-note'} id="${id}-why">${why}</span>` : nothing}
        </label>`;
      })}
    </div>
  </div>`;
}
