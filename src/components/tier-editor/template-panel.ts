import { html, nothing, type TemplateResult } from 'lit';
import { compareDecimals, parseDecimal } from '../../core/numbers/index.js';
import { hasTiers } from '../../core/pricing/models.js';
import { entryText, readEntry } from '../../internal/fields/entry.js';
import { live } from 'lit/directives/live.js';
import { priceText } from '../../internal/words/price.js';
import { maximumOf } from '../../core/rules/quantity.js';
import type { Pricing } from '../../core/schema/types.js';
import type { EditorContext } from './context.js';
import { applyDoubling, type DoublingTemplate } from './tier-templates.js';

/** Fills tiers by a rule such as "10 % less at each doubling". The result is shown before it is applied, and applying is one step to undo. */
export function templatePanel(editor: EditorContext): TemplateResult | typeof nothing {
  const { words, template, lang, editable } = editor;
  if (!hasTiers(editor.pricing.model)) return nothing;
  const read = readTemplate(editor);
  const problem = typeof read === 'string' ? read : '';
  return html`<details class="template">
    <summary>${words.template}</summary>
    <p class="hint">${words.templateHint}</p>
    <div class="template-fields">
      ${field({
        id: 'template-first',
        label: words.firstEnd,
        value: template.first.text,
        invalid: problem === words.templateFirstWrong,
        onInput: (text) => editor.setTemplate({ ...template, first: { text, entry: readEntry(text, lang) } }),
      })}
      ${field({
        id: 'template-percent',
        label: words.percentLess,
        value: template.percent.text,
        suffix: words.percent,
        invalid: problem === words.templatePercentWrong,
        onInput: (text) => editor.setTemplate({ ...template, percent: { text } }),
      })}
      <button
        class="button"
        type="button"
        aria-disabled=${problem || !editable ? 'true' : 'false'}
        aria-description=${problem || nothing}
        title=${problem || nothing}
        @click=${() => typeof read !== 'string' && editable && editor.applyTemplate(read)}
      >
        ${words.apply}
      </button>
    </div>
    <p id="template-result" class=${problem ? 'error' : 'hint'} aria-live="polite">
      ${typeof read === 'string' ? read : resultText(editor, read)}
    </p>
  </details>`;
}

/** The end of the first tier until the seller enters one: its current end, or a sixteenth of the maximum. */
export function suggestedFirst(pricing: Pricing, max: number | undefined, lang: string): { entry: number; text: string } {
  const end = pricing.tiers[0]?.upTo;
  const entry = typeof end === 'number' ? end : max ? Math.max(1, Math.round(max / 16)) : 10;
  return { entry, text: entryText(entry, lang) };
}

function readTemplate({ template, words, lang, quantity }: EditorContext): DoublingTemplate | string {
  const { entry } = template.first;
  const max = quantity && maximumOf(quantity);
  if (typeof entry !== 'number' || entry <= 0 || (max !== undefined && entry >= max)) return words.templateFirstWrong;
  const percent = parseDecimal(template.percent.text, lang);
  if (!percent.ok || compareDecimals(percent.value, '0') < 0 || compareDecimals(percent.value, '100') > 0)
    return words.templatePercentWrong;
  return { first: entry, percent: percent.value };
}

function resultText(editor: EditorContext, template: DoublingTemplate): string {
  const { pricing, periods, words, lang, currency } = editor;
  const { tiers } = applyDoubling(pricing, template, editor);
  const list = (parts: string[]) => parts.join(', ');
  const ends = list(tiers.map(({ upTo }) => (typeof upTo === 'number' ? editor.number(upTo) : '∞')));
  const period = periods.find((one) => typeof tiers[0]?.unitPrice[one] === 'string');
  if (period === undefined) return words.templateNoPrice({ ends });
  const prices = list(tiers.map(({ unitPrice }) => priceText(unitPrice[period], lang, currency)));
  return words.templateResult({ ends, period: editor.periodName(period), prices });
}

function field({
  id,
  label,
  value,
  suffix,
  invalid,
  onInput,
}: {
  id: string;
  label: string;
  value: string;
  suffix?: string;
  invalid: boolean;
  onInput: (text: string) => void;
}): TemplateResult {
  return html`<div class="field">
    <label class="label" for=${id}>${label}</label>
    <div class="control">
      <input
        id=${id}
        class="input numeric"
        type="text"
        inputmode="decimal"
        autocomplete="off"
        aria-invalid=${invalid ? 'true' : 'false'}
        aria-describedby="template-result"
        .value=${live(value)}
        @input=${(event: Event) => onInput((event.currentTarget as HTMLInputElement).value)}
      />
      ${suffix ? html`<span class="suffix">${suffix}</span>` : nothing}
    </div>
  </div>`;
}
