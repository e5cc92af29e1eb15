import type { IssueCode } from '../schema/issue.js';
import type { BillingMode, Period, PricingModel, Specification } from '../schema/types.js';

/**
 * A sentence without its first capital and its full stop, so that it can follow the name of a place.
 * `{max}` is a param: a number in the reader's format, or text. `{max|# day|# days}` selects one of the language's plural forms, in
 * the order of `plurals`, and replaces `#` with the number. `{total$}` is an amount of money. `{price}` (`monthly price`), `{period}`
 * (`Monthly`) and `{field}` (`Min.`) come from the params and the path.
 */
export type Sentence = string;

/** Sentences of some issues, such as those that one element can have. */
export type Sentences = Partial<Record<IssueCode, Sentence>>;

/** All texts of the core in one language. A code without a sentence does not compile. */
export interface Language extends SentenceWords, Names {
  sentences: Record<IssueCode, Sentence>;
}

/** The words that every sentence needs. */
export interface SentenceWords {
  /** The sentence for a host's own code without a `message`. */
  unknown: Sentence;
  /** The plural categories of `Intl.PluralRules`, in the order of the forms in a sentence. */
  plurals: readonly Intl.LDMLPluralRule[];
  /** The names of number fields, by the last step of a path. */
  fields: Record<NumberField, string>;
  /** The full stop after a sentence without a place. */
  stop: string;
  /** Joins the parts of a place; `colon` joins a place and its sentence. */
  comma: string;
  colon: string;
}

/** The names of places, domain terms, periods and prices. */
export interface Names {
  domain: Domain;
  /** Why a specification has no trial, if the release is known; `{method}` is its delivery method. */
  noTrial: Record<'method' | 'usage', Sentence>;
  places: Record<PlaceName, Sentence>;
  periods: Periods;
  /** `{period}` is the name of the period. */
  prices: PricePhrases;
  fees: PricePhrases;
}

/**
 * The domain's terms. A language names each term only here; elements read them as the section `domain`.
 * `method.other` is the label of a delivery method without a name, and `method.this` replaces the name within a sentence.
 */
export type Domain = Record<
  `method.${BuiltInMethod | 'other' | 'this'}` | `model.${PricingModel}` | `mode.${BillingMode}` | `template.${Specification['template']}`,
  string
>;

/** A delivery method that the kit names. */
export type BuiltInMethod = 'saas' | 'license' | 'professional-service';

/** Fields that take a number. */
export type NumberField = 'min' | 'max' | 'step' | 'days';

/** Unnamed parts are called by their number, `{n}`; tiers by their first quantity, `{from}`, and their last, `{to}`. */
export type PlaceName = 'specification' | 'attribute' | 'value' | 'tier' | 'upTo' | 'between' | 'above';

/** The names of billing periods as headings. In `every`, `{n}` is a length of time formatted by `Intl`. */
export type Periods = Record<NamedPeriod | 'every', string>;

/** A price named by its period, within a sentence. */
export type PricePhrases = Record<'P1M' | 'P1Y' | 'once' | 'use' | 'other', string>;

/** A billing period with its own word. */
export type NamedPeriod = Period & ('P1D' | 'P1W' | 'P1M' | 'P1Y' | 'once' | 'use');
