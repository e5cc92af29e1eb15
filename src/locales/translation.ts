import type { Translation } from '../internal/locale.js';
import type { en } from './en.js';

/** The words of every element. */
export type Sections = typeof en.sections;

/** A language in which no word is missing: what it lacks does not compile. */
export interface CompleteTranslation extends Translation {
  sections: Sections;
}
