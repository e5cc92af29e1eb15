import { knownLocale } from '../numbers/locale.js';
import type { Language, Sentences, SentenceWords } from './language.js';

/** A language, or what of it is at hand, and the locale in which its numbers are written. */
export interface Speech<L = Language> {
  language: L;
  locale: string;
}

/** As much of a language as some sentences need that name no price and no place. */
export interface PlainLanguage extends SentenceWords {
  sentences: Sentences;
}

/** Languages by their base tag (`de`, `zh`), each with the locale in which it is written by default. */
export type Languages = Map<string, readonly [locale: string, language: Language]>;

/**
 * The language nearest to a locale: `de-AT` speaks German with Austrian numbers, every Chinese the simplified one, and what `languages`
 * does not have, English: its own, else the one given.
 */
export function speechAmong<L>(languages: Languages, locale: string, english: L): Speech<L | Language> {
  const known = knownLocale(locale);
  // A host may speak a language whose numbers `Intl` does not know.
  const base = (known ?? locale).split('-')[0]!.toLowerCase();
  const [own, language] = languages.get(base) ?? languages.get('en') ?? (['en', english] as const);
  return { language, locale: known && own.split('-')[0] === known.split('-')[0] ? known : (knownLocale(own) ?? 'en') };
}
