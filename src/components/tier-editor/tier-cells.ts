import { html, nothing, type TemplateResult } from 'lit';
import { setFee, setPrice, setUpTo } from '../../core/edits/tiers.js';
import type { Path } from '../../core/schema/issue.js';
import type { Period, Tier } from '../../core/schema/types.js';
import { entryText, readEntry } from '../../internal/fields/entry.js';
import type { Typing } from '../../internal/fields/fields.js';
import { live } from 'lit/directives/live.js';
import { priceText, readPrice } from '../../internal/words/price.js';
import type { EditorContext } from './context.js';
import { pasteBlock } from './tier-paste.js';

/** The unit price or the flat fee of a tier in a period. */
export function moneyCell(
  editor: EditorContext,
  tier: Tier,
  index: number,
  period: Period,
  field: 'unitPrice' | 'flatFee',
): TemplateResult {
  const { words, lang, currency } = editor;
  const path = ['tiers', index, field, period];
  const place = { tier: index + 1, period: editor.periodName(period) };
  const prices = tier[field] ?? {};
  // A period may be named like a member of every object.
  const shown = priceText(Object.hasOwn(prices, period) ? prices[period] : undefined, lang, currency);
  const typing = editor.typing(path.join('.'), shown, (text) =>
    (field === 'unitPrice' ? setPrice : setFee)(index, period, readPrice(text, lang, currency)),
  );
  return cell(editor, index, path, field === 'unitPrice' ? words.priceOf(place) : words.feeOf(place), typing);
}

/** Where a tier ends. The last tier has no end to enter. If it does have an end, a button removes it. */
export function endCell(editor: EditorContext, tier: Tier, index: number): TemplateResult {
  const { words, lang } = editor;
  const isLast = index === editor.pricing.tiers.length - 1;
  const path = ['tiers', index, 'upTo'];
  if (isLast && tier.upTo === null) {
    return html`<span class="locked numeric" title=${words.lastIsOpen}>
      <span aria-hidden="true">∞</span><span class="visually-hidden">${words.noEnd}</span>
    </span>`;
  }
  const typing = editor.typing(path.join('.'), entryText(tier.upTo, lang), (text) =>
    setUpTo(index, readEntry(text, lang) ?? { typed: '' }),
  );
  return html`${cell(editor, index, path, words.upToOf({ tier: index + 1 }), typing)}
  ${
    isLast
      ? html`<button class="button quiet" type="button" ?disabled=${!editor.editable} @click=${() => editor.edit(setUpTo(index, null))}>
          ${words.openEnd}
        </button>`
      : nothing
  }`;
}

/** A field of the table. Its messages are shown below the row, where there is room. */
function cell(editor: EditorContext, index: number, path: Path, label: string, typing: Typing): TemplateResult {
  const invalid = editor.messagesAt(path).some(({ severity }) => severity === 'error');
  return html`<input
    class="input numeric"
    type="text"
    inputmode="decimal"
    autocomplete="off"
    aria-label=${label}
    data-path=${path.join('.')}
    aria-invalid=${invalid ? 'true' : 'false'}
    aria-describedby="tier-${index}-messages"
    ?disabled=${editor.disabled}
    ?readonly=${editor.readOnly}
    .value=${live(typing.value)}
    @input=${(event: Event) => typing.onInput((event.currentTarget as HTMLInputElement).value)}
    @keydown=${typing.onKeydown}
    @paste=${(event: ClipboardEvent) => pasteBlock(editor, event, path)}
    @blur=${typing.onLeave}
  />`;
}
