import { html, nothing, type TemplateResult } from 'lit';
import type { EnumAttribute } from '../../../core/schema/types.js';
import { live } from 'lit/directives/live.js';
import type { Popup } from '../../../internal/overlay/popup.js';
import { commandOf } from '../commands/index.js';
import type { Session } from '../session/session.js';
import { isFiltered, type Shown } from '../sheet/shown-skus.js';

type Show = (change: (shown: Shown) => Partial<Shown>) => void;

/** The content of the panel in which the seller filters and sorts the SKUs. */
export function filterFields(popup: Popup, session: Session): TemplateResult {
  const { sheet, words, shown } = session;
  const show: Show = (change) => session.show(change);
  const attributes = sheet.columns.flatMap(({ attribute }) => attribute ?? []);
  return html`<div class="filter-panel">
    <label class="check">
      <input
        type="checkbox"
        .checked=${live(shown.onlyIssues)}
        @change=${(event: Event) => show(() => ({ onlyIssues: (event.currentTarget as HTMLInputElement).checked }))}
      />
      ${words.onlyIssues}
    </label>
    ${attributes.map((attribute) => valuesOf(attribute, shown, show))} ${sortFields(session, show)}
    ${
      isFiltered(shown) || shown.sort
        ? html`<button
            type="button"
            class="button"
            @click=${() => {
              commandOf('show-all').run(session);
              popup.hide();
            }}
          >
            ${words.command('show-all')}
          </button>`
        : nothing
    }
  </div>`;
}

function valuesOf(attribute: EnumAttribute, shown: Shown, show: Show): TemplateResult {
  const chosen = shown.values[attribute.id] ?? [];
  const choose = (id: string, isOn: boolean) =>
    show(({ values }) => {
      const before = values[attribute.id] ?? [];
      return { values: { ...values, [attribute.id]: isOn ? [...before, id] : before.filter((one) => one !== id) } };
    });
  return html`<fieldset>
    <legend>${attribute.name}</legend>
    ${attribute.values.map(
      ({ id, label }) =>
        html`<label class="check">
          <input
            type="checkbox"
            .checked=${live(chosen.includes(id))}
            @change=${(event: Event) => choose(id, (event.currentTarget as HTMLInputElement).checked)}
          />
          ${label}
        </label>`,
    )}
  </fieldset>`;
}

function sortFields({ words, sheet, shown: { sort } }: Session, show: Show): TemplateResult {
  const columns = sheet.columns.filter(({ kind }) => kind !== 'upTo' && kind !== 'actions');
  return html`<fieldset>
    <legend>${words.sortBy}</legend>
    <select
      class="input"
      aria-label=${words.sortBy}
      @change=${(event: Event) => {
        const columnId = (event.currentTarget as HTMLSelectElement).value;
        show(() => ({ sort: columnId ? { columnId, descending: sort?.descending ?? false } : undefined }));
      }}
    >
      <option value="" .selected=${live(!sort)}>${words.documentOrder}</option>
      ${columns.map(({ id, label }) => html`<option value=${id} .selected=${live(sort?.columnId === id)}>${label}</option>`)}
    </select>
    ${
      sort
        ? html`<label class="check">
            <input
              type="checkbox"
              .checked=${live(sort.descending)}
              @change=${(event: Event) => show(() => ({ sort: { ...sort, descending: (event.currentTarget as HTMLInputElement).checked } }))}
            />
            ${words.descending}
          </label>`
        : nothing
    }
  </fieldset>`;
}
