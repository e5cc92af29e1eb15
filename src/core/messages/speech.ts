import { knownLocale } from '../numbers/locale.js';
import type { Language } from './language.js';

/** A language, and the locale in which its numbers are written. */
export interface Speech {
  language: Language;
  locale: string;
}

/** Languages by their base tag (`de`, `zh`), each with the locale in which it is written by default. */
export type Languages = ReadonlyMap<string, readonly [locale: string, language: Language]>;

/**
 * The language nearest to a locale: `de-AT` speaks German with Austrian numbers, every Chinese the simplified one, and what `languages`
 * does not have, English, which it always has.
 */
export function speechAmong(languages: Languages, locale: string): Speech {
  const known = knownLocale(locale);
  const [own, language] = languages.get((known ?? '').split('-')[0]!.toLowerCase()) ?? languages.get('en')!;
  return { language, locale: known && own.split('-')[0] === known.split('-')[0] ? known : own };
}
