import type { Issue } from '../schema/issue.js';
import type { Period } from '../schema/types.js';
import type { Names, PricePhrases } from './language.js';
import { periodIn } from './periods.js';
import type { Extras } from './sentence.js';
import type { Speech } from './speech.js';

type PriceSpeech = Speech<Pick<Names, 'periods' | 'prices' | 'fees'> & { comma: string }>;

/** The slots of sentences about prices: the billing period, and its price or fee. */
export function priceSlots({ path, params }: Issue, speech: PriceSpeech): NonNullable<Extras['slots']> {
  // A host's own issue may contain the period only in its path.
  const period = String(params.period ?? params.value ?? params.id ?? path.at(-1) ?? '');
  return {
    price: () => priceOf(period, path.includes('flatFee'), speech),
    period: () => periodIn(period, speech),
  };
}

function priceOf(period: Period, fee: boolean, speech: PriceSpeech): string {
  const phrases: PricePhrases = fee ? speech.language.fees : speech.language.prices;
  const phrase = Object.hasOwn(phrases, period) ? phrases[period as keyof PricePhrases] : phrases.other;
  return phrase.replace('{period}', () => periodIn(period, speech));
}
