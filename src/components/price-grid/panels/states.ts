import { html, type TemplateResult } from 'lit';
import type { Sku } from '../../../core/schema/types.js';
import type { GridWords } from '../words/price-grid.messages.js';
import type { SheetView } from '../sheet/sheet.js';

/** More lines than the grid is high. */
const enough = 24;

/** While AG Grid is on its way: the headings are there, the lines as many as there will be. */
export function skeleton({ columns, words }: SheetView, skus: readonly Sku[]): TemplateResult {
  const lines = skus.slice(0, enough).reduce((sum, { pricing }) => sum + Math.max(1, pricing.tiers.length), 0);
  return html`<div class="skeleton" role="status">
    <span class="visually-hidden">${words.loading}</span>
    <table aria-hidden="true">
      <thead>
        <tr>
          ${columns.map(({ title, numeric }) => html`<th class=${numeric ? 'numeric' : ''}>${title}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${Array.from(
          { length: Math.min(lines, enough) },
          () =>
            html`<tr>
              ${columns.map(() => html`<td><span class="bone"></span></td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

export const emptyState = (words: GridWords): TemplateResult => html`<p class="empty">${words.empty}</p>`;

/** The grid's code did not arrive: what was entered is kept, and it can be asked for again. */
export const failedState = (words: GridWords, onRetry: () => void): TemplateResult =>
  html`<div class="empty" role="alert">
    <p>${words.failed}</p>
    <button type="button" class="button" @click=${onRetry}>${words.tryAgain}</button>
  </div>`;

/** Search and filters leave nothing to show. */
export const noneShown = (words: GridWords, onShowAll: () => void): TemplateResult =>
  html`<div class="empty">
    <p>${words.noneShown}</p>
    <button type="button" class="button" @click=${onShowAll}>${words.showAllSkus}</button>
  </div>`;
