import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { describeSku, type Generated } from '../../core/skus/index.js';
import type { Attribute, Sku } from '../../core/schema/types.js';
import type { EditorWords } from './attribute-editor.messages.js';

export interface ConfirmStep {
  words: EditorWords;
  attributes: readonly Attribute[];
  /** What the SKUs were generated from before. */
  previousAttributes: readonly Attribute[];
  generated: Generated;
  /** What the seller put on sale or left out here, by SKU id. */
  offers: ReadonlyMap<string, boolean>;
  confirmed: boolean;
  disabled: boolean;
  count: (value: number) => string;
  onSale: (sku: Sku, offered: boolean) => void;
  onConfirm: (confirmed: boolean) => void;
}

/** Step 3: what becomes of every SKU before anything is changed. */
export function confirmStep(step: ConfirmStep): TemplateResult {
  const { words, generated, attributes, count } = step;
  const { added, kept, adapted, removed } = generated;
  const priced = removed.filter(hasPrices);
  const name = (sku: Sku) => describeSku(sku, attributes) || words.only;
  const isNew = new Set(added);
  const isAdapted = new Set(adapted);
  return html`
    <p>${words.summary({ added: count(added.length), kept: count(kept.length), removed: count(removed.length) })}</p>
    ${adapted.length ? html`<p class="note warning">${adapted[0]?.pricing.model === 'flat' ? words.adaptedToLicense : words.adaptedToUnit}</p>` : nothing}
    <div class="table" tabindex="0" role="group" aria-label=${words.skus}>
      <table>
        <thead>
          <tr>
            <th scope="col">${words.sku}</th>
            <th scope="col">${words.change}</th>
            <th scope="col">${words.onSale}</th>
          </tr>
        </thead>
        <tbody>
          ${generated.skus.map((sku) => row(step, sku, name(sku), isNew.has(sku) ? 'added' : isAdapted.has(sku) ? 'adapted' : 'kept'))}
          ${removed.map((sku) => row(step, sku, describeSku(sku, step.previousAttributes) || words.only, 'removed'))}
        </tbody>
      </table>
    </div>
    ${
      priced.length
        ? html`<div class="note error">
            <div>
              <p>${words.removesPriced({ count: priced.length })}</p>
              <ul>
                ${priced.slice(0, 10).map((sku) => html`<li>${describeSku(sku, step.previousAttributes) || words.only}</li>`)}
                ${priced.length > 10 ? html`<li>…</li>` : nothing}
              </ul>
              <label class="check">
                <input
                  type="checkbox"
                  .checked=${live(step.confirmed)}
                  ?disabled=${step.disabled}
                  @change=${(event: Event) => step.onConfirm((event.target as HTMLInputElement).checked)}
                /><span>${words.removeConfirm}</span>
              </label>
            </div>
          </div>`
        : nothing
    }
  `;
}

function row(step: ConfirmStep, sku: Sku, name: string, change: 'added' | 'kept' | 'adapted' | 'removed'): TemplateResult {
  const { words } = step;
  const offered = step.offers.get(sku.id) ?? sku.offered;
  return html`<tr class=${change}>
    <th scope="row">${name}</th>
    <td><span class="mark ${change}">${words[change]}</span></td>
    <td>
      ${
        change === 'removed'
          ? nothing
          : html`<label class="check"
              ><input
                type="checkbox"
                aria-label=${words.sell({ sku: name })}
                .checked=${live(offered)}
                ?disabled=${step.disabled}
                @change=${(event: Event) => step.onSale(sku, (event.target as HTMLInputElement).checked)}
            /></label>`
      }
    </td>
  </tr>`;
}

/** Whether something would be lost with the SKU. */
export const hasPrices = ({ pricing }: Sku): boolean =>
  pricing.tiers.some(({ unitPrice, flatFee = {} }) => Object.keys(unitPrice).length > 0 || Object.keys(flatFee).length > 0);
