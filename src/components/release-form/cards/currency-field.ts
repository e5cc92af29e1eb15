import type { TemplateResult } from 'lit';
import { setCurrency } from '../../../core/edits/index.js';
import { currencyCodes, minorDigits } from '../../../core/numbers/index.js';
import { afterPaint } from '../../../internal/loading/after-paint.js';
import { selectField } from '../../../internal/fields/fields.js';
import { OnDemand, part } from '../../../internal/loading/on-demand.js';
import type { FormOwner } from '../owner/form-owner.js';

interface CurrencyChoice {
  value: string;
  label: string;
}

const choicesByLang = new Map<string, OnDemand<readonly CurrencyChoice[]>>();

/** A separate function, so that the shared list keeps no reference to a form. */
function choicesFor(lang: string): OnDemand<readonly CurrencyChoice[]> {
  let choices = choicesByLang.get(lang);
  if (!choices) choicesByLang.set(lang, (choices = new OnDemand(() => afterPaint().then(() => choicesIn(lang)))));
  return choices;
}

/** The currency of all prices. The names of all currencies load after the first paint, because they take longer than the rest of an empty form. */
export function currencyField(form: FormOwner): unknown {
  const { currency } = form.release;
  const current = minorDigits(currency) === undefined ? [] : [{ value: currency, label: currency }];
  return part(form.element, choicesFor(form.lang), (all) => field(form, all), field(form, current));
}

function field(form: FormOwner, options: readonly CurrencyChoice[]): TemplateResult {
  const { words, release } = form;
  return selectField({
    id: 'currency',
    path: 'currency',
    label: words.currency,
    options,
    value: release.currency,
    disabled: !form.editable || form.released !== undefined,
    messages: form.messagesAt(['currency']),
    onChange: (code) => form.editor.edit(setCurrency(code), words.currency),
  });
}

function choicesIn(lang: string): CurrencyChoice[] {
  const names = new Intl.DisplayNames([lang], { type: 'currency', fallback: 'none' });
  return currencyCodes().map((code) => ({ value: code, label: [code, names.of(code)].filter(Boolean).join(' – ') }));
}
