import type { ReactiveControllerHost } from 'lit';
import type { Sections } from '../../locales/translation.js';
import { LocaleController, type Words } from './locale.js';

const locales = new WeakMap<object, LocaleController>();

/** Makes an element follow the language and direction of the page. Call it once, in the element's constructor. */
export function followLocale(element: ReactiveControllerHost & HTMLElement): LocaleController {
  const locale = new LocaleController(element);
  locales.set(element, locale);
  return locale;
}

/** The language and direction of one of the kit's elements. */
export function localeOf(element: HTMLElement): LocaleController {
  const locale = locales.get(element);
  if (!locale) throw new Error(`${element.localName} does not follow a locale.`);
  return locale;
}

/**
 * An element's words in its language. A section that is missing in the translations does not compile.
 * @param english - the English words of the section
 */
export const wordsOf = <S extends keyof Sections, W extends Partial<Sections[S]> & Words>(
  element: HTMLElement,
  section: S,
  english: W,
): W => localeOf(element).words(section, english);
