import { decimalOfNumber, formatDecimal, isDecimal } from '../numbers/index.js';
import type { Issue, IssueCode } from '../schema/issue.js';
import type { Decimal } from '../schema/types.js';
import type { Sentence, SentenceWords } from './language.js';
import type { PlainLanguage, Speech } from './speech.js';

type Param = string | number | undefined;

/** The inputs of a sentence in addition to the params. */
export interface Extras {
  /** Formats an amount as money, if a currency is known. */
  money?: ((amount: Decimal) => string) | undefined;
  /** `{price}`, `{period}`, `{method}`. */
  slots?: Readonly<Record<string, () => string>>;
  /** Replaces the code's sentence if the document shows the exact cause. */
  sentence?: Sentence | undefined;
}

/** `{max}`, `{total$}`, `{days|# day|# days}`. */
const slot = /\{(\w+)(\$?)(?:\|([^}]*))?\}/g;

/** The number of letters of typed text that a sentence repeats. */
const longest = 40;

/** Params that are exact amounts, which are numbers stored as text. */
const amounts = new Set(['max', 'total', 'nextTotal', 'saving']);

/**
 * The sentence of an issue with its numbers, without a first capital and a full stop. An issue of a host's own rule has its sentence in
 * the param `message`.
 */
export function sentenceOf(issue: Issue, speech: Speech<PlainLanguage>, { money, slots, sentence: specific }: Extras = {}): string {
  const { code, path, params } = issue;
  const { fields, sentences, unknown } = speech.language;
  const sentence = specific ?? (Object.hasOwn(sentences, code) ? sentences[code as IssueCode] : undefined);
  if (sentence === undefined) return typeof params.message === 'string' ? params.message : unknown;
  const field = () => fields[path.at(-1) as keyof typeof fields] ?? '';
  return fill(sentence, speech, (name) => (name === 'field' ? field() : (slots?.[name]?.() ?? params[name])), money);
}

/** A sentence with its slots filled. */
export function fill(sentence: Sentence, speech: Speech<SentenceWords>, paramOf: (name: string) => Param, money?: Extras['money']): string {
  return sentence.replace(slot, (_, name: string, isMoney: string, forms?: string) => {
    const param = paramOf(name);
    const text =
      amounts.has(name) && isDecimal(param) ? amountText(param, speech.locale, isMoney ? money : undefined) : textOf(param, speech.locale);
    return forms ? pluralForm(forms.split('|'), Number(param), speech).replace('#', () => text) : text;
  });
}

const amountText = (amount: Decimal, locale: string, money: Extras['money']): string =>
  money ? money(amount) : formatDecimal(amount, locale);

function textOf(param: Param, locale: string): string {
  if (typeof param === 'number') return formatDecimal(decimalOfNumber(param) ?? '0', locale);
  const letters = [...(param ?? '')];
  return letters.length > longest ? `${letters.slice(0, longest).join('')}…` : letters.join('');
}

/** The plural form for a count. A language with a single form lists it once. */
function pluralForm(forms: string[], count: number, { language, locale }: Speech<SentenceWords>): string {
  const category = new Intl.PluralRules(locale).select(count);
  return forms[language.plurals.indexOf(category)] ?? forms[forms.length - 1]!;
}

/** Capitalizes the first letter. */
export const capital = (text: string, { locale }: Speech<unknown>): string =>
  text.replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase(locale));
