import type { IssueCode } from '../schema/issue.js';
import type { BillingMode, Period, PricingModel, Specification } from '../schema/types.js';

/**
 * A sentence without its first capital and its full stop, so that it reads alone and after the name of a place.
 * `{max}` is a param: a number in the reader's writing, a text as it is. `{max|# day|# days}` chooses among the language's plural
 * forms, in the order of `plurals`, and puts the number for `#`. Made from the params and the path are `{price}` (`monthly price`),
 * `{period}` (`Monthly`), `{field}` (`Min.`), and with `$` behind the name an amount of money.
 */
export type Sentence = string;

/** Sentences of some issues, such as those that one element can have. */
export type Sentences = Partial<Record<IssueCode, Sentence>>;

/** All that the core says in one language. A code without its sentence does not compile. */
export interface Language extends SentenceWords, Names {
  sentences: Record<IssueCode, Sentence>;
}

/** What every sentence is made with. */
export interface SentenceWords {
  /** For a host's own code that brings no sentence of its own. */
  unknown: Sentence;
  /** The plural categories of `Intl.PluralRules`, in the order in which sentences give their forms. */
  plurals: readonly Intl.LDMLPluralRule[];
  /** By the last step of a path: the number field that is meant. */
  fields: Record<NumberField, string>;
  /** What stands after a sentence that stands alone. */
  stop: string;
  /** Parts of a place, and a place and its sentence, are joined by these. */
  comma: string;
  colon: string;
}

/** The names of places, domain terms, periods and prices. */
export interface Names {
  domain: Domain;
  /** Why a specification has no trial, when the release is known; `{method}` is its delivery method. */
  noTrial: Record<'method' | 'usage', Sentence>;
  places: Record<PlaceName, Sentence>;
  periods: Periods;
  /** `{period}` stands for the period's own phrase. */
  prices: PricePhrases;
  fees: PricePhrases;
}

/**
 * The domain's terms. Each has its name here and nowhere else in a language; elements read them as the section `domain`.
 * `method.other` is the label of a delivery method without a name, and `method.this` stands for it within a sentence.
 */
export type Domain = Record<
  `method.${BuiltInMethod | 'other' | 'this'}` | `model.${PricingModel}` | `mode.${BillingMode}` | `template.${Specification['template']}`,
  string
>;

/** A delivery method that the kit has a name for. */
export type BuiltInMethod = 'saas' | 'license' | 'professional-service';

/** Fields that take a number. */
export type NumberField = 'min' | 'max' | 'step' | 'days';

/** What has no name yet is called by its number, `{n}`; a tier by where it begins, `{from}`, and ends, `{to}`. */
export type PlaceName = 'specification' | 'attribute' | 'value' | 'tier' | 'upTo' | 'between' | 'above';

/** A billing period as a heading: those with a word of their own, and `{n}`, a length of time that `Intl` writes. */
export type Periods = Record<NamedPeriod | 'every', string>;

/** A price named by its period, in the middle of a sentence. */
export type PricePhrases = Record<'P1M' | 'P1Y' | 'once' | 'use' | 'other', string>;

/** A billing period that has a word of its own. */
export type NamedPeriod = Period & ('P1D' | 'P1W' | 'P1M' | 'P1Y' | 'once' | 'use');
