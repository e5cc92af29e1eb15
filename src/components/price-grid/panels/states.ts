import { html, type TemplateResult } from 'lit';
import type { Sku } from '../../../core/schema/types.js';
import type { GridWords } from '../words/price-grid.messages.js';
import type { SheetView } from '../sheet/sheet.js';

/** More rows than the grid shows. */
const enough = 24;

/** Shown while AG Grid loads: the headings, and as many empty rows as the grid will have. */
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

/** Shown if AG Grid's code failed to load, with a button that tries again. The prices are kept. */
export const failedState = (words: GridWords, onRetry: () => void): TemplateResult =>
  html`<div class="empty" role="alert">
    <p>${words.failed}</p>
    <button type="button" class="button" @click=${onRetry}>${words.tryAgain}</button>
  </div>`;

/** Shown if no SKU matches the search and the filters. */
export const noneShown = (words: GridWords, onShowAll: () => void): TemplateResult =>
  html`<div class="empty">
    <p>${words.noneShown}</p>
    <button type="button" class="button" @click=${onShowAll}>${words.command('show-all')}</button>
  </div>`;
