import { parseDecimal } from '../core/numbers/index.js';
import type { NumberLanguage } from './text-cell.js';

/** Tried in this order: the first wins when several split the same number of lines. */
const delimiters = ['\t', ';', ',', '|'];

/** Quoted fields: a delimiter inside them does not split a line. */
const quoted = /(?<=^|[\r\n\t;,|])"[^"]*(?:""[^"]*)*"(?=[\r\n\t;,|]|$)/g;

/**
 * Finds the delimiter of a text: the one that splits the most lines into the same number of fields. A comma counts only where it can't be a
 * decimal comma: a price cut at its comma would be a different price. A delimiter that splits fewer than a quarter of the lines is part of a
 * text. Without a delimiter, the result is a character that no text contains.
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

/** Whether the commas in these lines separate fields. If some could be decimal commas, every line must have the same number of fields. */
function dividesByComma([first = '', ...others]: string[], { locale, currency }: NumberLanguage): boolean {
  const isNumber = (line: string): boolean => parseDecimal(line, locale, { currency }).ok || parseDecimal(line, locale).ok;
  if (isNumber(first)) return false;
  if (!parseDecimal('1,5', locale).ok) return true;
  const width = widthOf(first, ',');
  return !/\d,\d/.test(first) && others.every((line) => widthOf(line, ',') === width && !isNumber(line));
}
