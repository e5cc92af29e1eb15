import type { Issue } from '../schema/issue.js';
import type { SentenceWords } from './language.js';
import { capital, sentenceOf, type Extras } from './sentence.js';
import type { PlainLanguage, Speech } from './speech.js';

/** An issue that stands at its field: what is wrong, without the place. Sentences about prices need their slots. */
export const sayPlainly = (issue: Issue, speech: Speech<PlainLanguage>, extras?: Extras): string =>
  inPlace(sentenceOf(issue, speech, extras), [], speech);

/** A sentence after the names of its place; where there are none it stands alone. */
export function inPlace(sentence: string, place: readonly string[], speech: Speech<SentenceWords>): string {
  const { comma, colon, stop } = speech.language;
  if (place.length) return place.join(comma) + colon + sentence;
  return capital(sentence, speech) + (sentence.endsWith(stop) ? '' : stop);
}
