import { html, nothing, type TemplateResult } from 'lit';
import { lastOnLattice, type Lattice } from '../../core/numbers/index.js';
import type { Entry } from '../../core/schema/types.js';
import { live } from 'lit/directives/live.js';
import { quantityProblem, stepped } from '../../internal/fields/quantity-choice.js';
import type { PreviewWords } from './spec-preview.messages.js';

export interface QuantityStepper {
  name: string;
  lattice: Lattice;
  entry: Entry;
  /** As it was typed. */
  text: string;
  words: PreviewWords;
  show: (quantity: number) => string;
  onType: (text: string) => void;
  onPick: (quantity: number) => void;
}

/** A quantity to type or to step through. What can't be bought stays as typed, with the nearest that can. */
export function quantityStepper(stepper: QuantityStepper): TemplateResult {
  const { name, lattice, entry, words, show } = stepper;
  const found = quantityProblem(entry, lattice);
  return html`<div class="quantity" part="quantity">
    <label for="quantity"><h3>${name}</h3></label>
    <div class="stepper">
      ${stepButton(stepper, -1)}
      <input
        id="quantity"
        class="input numeric"
        type="text"
        inputmode="decimal"
        autocomplete="off"
        aria-describedby="quantity-range quantity-problem"
        aria-invalid=${found ? 'true' : 'false'}
        .value=${live(stepper.text)}
        @input=${(event: Event) => stepper.onType((event.currentTarget as HTMLInputElement).value)}
        @keydown=${(event: KeyboardEvent) => onKeydown(event, stepper)}
      />
      ${stepButton(stepper, 1)}
    </div>
    <p class="hint" id="quantity-range">${rangeText(stepper)}</p>
    <div class="messages" id="quantity-problem" aria-live="polite">
      ${found ? html`<p class="error">${problemText(stepper, found.problem)}</p>` : nothing}
    </div>
    ${
      found && found.nearest.length > 0
        ? html`<p class="nearest">
            <span>${words.nearest}</span>
            ${found.nearest.map(
              (quantity) =>
                html`<button
                  class="button"
                  type="button"
                  aria-label=${words.take({ quantity: show(quantity), name })}
                  @click=${() => stepper.onPick(quantity)}
                >
                  ${show(quantity)}
                </button>`,
            )}
          </p>`
        : nothing
    }
  </div>`;
}

function stepButton({ name, lattice, entry, words, show, onPick }: QuantityStepper, direction: 1 | -1): TemplateResult {
  const next = stepped(entry, lattice, direction);
  const label = { name, step: show(lattice.step) };
  return html`<button
    class="button icon"
    type="button"
    aria-label=${direction === 1 ? words.more(label) : words.fewer(label)}
    aria-disabled=${next === undefined ? 'true' : 'false'}
    @click=${() => next !== undefined && onPick(next)}
  >
    <span aria-hidden="true">${direction === 1 ? '+' : '−'}</span>
  </button>`;
}

function onKeydown(event: KeyboardEvent, { entry, lattice, onPick }: QuantityStepper): void {
  const direction = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : undefined;
  if (!direction || event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  const next = stepped(entry, lattice, direction);
  if (next !== undefined) onPick(next);
}

function rangeText({ lattice, words, show }: QuantityStepper): string {
  const { min, max, step } = lattice;
  const last = lastOnLattice(min, max, step) ?? min;
  return last === min ? words.onlyQuantity({ min: show(min) }) : words.range({ min: show(min), max: show(last), step: show(step) });
}

function problemText({ entry, lattice, words, show }: QuantityStepper, problem: string): string {
  const { min, max, step } = lattice;
  const quantity = typeof entry === 'number' ? show(entry) : '';
  switch (problem) {
    case 'missing':
      return words.quantityMissing;
    case 'below':
      return words.quantityBelow({ quantity, min: show(min) });
    case 'above':
      return words.quantityAbove({ quantity, max: show(lastOnLattice(min, max, step) ?? min) });
    case 'off':
      return words.quantityOff({ quantity, min: show(min), step: show(step) });
    default:
      return words.quantityUnreadable({ text: entry && typeof entry === 'object' ? entry.typed : '' });
  }
}
