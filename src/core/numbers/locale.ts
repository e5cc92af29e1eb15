const known = new Map<string, string | undefined>();

/** Languages that every `Intl` knows, and that write a number of up to three digits in any country as it stands. */
export const isPlain = (locale: string): boolean => /^(de|en|zh)(-[A-Z]{2})?$/.test(locale);

/**
 * The locale as `Intl` knows it (`en_US` as `en-US`); undefined for one that it doesn't. The first question to `Intl.NumberFormat` in a page takes
 * a browser longer than to show a form: it is asked only where the answer is not clear.
 */
export function knownLocale(locale: string): string | undefined {
  if (isPlain(locale)) return locale;
  return known.has(locale) ? known.get(locale) : remember(known, locale, supported(locale));
}

function supported(locale: string): string | undefined {
  try {
    return Intl.NumberFormat.supportedLocalesOf(locale.replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
}

/** Keeps a map that is filled from outside small. */
export function remember<V>(map: Map<string, V>, key: string, value: V): V {
  if (map.size >= 200) map.clear();
  map.set(key, value);
  return value;
}
