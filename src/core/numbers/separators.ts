import { knownLocale, remember } from './locale.js';

/** The number format of a locale. */
export interface Separators {
  decimal: ReadonlySet<string>;
  group: ReadonlySet<string>;
  /** Digits of the last group and of the groups before it: 3 and 3, in India 3 and 2; Marathi groups money by threes and other numbers like India. */
  sizes: readonly (readonly [last: number, others: number])[];
  /** Digits that Unicode does not class as decimal digits, such as 一, by their value. */
  digits: ReadonlyMap<string, string>;
  /** The locale is unknown: a separator before exactly three digits is ambiguous, so the number is refused. */
  ambiguous: boolean;
}

/** Characters that group digits in every locale, because no locale uses them as a decimal separator. */
const spaces = [' ', '\u00a0', '\u202f', '\u2009'];
const apostrophes = ["'", '\u2019'];
const arabicDecimal = '\u066b';
const arabicGroup = '\u066c';

const cache = new Map<string, Separators>();

/** The locale's separators, or the given ones that replace them. */
export function separatorsOf(locale: string, decimal?: string, group?: string): Separators {
  const key = decimal === undefined && group === undefined ? locale : JSON.stringify([locale, decimal, group]);
  return cache.get(key) ?? remember(cache, key, makeSeparators(knownLocale(locale), decimal, group));
}

/** Separators that look alike count as the same; different ones must not be mixed in a number. */
export function separatorKind(separator: string): string {
  return spaces.includes(separator) ? ' ' : apostrophes.includes(separator) ? "'" : separator;
}

function makeSeparators(locale: string | undefined, decimal: string | undefined, group: string | undefined): Separators {
  const found =
    locale === undefined ? { decimals: ['.'], groups: [], sizes: [[3, 3] as const], digits: new Map<string, string>() } : ofLocale(locale);
  const given = new Set([decimal, group]);
  const decimals = decimal ? [decimal] : found.decimals.filter((separator) => !given.has(separator));
  const groups = group === undefined ? found.groups.filter((separator) => !decimals.includes(separator)) : [group];
  return {
    ...found,
    decimal: new Set(decimals),
    group: new Set([...groups, ...spaces, ...apostrophes].filter((separator) => separator !== '' && !decimals.includes(separator))),
    ambiguous: locale === undefined && !decimal,
  };
}

/**
 * The separators of the locale's own numerals, of its amounts of money (which differ in de-AT and fr-CH) and of its Latin numerals
 * (ar-EG), unless they contradict the first.
 */
function ofLocale(locale: string) {
  const decimals = [arabicDecimal];
  const groups = [arabicGroup];
  const sizes: [number, number][] = [];
  const own = new Intl.NumberFormat(locale);
  const styles = [
    own,
    new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' }),
    new Intl.NumberFormat(locale, { numberingSystem: 'latn' }),
  ];
  for (const style of styles) {
    const parts = style.formatToParts(1234567890.5);
    const valuesOf = (wanted: string) => parts.filter(({ type }) => type === wanted).map(({ value }) => value);
    const [decimal = ''] = valuesOf('decimal');
    const [group] = valuesOf('group');
    const [last = 3, others = 3] = valuesOf('integer')
      .map((digits) => [...digits].length)
      .reverse();
    if (!groups.includes(decimal)) decimals.push(decimal);
    if (group && !decimals.includes(group)) groups.push(group);
    sizes.push([last, others]);
  }
  const digits = Array.from({ length: 10 }, (_, digit): [string, string] => [own.format(digit), String(digit)]);
  return {
    decimals,
    groups,
    sizes,
    digits: new Map(digits.filter(([shown]) => !/^\p{Nd}$/u.test(shown))),
  };
}
