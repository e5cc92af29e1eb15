import { html, nothing, type TemplateResult } from 'lit';
import type { Sku } from '../../core/schema/types.js';
import { live } from 'lit/directives/live.js';
import type { EditorContext } from './context.js';
import { countsOf, isPriced, type Plan, type SkuStatus } from './plan.js';
import type { SkuNames } from './sku-names.js';

export interface ConfirmStep {
  plan: Plan;
  names: SkuNames;
  isOffered: (sku: Sku) => boolean;
  onOffer: (sku: Sku, offered: boolean) => void;
}

/** The third step: the SKUs that will exist, and what happens to the existing ones. */
export function confirmStep(context: EditorContext, step: ConfirmStep): TemplateResult {
  const { words, format } = context;
  const { plan } = step;
  return html`
    <p class="overview">
      <strong>${words.overview({ count: plan.rows.length, text: format(plan.rows.length) })}</strong>
      ${countsOf(plan).map(({ status, count }) => html`<span class="chip ${status}">${words.statusCount({ status, count: format(count) })}</span>`)}
    </p>
    ${notes(context, step).map((sentence) => html`<p class="note warning">${sentence}</p>`)}
    <p class="hint">${words.leaveOut}</p>
    ${plan.enums.length === 2 ? matrix(context, step) : list(context, step)} ${plan.removed.length > 0 ? removed(context, step) : nothing}
  `;
}

function notes({ words }: EditorContext, { plan, names }: ConfirmStep): string[] {
  const adapted = plan.rows.filter(({ status }) => status === 'adapted').map(({ sku }) => sku);
  const { quantity } = plan;
  const goesOn = plan.extended.map(({ attribute, value }) => words.goesOn({ attribute: attribute.name, value: value.label }));
  if (adapted.length === 0) return goesOn;
  const become = quantity
    ? words.becomeQuantity({ names: names.several(adapted), unit: quantity.unit || quantity.name })
    : words.becomeFlat({ names: names.several(adapted) });
  return [...goesOn, become];
}

/** A matrix for exactly two enumerations: one as rows, the other as columns. */
function matrix(context: EditorContext, step: ConfirmStep): TemplateResult {
  const { words } = context;
  const { plan } = step;
  const [down, across] = plan.enums;
  if (!down || !across) return html``;
  const label = words.matrix({ rows: down.name, columns: across.name });
  return html`<div class="scroller" role="region" aria-label=${label} tabindex="0">
    <table class="matrix">
      <thead>
        <tr>
          <td></td>
          ${across.values.map((value) => html`<th scope="col">${value.label}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${down.values.map(
          (value, row) =>
            html`<tr>
              <th scope="row">${value.label}</th>
              ${across.values.map((_, column) => {
                const cell = plan.rows[row * across.values.length + column];
                return html`<td class=${cell ? lookOf(step, cell.sku) : ''}>
                  ${cell ? offer(context, step, cell.sku, cell.status) : nothing}
                </td>`;
              })}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function list(context: EditorContext, step: ConfirmStep): TemplateResult {
  const { words } = context;
  const { plan } = step;
  return html`<div class="scroller" role="region" aria-label=${words.step({ step: 3 })} tabindex="0">
    <table class="list">
      <thead>
        <tr>
          <th scope="col">${words.onSale}</th>
          ${plan.enums.length > 0 ? plan.enums.map(({ name }) => html`<th scope="col">${name}</th>`) : html`<th scope="col">${words.sku}</th>`}
        </tr>
      </thead>
      <tbody>
        ${plan.rows.map(
          ({ sku, status }) =>
            html`<tr class=${lookOf(step, sku)}>
              <td>${offer(context, step, sku, status)}</td>
              ${
                plan.enums.length > 0
                  ? plan.enums.map(({ id, values }) => html`<td>${values.find((value) => value.id === sku.values[id])?.label ?? ''}</td>`)
                  : html`<td>${step.names.one(sku)}</td>`
              }
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

const lookOf = ({ isOffered }: ConfirmStep, sku: Sku): string => (isOffered(sku) ? '' : 'left-out');

function offer(
  { words, disabled, readOnly }: EditorContext,
  { names, isOffered, onOffer }: ConfirmStep,
  sku: Sku,
  status: SkuStatus,
): TemplateResult {
  return html`<label class="check">
    <input
      type="checkbox"
      aria-label=${words.onSaleNamed({ name: names.one(sku) })}
      aria-description=${words.status({ status })}
      ?disabled=${disabled || readOnly}
      .checked=${live(isOffered(sku))}
      @change=${(event: Event) => onOffer(sku, (event.currentTarget as HTMLInputElement).checked)}
    /><span class="chip ${status}" aria-hidden="true">${words.status({ status })}</span>
  </label>`;
}

function removed({ words }: EditorContext, { plan, names }: ConfirmStep): TemplateResult {
  return html`<section class="removed">
    <h4>${words.removedTitle}</h4>
    <ul role="list">
      ${plan.removed.map(
        (sku) =>
          html`<li><s>${names.one(sku)}</s> ${isPriced(sku) ? html`<span class="chip removed">${words.priced}</span>` : nothing}</li>`,
      )}
    </ul>
  </section>`;
}
