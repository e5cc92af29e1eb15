import { html, nothing, type TemplateResult } from 'lit';
import type { Tier } from '../../core/schema/types.js';
import type { EditorContext } from './context.js';
import { endCell, moneyCell } from './tier-cells.js';
import { hasFees, showsTiers, rangeText } from './tier-range.js';

/** The tiers: where each ends, and its prices. The seller enters ends only, so tiers can't have gaps or overlap. */
export function tierTable(editor: EditorContext): TemplateResult {
  const { pricing, words, periods, periodName } = editor;
  const tiers = showsTiers(pricing);
  const unit = editor.quantity ? words.each : words.price;
  return html`<div class="table-frame">
      <table class="tiers ${tiers ? '' : 'single'}" part="tiers">
        <caption class="visually-hidden">
          ${words.tiers}
        </caption>
        <thead>
          <tr>
            ${
              tiers
                ? html`<th scope="col">${words.tier}</th>
                    <th scope="col" class="end">${words.upTo({ name: editor.counted })}</th>`
                : nothing
            }
            ${periods.map((period) => html`<th scope="col" class="end">${unit({ period: periodName(period) })}</th>`)}
            ${hasFees(editor) ? periods.map((period) => html`<th scope="col" class="end">${words.fee({ period: periodName(period) })}</th>`) : nothing}
            ${tiers ? html`<td></td>` : nothing}
          </tr>
        </thead>
        <tbody>
          ${pricing.tiers.map((tier, index) => tierRows(editor, tier, index))}
        </tbody>
      </table>
    </div>
    ${hasFees(editor) && tiers ? html`<p class="hint">${words.feeHint}</p>` : nothing}`;
}

function tierRows(editor: EditorContext, tier: Tier, index: number): TemplateResult {
  const { periods } = editor;
  const tiers = showsTiers(editor.pricing);
  const messages = rowPaths(editor, index).flatMap((path) => editor.messagesAt(path));
  return html`<tr>
      ${
        tiers
          ? html`<th scope="row">${rangeText(editor, index)}</th>
              <td>${endCell(editor, tier, index)}</td>`
          : nothing
      }
      ${periods.map((period) => html`<td>${moneyCell(editor, tier, index, period, 'unitPrice')}</td>`)}
      ${hasFees(editor) ? periods.map((period) => html`<td>${moneyCell(editor, tier, index, period, 'flatFee')}</td>`) : nothing}
      ${tiers ? html`<td class="remove">${removeButton(editor, index)}</td>` : nothing}
    </tr>
    <tr class="messages-row" ?hidden=${messages.length === 0}>
      <td colspan="99">
        <div class="messages" id="tier-${index}-messages" aria-live="polite">
          ${messages.map(({ severity, text }) => html`<p class=${severity}>${text}</p>`)}
        </div>
      </td>
    </tr>`;
}

/** Every path of a tier that a message can be about. */
function rowPaths({ periods, pricing }: EditorContext, index: number): (string | number)[][] {
  const tier = ['tiers', index];
  const fees = Object.keys(pricing.tiers[index]?.flatFee ?? {});
  return [
    tier,
    [...tier, 'upTo'],
    ...periods.map((period) => [...tier, 'unitPrice', period]),
    ...[...new Set([...periods, ...fees])].map((period) => [...tier, 'flatFee', period]),
  ];
}

function removeButton(editor: EditorContext, index: number): TemplateResult {
  const { words, editable, pricing } = editor;
  const reason = !editable ? words.notEditable : pricing.tiers.length === 1 ? words.onlyTier : '';
  return html`<button
    class="button icon quiet"
    type="button"
    data-remove=${index}
    aria-label=${words.removeTier({ tier: index + 1, range: rangeText(editor, index) })}
    aria-description=${reason || nothing}
    title=${reason || nothing}
    aria-disabled=${reason ? 'true' : 'false'}
    @click=${() => !reason && editor.removeTier(index)}
  >
    <span aria-hidden="true">×</span>
  </button>`;
}
