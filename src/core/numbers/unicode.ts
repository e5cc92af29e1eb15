const beyondAscii = /[^\0-\x7f]/;
const bidiMarks = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const fullWidth = /[\uff01-\uff5e]/g;
const decimalDigit = /\p{Nd}/u;

/** Removes invisible marks and turns full-width forms into plain ones. Superscripts and fractions stay: 5² is not 52. */
export function asciiForms(text: string): string {
  if (!beyondAscii.test(text)) return text;
  return text
    .replace(bidiMarks, '')
    .replace(fullWidth, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ')
    .replace(/[\uffe0-\uffe6]/g, (wide) => wide.normalize('NFKC'));
}

/** Replaces every decimal digit of Unicode, and those of the map, by 0 to 9. */
export function asciiDigits(text: string, others: ReadonlyMap<string, string>): string {
  if (!beyondAscii.test(text)) return text;
  const digits = text.replace(/\p{Nd}/gu, (digit) => String(digitValue(digit.codePointAt(0)!)));
  return others.size === 0 ? digits : [...digits].map((character) => others.get(character) ?? character).join('');
}

/** Unicode lists decimal digits in runs of ten, some of which are adjacent. */
function digitValue(codePoint: number): number {
  let first = codePoint;
  while (decimalDigit.test(String.fromCodePoint(first - 1))) first--;
  return (codePoint - first) % 10;
}
