import type { PolicyOptions } from '../schema/types.js';
import type { Domain } from './language.js';

/** The sources of a delivery method's name. */
export interface MethodNames {
  domain: Domain;
  /** The reader's language, BCP 47. */
  locale: string;
  /** Its labels name the host's own methods, and rename the built-in ones. */
  policy?: PolicyOptions | undefined;
}

/** The name of a delivery method; undefined if neither the policy nor the kit has one. Never the key. */
export function methodName(key: string, { domain, locale, policy }: MethodNames): string | undefined {
  const methods = policy?.deliveryMethods ?? {};
  const label = Object.hasOwn(methods, key) ? methods[key]?.label : undefined;
  const own = typeof label === 'string' ? label : label && textIn(label, locale);
  if (own) return own;
  return key !== 'other' && key !== 'this' && Object.hasOwn(domain, `method.${key}`) ? domain[`method.${key}` as keyof Domain] : undefined;
}

/** The text for a reader's language: the exact tag, else its base, else a different variant of it, else English, else any. */
function textIn(texts: Readonly<Record<string, string | undefined>>, locale: string): string | undefined {
  const byTag = new Map(Object.entries(texts).map(([tag, text]) => [tag.toLowerCase(), text]));
  for (let tag = locale.toLowerCase(); tag; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) {
    if (byTag.get(tag) !== undefined) return byTag.get(tag);
  }
  const base = locale.toLowerCase().split('-')[0];
  const variant = [...byTag.keys()].find((tag) => tag.split('-')[0] === base);
  return (variant && byTag.get(variant)) ?? byTag.get('en') ?? [...byTag.values()].find((text) => text !== undefined);
}
