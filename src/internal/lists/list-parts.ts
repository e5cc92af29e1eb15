import { html, nothing, type TemplateResult } from 'lit';
import type { LiveList } from './live-list.js';

/** The words that every list has. */
export interface ListWords {
  search: string;
  searchHint: string;
  count: (params: { count: number }) => string;
  loading: string;
  empty: string;
  emptyHint: string;
  noMatch: (params: { query: string }) => string;
  retry: string;
  noStore: string;
}

export interface ListView<T> {
  /** Its name. */
  label: string;
  words: ListWords;
  list: LiveList<T>;
  /** Returns the sentence for a failure to load. */
  trouble: (failure: unknown) => string;
  hasStore: boolean;
  columns: string[];
  query: string;
  onQuery: (query: string) => void;
  /** Returns whether the search finds an item. */
  matches: (item: T) => boolean;
  rows: (items: T[]) => unknown;
}

/** A searchable table of documents in all its states: loading, failed, empty, nothing found. Needs `listStyles`. */
export const listView = <T>(view: ListView<T>): TemplateResult => html`
  <section class="list" part="list" aria-label=${view.label}>
    ${view.list.items?.length ? search(view, view.list.items) : nothing} ${content(view)}
  </section>
`;

const search = <T>({ words, query, onQuery, matches }: ListView<T>, items: T[]): TemplateResult =>
  html`<div class="list-tools">
    <input
      class="input"
      type="search"
      autocomplete="off"
      aria-label=${words.search}
      placeholder=${words.searchHint}
      .value=${query}
      @input=${(event: Event) => onQuery((event.currentTarget as HTMLInputElement).value)}
    />
    <span class="list-count" role="status">${words.count({ count: items.filter(matches).length })}</span>
  </div>`;

const content = <T>(view: ListView<T>): TemplateResult => {
  const { words, list } = view;
  if (!view.hasStore) return html`<p class="empty">${words.noStore}</p>`;
  if (list.failure) {
    return html`<div class="empty" role="alert">
      <p>${view.trouble(list.failure)}</p>
      <button class="button" type="button" @click=${list.load}>${words.retry}</button>
    </div>`;
  }
  if (!list.items) return skeleton(view);
  if (!list.items.length) return html`<div class="empty"><strong>${words.empty}</strong><span>${words.emptyHint}</span></div>`;
  const found = list.items.filter(view.matches);
  if (!found.length) return html`<p class="empty">${words.noMatch({ query: view.query.trim() })}</p>`;
  return html`<table role="table" aria-label=${view.label}>
    ${head(view.columns)}
    <tbody role="rowgroup">
      ${view.rows(found)}
    </tbody>
  </table>`;
};

const head = (columns: string[]): TemplateResult =>
  html`<thead role="rowgroup">
    <tr role="row">
      ${columns.map((column, index) => html`<th role="columnheader" class=${index === columns.length - 1 ? 'end' : ''}>${column}</th>`)}
    </tr>
  </thead>`;

/** Placeholder rows while the list loads. */
const skeleton = ({ words, columns }: { words: ListWords; columns: string[] }): TemplateResult =>
  html`<p class="visually-hidden" role="status">${words.loading}</p>
    <table aria-hidden="true">
      ${head(columns)}
      <tbody>
        ${[1, 2, 3].map(
          () =>
            html`<tr>
              ${columns.map(() => html`<td><span class="ghost"></span></td>`)}
            </tr>`,
        )}
      </tbody>
    </table>`;
