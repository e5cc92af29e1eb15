import type { Language } from '../../core/messages/language.js';

/** The words of one element in one language: texts, or functions that return them. */
export type Words = Record<string, string | ((...args: never[]) => string)>;

/** One language for every element: `sections` by element name without its prefix, such as `quantity-range`. */
export interface Translation {
  /** A BCP 47 language tag, such as `de` or `zh-CN`. */
  lang: string;
  sections: Record<string, Words>;
  /** The sentences of issues, and the names of places and billing periods. Without it these are in English. */
  issues?: Language;
}
