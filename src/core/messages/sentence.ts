import { decimalOfNumber, formatDecimal, isDecimal } from '../numbers/index.js';
import type { Issue, IssueCode } from '../schema/issue.js';
import type { Decimal } from '../schema/types.js';
import type { Sentence, SentenceWords } from './language.js';
import type { PlainLanguage, Speech } from './speech.js';

type Param = string | number | undefined;

/** What a sentence can be made with besides the params. */
export interface Extras {
  /** An amount as money, where a currency is known. */
  money?: ((amount: Decimal) => string) | undefined;
  /** `{price}`, `{period}`, `{method}`. */
  slots?: Readonly<Record<string, () => string>>;
  /** Used instead of the code's own sentence: the document tells more about the cause. */
  sentence?: Sentence | undefined;
}

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

/** A language with one form for all has it only once. */
function pluralForm(forms: string[], count: number, { language, locale }: Speech<SentenceWords>): string {
  const category = new Intl.PluralRules(locale).select(count);
  return forms[language.plurals.indexOf(category)] ?? forms[forms.length - 1]!;
}

/** With a capital letter where it begins with a small one. */
export const capital = (text: string, { locale }: Speech<unknown>): string =>
  text.replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase(locale));
