import { html, type TemplateResult } from 'lit';
import type { GridWords } from './price-grid.messages.js';
import type { SheetView } from './sheet.js';

/** While AG Grid is on its way: the headings are there, the lines as many as there will be. */
export function skeleton({ columns, words }: SheetView, lines: number): TemplateResult {
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
          { length: Math.min(lines, 8) },
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
