import type { Issue } from '../schema/issue.js';
import type { SentenceWords } from './language.js';
import { capital, sentenceOf, type Extras } from './sentence.js';
import type { PlainLanguage, Speech } from './speech.js';

/** The sentence of an issue that is shown at its field, without the place. Sentences about prices need their slots. */
export const sayPlainly = (issue: Issue, speech: Speech<PlainLanguage>, extras?: Extras): string =>
  inPlace(sentenceOf(issue, speech, extras), [], speech);

/** Puts the names of a place before a sentence. Without names, the sentence gets a capital letter and a full stop. */
export function inPlace(sentence: string, place: readonly string[], speech: Speech<SentenceWords>): string {
  const { comma, colon, stop } = speech.language;
  if (place.length) return place.join(comma) + colon + sentence;
  return capital(sentence, speech) + (sentence.endsWith(stop) ? '' : stop);
}
