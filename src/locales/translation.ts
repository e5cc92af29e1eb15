import type { Language } from '../core/messages/language.js';
import type { Translation } from '../internal/words/translation.js';
import type { en } from './en.js';

/** The words of every element. */
export type Sections = typeof en.sections;

/** A language in which no word is missing: what it lacks does not compile. */
export interface CompleteTranslation extends Translation {
  sections: Sections;
  issues: Language;
}
