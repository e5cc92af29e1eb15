import { en } from '../../src/locales/en.js';
import { registerLocale, type Translation, type Words } from '../../src/internal/words/locale.js';

/**
 * A test language: English with accents and in brackets, each word 40 % longer, as in German.
 * A text without brackets is not translated, and a text that is cut off has too little room.
 */
const accented: Record<string, string> = {
  a: 'á',
  e: 'é',
  i: 'í',
  o: 'ó',
  u: 'ú',
  n: 'ñ',
  c: 'ç',
  y: 'ý',
  A: 'Á',
  E: 'É',
  I: 'Í',
  O: 'Ó',
  U: 'Ú',
};

const longer = (word: string): string =>
  word +
  word
    .at(-1)!
    .toLowerCase()
    .repeat(Math.ceil(word.length * 0.4));

/** Keeps parameters in braces. */
const stretched = (text: string): string =>
  text.replace(/\{[^}]*\}|[A-Za-z]+/g, (piece) =>
    piece.startsWith('{') ? piece : longer(piece).replace(/[a-z]/gi, (letter) => accented[letter] ?? letter),
  );

export const inPseudo = (text: string): string => (text.trim() === '' ? text : `⟦${stretched(text)}⟧`);

function wordOf(word: Words[string]): Words[string] {
  if (typeof word === 'string') return inPseudo(word);
  const say = word as (...args: unknown[]) => unknown;
  return ((...args: unknown[]) => {
    const said = say(...args);
    return typeof said === 'string' ? inPseudo(said) : said;
  }) as Words[string];
}

const mapped = <T extends object>(words: T, one: (word: never) => unknown): T =>
  Object.fromEntries(Object.entries(words).map(([name, word]) => [name, one(word as never)])) as T;

const { issues } = en;

/** Translates one module, as a host would. */
export const pseudo: Translation = {
  lang: 'qps',
  sections: Object.fromEntries(Object.entries(en.sections).map(([name, words]) => [name, mapped(words as Words, wordOf)])),
  issues: {
    ...issues,
    sentences: mapped(issues.sentences, inPseudo),
    unknown: inPseudo(issues.unknown),
    fields: mapped(issues.fields, inPseudo),
    places: mapped(issues.places, inPseudo),
    periods: mapped(issues.periods, inPseudo),
    prices: mapped(issues.prices, inPseudo),
    fees: mapped(issues.fees, inPseudo),
  },
};

registerLocale(pseudo);
