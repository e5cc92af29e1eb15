import { html, nothing, type TemplateResult } from 'lit';
import type { GridWords } from '../words/price-grid.messages.js';

export interface Change {
  /** Asked for only where it is shown. */
  name: () => string;
  before: string;
  after: string;
  /** Why it is refused: then nothing changes. */
  reason?: string;
}

const most = 200;

/** What was and what will be, before anything is applied. */
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
