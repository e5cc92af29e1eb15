import { knownLocale } from '../numbers/locale.js';
import type { Language, Sentences, SentenceWords } from './language.js';

/** A language, or a part of it, and the locale of its number format. */
export interface Speech<L = Language> {
  language: L;
  locale: string;
}

/** The part of a language for sentences without a price or a place. */
export interface PlainLanguage extends SentenceWords {
  sentences: Sentences;
}

/** Languages by base tag (`de`, `zh`), each with its default locale. */
export type Languages = Map<string, readonly [locale: string, language: Language]>;

/**
 * Returns the language nearest to a locale: German with Austrian numbers for `de-AT`, Simplified Chinese for every Chinese locale. If
 * `languages` has no match, returns its English, else `english`.
 */
export function speechAmong<L>(languages: Languages, locale: string, english: L): Speech<L | Language> {
  const known = knownLocale(locale);
  // A host may register a language that `Intl` does not know.
  const base = (known ?? locale).split('-')[0]!.toLowerCase();
  const [own, language] = languages.get(base) ?? languages.get('en') ?? (['en', english] as const);
  return { language, locale: known && own.split('-')[0] === known.split('-')[0] ? known : (knownLocale(own) ?? 'en') };
}
