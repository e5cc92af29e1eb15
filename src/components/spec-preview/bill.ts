import { html, nothing, type TemplateResult } from 'lit';
import { compareDecimals, decimalOfNumber, formatDecimal, formatMoney } from '../../core/numbers/index.js';
import type { Quote, QuoteLine } from '../../core/pricing/index.js';
import { isByQuantity, rulesOf } from '../../core/pricing/models.js';
import type { PricingModel } from '../../core/schema/types.js';
import { priceText } from '../../internal/words/price.js';
import type { PreviewWords } from './spec-preview.messages.js';

export interface Bill {
  quote: Quote;
  model: PricingModel;
  /** The name of what the quantity counts. */
  counted: string;
  currency: string;
  lang: string;
  words: PreviewWords;
}

/** The lines of the bill, shown on demand. */
export function billDetails(bill: Bill): TemplateResult | typeof nothing {
  const { quote, words, lang, currency } = bill;
  const isRounded = compareDecimals(quote.total, quote.amount) !== 0;
  if (quote.lines.length === 0 || !isByQuantity(bill.model)) return nothing;
  return html`<details class="bill" part="bill">
    <summary>${words.breakdown}</summary>
    <table>
      <thead class="visually-hidden">
        <tr>
          <th scope="col">${words.tier}</th>
          <th scope="col">${words.calculation}</th>
          <th scope="col">${words.amount}</th>
        </tr>
      </thead>
      <tbody>
        ${quote.lines.map(
          (line) =>
            html`<tr>
              <th scope="row">${tierText(bill, line)}</th>
              <td>${calculation(bill, line)}</td>
              <td>${priceText(line.amount, lang, currency)}</td>
            </tr>`,
        )}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">${words.total}</th>
          <td>${isRounded ? words.rounded({ exact: formatDecimal(quote.total, lang) }) : nothing}</td>
          <td>${formatMoney(quote.amount, currency, lang)}</td>
        </tr>
      </tfoot>
    </table>
  </details>`;
}

function tierText({ model, words, lang, counted }: Bill, { from, to }: QuoteLine): string {
  if (from === 0 && to === null) return counted;
  const number = (value: number) => formatDecimal(decimalOfNumber(value) ?? '', lang);
  const whole = !rulesOf(model).continues;
  if (to === null) return (whole ? words.wholeOpenTier : words.openTier)({ from: number(from) });
  if (from === 0) return (whole ? words.wholeFirstTier : words.firstTier)({ to: number(to) });
  return (whole ? words.wholeTier : words.nextTier)({ from: number(from), to: number(to) });
}

function calculation({ words, lang, currency }: Bill, line: QuoteLine): string {
  const quantity = formatDecimal(line.quantity, lang);
  const price = priceText(line.unitPrice, lang, currency);
  if (line.flatFee === undefined) return words.times({ quantity, price });
  return words.timesAndFee({ quantity, price, fee: priceText(line.flatFee, lang, currency) });
}
