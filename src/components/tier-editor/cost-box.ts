import { html, nothing, type TemplateResult } from 'lit';
import { formatDecimal, formatMoney } from '../../core/numbers/index.js';
import { quote, type Quote, type QuoteLine } from '../../core/pricing/index.js';
import { savingOf } from '../../core/pricing/saving.js';
import { IssueError } from '../../core/schema/issue.js';
import type { Period } from '../../core/schema/types.js';
import { readEntry } from '../../internal/fields/entry.js';
import { live } from 'lit/directives/live.js';
import { priceText } from '../../internal/words/price.js';
import { quantityProblem } from '../../internal/fields/quantity-choice.js';
import { savingText } from '../../internal/words/saving-text.js';
import { totalAt } from './chart-series.js';
import type { EditorContext } from './context.js';

/** "What does it cost for N users?", with the bill's lines for each billing period. */
export function costBox(editor: EditorContext): TemplateResult {
  const { words, quantity, asked, lang, periods } = editor;
  return html`<section class="cost" part="cost" aria-label=${words.cost}>
    ${
      quantity
        ? html`<p class="ask">
              <label for="asked">${words.costFor}</label>
              <input
                id="asked"
                class="input numeric"
                type="text"
                inputmode="decimal"
                autocomplete="off"
                aria-label="${words.costFor} ${words.costForEnd({ name: editor.counted })}"
                aria-describedby="asked-problem"
                .value=${live(asked.text)}
                @input=${(event: Event) => {
                  const { value } = event.currentTarget as HTMLInputElement;
                  editor.ask({ text: value, entry: readEntry(value, lang) });
                }}
              />
              <span aria-hidden="true">${words.costForEnd({ name: editor.counted })}</span>
            </p>
            <p class="messages warning" id="asked-problem" aria-live="polite">${problemText(editor)}</p>`
        : html`<h3>${words.cost}</h3>`
    }
    <div role="status" class="bills">${periods.map((period) => bill(editor, period))}</div>
  </section>`;
}

function problemText({ words, asked, axis, isOnSale, number }: EditorContext): string {
  if (asked.entry === null) return words.askMissing;
  if (typeof asked.entry !== 'number') return words.askUnreadable({ text: asked.entry.typed });
  const found = isOnSale ? quantityProblem(asked.entry, axis) : undefined;
  if (!found) return '';
  const nearest = found.nearest.map(number);
  const text = { quantity: number(asked.entry), nearest: nearest.join(', ') };
  return nearest.length === 1 ? words.askOutside(text) : words.askOff(text);
}

function bill(editor: EditorContext, period: Period): TemplateResult | typeof nothing {
  const { words, currency, lang, periodName } = editor;
  const found = quoteOf(editor, period);
  if (found === 'nothing asked') return nothing;
  const saving = savingIn(editor, period);
  const name = html`${periodName(period)}${saving ? html` <span class="saving">(${saving})</span>` : nothing}`;
  if ('problem' in found)
    return html`<table class="bill">
      <tbody>
        <tr class="sum">
          <th scope="row">${name}</th>
          <td class="muted">${words[found.problem]}</td>
        </tr>
      </tbody>
    </table>`;
  return html`<table class="bill">
    <tbody>
      ${
        editor.quantity
          ? found.lines.map(
              (line) =>
                html`<tr>
                  <th scope="row">${lineText(editor, line)}</th>
                  <td>${priceText(line.amount, lang, currency)}</td>
                </tr>`,
            )
          : nothing
      }
      <tr class="sum">
        <th scope="row">${name}</th>
        <td>${formatMoney(found.total, currency, lang)}</td>
      </tr>
    </tbody>
  </table>`;
}

/** Any quantity ≥ 0 has its price here. A message next to the field says if it can't be bought. */
function quoteOf({ pricing, quantity, asked }: EditorContext, period: Period): Quote | 'nothing asked' | { problem: 'noCost' | 'badCost' } {
  if (quantity && (typeof asked.entry !== 'number' || asked.entry < 0)) return 'nothing asked';
  try {
    return quote(pricing, { period, quantity: typeof asked.entry === 'number' && quantity ? asked.entry : 1 });
  } catch (error) {
    if (!(error instanceof IssueError)) throw error;
    return { problem: error.issues[0]?.code === 'price.missing' ? 'noCost' : 'badCost' };
  }
}

function lineText({ words, lang, currency }: EditorContext, line: QuoteLine): string {
  const parts = { quantity: formatDecimal(line.quantity, lang), price: priceText(line.unitPrice, lang, currency) };
  return line.flatFee === undefined ? words.times(parts) : words.timesAndFee({ ...parts, fee: priceText(line.flatFee, lang, currency) });
}

function savingIn({ pricing, periods, asked, quantity, words, lang }: EditorContext, period: Period): string | undefined {
  const amount = quantity ? asked.entry : 1;
  const totalIn = (one: Period) => (typeof amount === 'number' ? totalAt(pricing, one, amount) : undefined);
  const total = totalIn(period);
  for (const base of total === undefined ? [] : periods) {
    const baseTotal = totalIn(base);
    const saving = baseTotal === undefined ? undefined : savingOf(total!, period, baseTotal, base);
    if (saving) return savingText(saving, words, lang);
  }
  return undefined;
}
