import { html, nothing, type TemplateResult } from 'lit';
import { compareDecimals, formatDecimal, minorDigits } from '../../../core/numbers/index.js';
import type { Decimal, Sku } from '../../../core/schema/types.js';
import { priceIn } from '../sheet/cell-text.js';
import { countCells } from '../sheet/blocks.js';
import type { IssueList } from './issue-list.js';
import type { Session } from '../session/session.js';
import { shownCount } from '../sheet/shown-skus.js';
import type { Bounds, Selection } from '../sheet/selection.js';
import type { Sheet } from '../sheet/sheet.js';

/** The status bar: the number of SKUs, the number of issues after validation, and the selection. */
export function statusBar(session: Session, skus: readonly Sku[], issueList: IssueList | undefined): TemplateResult {
  const { words, sheet } = session;
  const all = session.isFiltered ? words.shownOf(shownCount(sheet.rows.list), skus.length) : words.skus(skus.length);
  return html`<div class="status" part="status">
    <span dir="auto">${all}, ${words.onSaleCount(countOf(skus, ({ offered }) => offered))}</span>
    ${issueList?.buttons(session) ?? nothing}
    <div class="here">
      <span class="note-here" dir="auto">${session.notice || noteHere(session)}</span>
      ${selectionSummary(session)}
    </div>
  </div>`;
}

const countOf = <T>(all: readonly T[], is: (one: T) => boolean): number => all.reduce((count, one) => count + Number(is(one)), 0);

/** The message of the active cell, for keyboard and touch users. */
function noteHere(session: Session): string {
  const { sheet, selection, issues } = session;
  const spot = selection && sheet.lead(selection.active);
  const row = spot && sheet.row(spot.row);
  const column = spot && sheet.column(spot.column);
  if (!row || !column) return '';
  return issues
    .of(row, column, sheet.columns)
    .map((issue) => session.sentence(issue))
    .join(' ');
}

function selectionSummary(session: Session): TemplateResult | typeof nothing {
  const { sheet, selection, words } = session;
  if (!selection) return nothing;
  const cells = sheet.blocks(selection).reduce((count, block) => count + countCells(sheet, block), 0);
  if (cells < 2) return nothing;
  const prices = extremes(session);
  const { lang, currency } = sheet.view;
  const text = (price: Decimal) => formatDecimal(price, lang, { minDigits: minorDigits(currency) ?? 0 });
  return html`<span dir="auto">${words.selectedCells(cells)}</span>
    ${prices ? html`<span dir="auto">${words.min(text(prices.min))}</span><span dir="auto">${words.max(text(prices.max))}</span>` : nothing}`;
}

interface Extremes {
  min: Decimal;
  max: Decimal;
}

const known = new WeakMap<Selection, { rows: unknown; skus: unknown; found: Extremes | undefined }>();

/** The lowest and highest selected price. Calculated only when cells or the selection change, because there may be thousands of cells. */
function extremes({ sheet, selection }: Session): Extremes | undefined {
  if (!selection) return undefined;
  const { skus, rows } = sheet;
  const last = known.get(selection);
  if (last?.rows === rows.list && last.skus === skus) return last.found;
  const found = extremesOf(sheet, sheet.blocks(selection));
  known.set(selection, { rows: rows.list, skus, found });
  return found;
}

function extremesOf(sheet: Sheet, blocks: readonly Bounds[]): Extremes | undefined {
  let min: Decimal | undefined;
  let max: Decimal | undefined;
  // Compares as floats first, and exactly only if these are equal.
  let least = Infinity;
  let most = -Infinity;
  for (const { top, bottom, left, right } of blocks) {
    for (let at = left; at <= right; at++) {
      const column = sheet.column(at)!;
      if (column.kind !== 'price' && column.kind !== 'fee') continue;
      for (let row = top; row <= bottom; row++) {
        const price = priceIn(sheet.row(row)!, column);
        if (typeof price !== 'string') continue;
        const near = Number(price);
        if (near < least || (near === least && price !== min && compareDecimals(price, min!) < 0)) [min, least] = [price, near];
        if (near > most || (near === most && price !== max && compareDecimals(price, max!) > 0)) [max, most] = [price, near];
      }
    }
  }
  return min !== undefined && max !== undefined ? { min, max } : undefined;
}
