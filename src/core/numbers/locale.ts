const known = new Map<string, string | undefined>();

/** Languages that every `Intl` knows and that write numbers of up to three digits the same way in every country. */
export const isPlain = (locale: string): boolean => /^(de|en|zh)(-[A-Z]{2})?$/.test(locale);

/**
 * The locale as `Intl` knows it (`en_US` becomes `en-US`); undefined if it does not know it. In a page, the first call of `Intl.NumberFormat` takes
 * a browser longer than showing a form, so it is called only if the answer is not already clear.
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

/** Limits the size of a map whose keys come from outside. */
export function remember<V>(map: Map<string, V>, key: string, value: V): V {
  if (map.size >= 200) map.clear();
  map.set(key, value);
  return value;
}
