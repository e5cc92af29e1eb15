import type { Language } from '../../core/messages/language.js';

/** The words of one element in one language: sentences, or functions that make them. */
export type Words = Record<string, string | ((...args: never[]) => string)>;

/** One language for every element: `sections` by element name without its prefix, such as `quantity-range`. */
export interface Translation {
  /** BCP 47, such as `de` or `zh-CN`. */
  lang: string;
  sections: Record<string, Words>;
  /** What the rules say, and what places and billing periods are called; English where it is left out. */
  issues?: Language;
}
