import { html, nothing, type TemplateResult } from 'lit';
import type { GridWords } from '../words/price-grid.messages.js';

export interface Change {
  /** Called only for shown rows. */
  name: () => string;
  before: string;
  after: string;
  /** The reason why the change is refused. */
  reason?: string;
}

const most = 200;

/** The table of changes, with the values before and after. */
export function changesTable(words: GridWords, changes: readonly Change[]): TemplateResult | typeof nothing {
  if (changes.length === 0) return nothing;
  return html`<div class="changes" tabindex="0" role="region" aria-label=${words.changes(changes.length)}>
    <table>
      <thead>
        <tr>
          <th scope="col">${words.cellColumn}</th>
          <th scope="col" class="numeric">${words.before}</th>
          <th scope="col" class="numeric">${words.after}</th>
        </tr>
      </thead>
      <tbody>
        ${changes.slice(0, most).map(
          ({ name, before, after, reason }) =>
            html`<tr class=${reason ? 'refused' : ''}>
              <th scope="row">${name()}</th>
              <td class="numeric">${before}</td>
              <td class="numeric">${after}${reason ? html` <span class="error">${reason}</span>` : nothing}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    ${changes.length > most ? html`<p class="hint">${words.moreChanges(changes.length - most)}</p>` : nothing}
  </div>`;
}
