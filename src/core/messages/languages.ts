import { knownLocale } from '../numbers/locale.js';
import { ar } from './ar.js';
import { de } from './de.js';
import { en } from './en.js';
import type { Language } from './language.js';
import { zhCN } from './zh-cn.js';

const languages: Record<string, [locale: string, language: Language]> = {
  en: ['en', en],
  de: ['de', de],
  zh: ['zh-CN', zhCN],
  ar: ['ar', ar],
};

/** A language, and the locale in which its numbers are written. */
export interface Speech {
  language: Language;
  locale: string;
}

/**
 * The language nearest to a locale: `de-AT` speaks German with Austrian numbers, every Chinese the simplified one, and what we do not
 * speak, English.
 */
export function speechOf(locale: string): Speech {
  const known = knownLocale(locale);
  const [own, language] = languages[(known ?? '').split('-')[0]!.toLowerCase()] ?? languages.en!;
  return { language, locale: known && own.split('-')[0] === known.split('-')[0] ? known : own };
}
