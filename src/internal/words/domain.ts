import { domain } from '../../core/messages/english/domain.js';
import type { Domain } from '../../core/messages/language.js';
import { methodName as nameOf } from '../../core/messages/method-name.js';
import type { PolicyOptions } from '../../core/schema/types.js';
import { wordsIn } from './locale.js';

/** The domain's terms in the languages that the page has loaded; English until the reader's language has loaded. */
export const domainWords = (lang: string): Domain => wordsIn(lang, 'domain', domain);

/** A delivery method as a label: its name, or `Other delivery method`, numbered if the policy has several without a name. */
export function methodLabel(key: string, lang: string, policy?: PolicyOptions): string {
  const domain = domainWords(lang);
  const names = { domain, locale: lang, policy };
  const name = nameOf(key, names);
  if (name !== undefined) return name;
  const unnamed = Object.keys(policy?.deliveryMethods ?? {}).filter((one) => nameOf(one, names) === undefined);
  const other = domain['method.other'];
  return unnamed.length > 1 && unnamed.includes(key) ? `${other} ${new Intl.NumberFormat(lang).format(unnamed.indexOf(key) + 1)}` : other;
}

/** A delivery method within a sentence: its name, or `this delivery method`. */
export function methodInSentence(key: string, lang: string, policy?: PolicyOptions): string {
  const domain = domainWords(lang);
  return nameOf(key, { domain, locale: lang, policy }) ?? domain['method.this'];
}
