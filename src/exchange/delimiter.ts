import { parseDecimal } from '../core/numbers/index.js';
import type { NumberLanguage } from './text-cell.js';

/** In this order where several divide as many lines alike. */
const delimiters = ['\t', ';', ',', '|'];

/** Whole fields in quotes: what is in them divides nothing. */
const quoted = /(?<=^|[\r\n\t;,|])"[^"]*(?:""[^"]*)*"(?=[\r\n\t;,|]|$)/g;

/**
 * What stands between the fields of a text: what divides the most lines into equally many. A comma is it only where it can't be that of a
 * number: a price cut at its comma would be another price. What divides fewer than a quarter of the lines is a sign in a text. Where nothing
 * divides, the answer is a character that no text has.
 */
export function delimiterOf(text: string, language: NumberLanguage): string {
  const lines = text.replace(quoted, '""').split(/[\r\n]+/);
  let best = '\0';
  let most = (lines.filter((line) => line.trim() !== '').length - 1) / 4;
  for (const delimiter of delimiters) {
    const divided = lines.filter((line) => line.includes(delimiter));
    if (delimiter === ',' && !dividesByComma(divided, language)) continue;
    const alike = new Map<number, number>();
    for (const line of divided) {
      const width = widthOf(line, delimiter);
      alike.set(width, (alike.get(width) ?? 0) + 1);
    }
    const lead = Math.max(0, ...alike.values());
    if (lead > most) [best, most] = [delimiter, lead];
  }
  return best;
}

const widthOf = (line: string, delimiter: string): number => line.split(delimiter).length;

/** Whether the commas of these lines stand between fields. Where they are decimal ones too, all lines have to agree on it. */
function dividesByComma([first = '', ...others]: string[], { locale, currency }: NumberLanguage): boolean {
  const isNumber = (line: string): boolean => parseDecimal(line, locale, { currency }).ok || parseDecimal(line, locale).ok;
  if (isNumber(first)) return false;
  if (!parseDecimal('1,5', locale).ok) return true;
  const width = widthOf(first, ',');
  return !/\d,\d/.test(first) && others.every((line) => widthOf(line, ',') === width && !isNumber(line));
}
