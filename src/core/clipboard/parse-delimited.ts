const quote = '"';

/** How a text is split into fields. */
interface Delimited {
  text: string;
  delimiter: string;
  /** Whether a quoted field that contains a single quote ends at the next delimiter: no program writes such a quote to a file. */
  isStrict: boolean;
  /** False after a search found no closing quote up to the end of the text, so that it is not repeated. */
  closes: boolean;
}

/**
 * Reads rows of delimited fields, ended by `\r\n`, `\n` or `\r`; a trailing line end belongs to the last row. A field that begins
 * with a quote ends at a quote before a delimiter, a line end or the end of the text, with quotes inside doubled; anywhere else a quote is data.
 * A quote that never closes is data too, so that a typo loses no rows.
 * Rows are padded with `''` to the width of the widest; an empty text is one empty field.
 * @param isStrict - a quoted field that contains a single quote, which files never have, closes before the next delimiter or is data
 */
export function parseDelimited(text: string, delimiter: string, isStrict = false): string[][] {
  const source: Delimited = { text, delimiter, isStrict, closes: true };
  const rows: string[][] = [[]];
  let at = 0;
  for (;;) {
    const field = (text[at] === quote ? readQuoted(source, at) : undefined) ?? readPlain(source, at);
    rows.at(-1)!.push(field.value);
    at = field.end;
    if (text[at] === delimiter) {
      at++;
      continue;
    }
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
    if (at >= text.length) return padded(rows);
    rows.push([]);
  }
}

interface Field {
  value: string;
  /** The index of its delimiter or line end, or the length of the text. */
  end: number;
}

function readPlain(source: Delimited, start: number): Field {
  let end = start;
  while (!endsField(source, end)) end++;
  return { value: source.text.slice(start, end), end };
}

/** A field that begins with a quote; undefined if no quote closes it. */
function readQuoted(source: Delimited, start: number): Field | undefined {
  const { text } = source;
  const leading = runEnd(text, start) - start;
  if (endsField(source, start + leading) && leading % 2 === 0) return { value: quote.repeat(leading / 2 - 1), end: start + leading };
  const overescaped = leading % 2 === 0 ? readOverescaped(source, start) : undefined;
  if (overescaped || !source.closes) return overescaped;
  let until: number | undefined;
  for (let at = start + 1; (at = text.indexOf(quote, at)) >= 0;) {
    if (until !== undefined && at > until) return undefined;
    const end = runEnd(text, at);
    if ((end - at) % 2 === 1) {
      if (endsField(source, end)) return { value: unescaped(text.slice(start + 1, end - 1)), end };
      // The start of another quoted field shows that this one never closed.
      if (source.isStrict && endsField(source, at - 1)) return undefined;
      if (source.isStrict) until ??= readPlain(source, end).end;
    }
    at = end;
  }
  source.closes = false;
  return undefined;
}

/** `""A""` comes from programs that also doubled the quotes around the field; it means A. */
function readOverescaped(source: Delimited, start: number): Field | undefined {
  const { end, value } = readPlain(source, start);
  return value.length >= 5 && value.endsWith('""') ? { value: unescaped(value.slice(2, -2)), end } : undefined;
}

const unescaped = (text: string): string => text.replaceAll('""', quote);

const endsField = ({ text, delimiter }: Delimited, at: number): boolean =>
  at >= text.length || text[at] === delimiter || text[at] === '\n' || text[at] === '\r';

function runEnd(text: string, start: number): number {
  let end = start;
  while (text[end] === quote) end++;
  return end;
}

function padded(rows: string[][]): string[][] {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  for (const row of rows) while (row.length < width) row.push('');
  return rows;
}
