import { decimalOfNumber, formatDecimal, formatMoney, isDecimal } from '../numbers/index.js';
import type { Issue } from '../schema/issue.js';
import type { Period } from '../schema/types.js';
import type { PricePhrases, Sentence } from './language.js';
import type { Speech } from './speech.js';
import { periodIn } from './periods.js';

type Param = string | number | undefined;

/** `{max}`, `{total$}`, `{days|# day|# days}`. */
const slot = /\{(\w+)(\$?)(?:\|([^}]*))?\}/g;

/** Typed text is shown as far as it helps to find it. */
const longest = 40;

/** Params that are numbers even where they are written as text, as exact amounts are. */
const amounts = new Set(['max', 'total', 'nextTotal', 'saving']);

/**
 * The sentence of an issue with its numbers in it, in lower case and without a stop. An issue of a host's own rules brings its sentence
 * as the param `message`.
 */
export function sentenceOf(issue: Issue, speech: Speech, currency?: string): string {
  const { code, path, params } = issue;
  const { fields, sentences, unknown } = speech.language;
  if (!Object.hasOwn(sentences, code)) return typeof params.message === 'string' ? params.message : unknown;
  const period = String(params.period ?? params.value ?? params.id);
  const made: Record<string, () => string> = {
    price: () => priceOf(period, path.includes('flatFee'), speech),
    period: () => periodIn(period, speech),
    field: () => fields[path.at(-1) as keyof typeof fields] ?? '',
  };
  return fill(sentences[code], speech, (name) => made[name]?.() ?? params[name], currency);
}

/** A sentence with its slots filled. */
export function fill(sentence: Sentence, speech: Speech, paramOf: (name: string) => Param, currency?: string): string {
  return sentence.replace(slot, (_, name: string, money: string, forms?: string) => {
    const param = paramOf(name);
    const text = amounts.has(name) && isDecimal(param) ? amountText(param, speech.locale, money && currency) : textOf(param, speech.locale);
    return forms ? pluralForm(forms.split('|'), Number(param), speech).replace('#', () => text) : text;
  });
}

const amountText = (amount: string, locale: string, currency: string | undefined): string =>
  currency ? formatMoney(amount, currency, locale) : formatDecimal(amount, locale);

function textOf(param: Param, locale: string): string {
  if (typeof param === 'number') return formatDecimal(decimalOfNumber(param) ?? '0', locale);
  const letters = [...(param ?? '')];
  return letters.length > longest ? `${letters.slice(0, longest).join('')}…` : letters.join('');
}

/** A language with one form for all has it only once. */
function pluralForm(forms: string[], count: number, { language, locale }: Speech): string {
  const category = new Intl.PluralRules(locale).select(count);
  return forms[language.plurals.indexOf(category)] ?? forms[forms.length - 1]!;
}

function priceOf(period: Period, fee: boolean, speech: Speech): string {
  const phrases: PricePhrases = fee ? speech.language.fees : speech.language.prices;
  const phrase = Object.hasOwn(phrases, period) ? phrases[period as keyof PricePhrases] : phrases.other;
  return phrase.replace('{period}', () => periodIn(period, speech));
}

/** With a capital letter where it begins with a small one. */
export const capital = (text: string, { locale }: Speech): string => text.replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase(locale));
