import { html, type TemplateResult } from 'lit';
import { formatMoney } from '../../core/numbers/index.js';
import { totalAt } from './chart-series.js';
import type { EditorContext } from './context.js';
import { tierEnds } from './quantity-axis.js';

/** The chart's figures at both ends and on both sides of every boundary. */
export function chartTable(editor: EditorContext): TemplateResult {
  const { words, periods, periodName, pricing, currency, lang, number, counted } = editor;
  return html`<details class="chart-table">
    <summary>${words.chartTable}</summary>
    <div class="table-frame" tabindex="0" role="group" aria-label=${words.chartTable}>
      <table>
        <thead>
          <tr>
            <th scope="col" class="end">${counted}</th>
            ${periods.map((period) => html`<th scope="col" class="end">${periodName(period)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${tableQuantities(editor).map(
            (quantity) =>
              html`<tr>
                <th scope="row">${number(quantity)}</th>
                ${periods.map((period) => {
                  const total = totalAt(pricing, period, quantity);
                  return html`<td>${total === undefined ? words.empty : formatMoney(total, currency, lang)}</td>`;
                })}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </details>`;
}

/** The first and the last quantity of every tier, and the quantity of the cost box. */
function tableQuantities({ pricing, axis, asked: { entry } }: EditorContext): number[] {
  const asked = typeof entry === 'number' && entry >= axis.min && entry <= axis.max ? [entry] : [];
  return [...new Set([...tierEnds(pricing, axis), ...asked])].sort((a, b) => a - b);
}
