import { html, nothing, type TemplateResult } from 'lit';
import { compareDecimals, formatDecimal, minorDigits } from '../../core/numbers/index.js';
import type { Decimal, Sku } from '../../core/schema/types.js';
import { priceIn } from './cell-text.js';
import { countCells, selectedCells } from './commands.js';
import type { IssueList } from './issue-list.js';
import type { PriceTable } from './price-table.js';

/** What there is, what is wrong, and what is selected. */
export function statusBar(table: PriceTable, skus: readonly Sku[], issueList: IssueList): TemplateResult {
  const { words } = table;
  const onSale = skus.reduce((count, { offered }) => count + Number(offered), 0);
  return html`<div class="status" part="status">
    <span dir="auto">${words.skus(skus.length)}, ${words.onSaleCount(onSale)}</span>
    ${issueList.buttons(table)}
    <span class="note-here" dir="auto">${table.notice || noteHere(table)}</span>
    ${selectionSummary(table)}
  </div>`;
}

/** The sentence of the active cell, for those who don't hover. */
function noteHere({ sheet, selection, issues, owner }: PriceTable): string {
  const spot = selection && sheet.lead(selection.active);
  const row = spot && sheet.row(spot.row);
  const column = spot && sheet.column(spot.column);
  if (!row || !column) return '';
  return issues
    .of(row, column, sheet.columns)
    .map((issue) => owner.sentence(issue))
    .join(' ');
}

function selectionSummary(table: PriceTable): TemplateResult | typeof nothing {
  const { sheet, selection, words } = table;
  if (!selection) return nothing;
  const cells = sheet.blocks(selection).reduce((count, block) => count + countCells(sheet, block), 0);
  if (cells < 2) return nothing;
  const prices = extremes(table);
  const { lang, currency } = sheet.view;
  const text = (price: Decimal) => formatDecimal(price, lang, { minDigits: minorDigits(currency) ?? 0 });
  return html`<span dir="auto">${words.selectedCells(cells)}</span>
    ${prices ? html`<span dir="auto">${words.min(text(prices.min))}</span><span dir="auto">${words.max(text(prices.max))}</span>` : nothing}`;
}

function extremes(table: PriceTable): { min: Decimal; max: Decimal } | undefined {
  const { sheet, selection } = table;
  let min: Decimal | undefined;
  let max: Decimal | undefined;
  for (const spot of selectedCells(table, selection!)) {
    const column = sheet.column(spot.column)!;
    if (column.kind !== 'price' && column.kind !== 'fee') continue;
    const price = priceIn(sheet.row(spot.row)!, column);
    if (typeof price !== 'string') continue;
    if (min === undefined || isLess(price, min)) min = price;
    if (max === undefined || isLess(max, price)) max = price;
  }
  return min !== undefined && max !== undefined ? { min, max } : undefined;
}

/** Floats decide where they differ, exact arithmetic where they don't. */
function isLess(a: Decimal, b: Decimal): boolean {
  const difference = Number(a) - Number(b);
  return difference === 0 ? compareDecimals(a, b) < 0 : difference < 0;
}
