const known = new Map<string, string | undefined>();

/** The locale as `Intl` knows it (`en_US` as `en-US`); undefined for one that it doesn't. */
export function knownLocale(locale: string): string | undefined {
  if (!known.has(locale)) remember(known, locale, supported(locale));
  return known.get(locale);
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
