const tab = '\t';
const quote = '"';

/**
 * Reads a block of cells as spreadsheets put it on the clipboard: fields between tabs, rows ended by `\r\n`, `\n` or `\r`, a trailing
 * line end being the last row's own. A field that begins with a quote runs to a quote before a tab, a line end or the end of the text,
 * quotes in it doubled; anywhere else a quote is data. One that never closes is data too, so that no typo swallows the rows below.
 * Rows are padded to the widest with `''`; an empty text is one empty cell.
 * Source: GRID, "Clipboard".
 */
export function parseClipboardText(text: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  let closes = true;
  for (;;) {
    const quoted: Field | undefined = text[at] === quote ? readQuoted(text, at, closes) : undefined;
    if (text[at] === quote && !quoted) closes = false;
    const field: Field = quoted ?? readPlain(text, at);
    rows.at(-1)!.push(field.value);
    at = field.end;
    if (text[at] === tab) {
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
  /** Where its tab or line end stands, or the length of the text. */
  end: number;
}

function readPlain(text: string, start: number): Field {
  let end = start;
  while (!endsField(text, end)) end++;
  return { value: text.slice(start, end), end };
}

/**
 * A field that begins with a quote; undefined where no quote closes it.
 * @param closes - false where an earlier search found no closing quote up to the end: then only the leading quotes can be all there is
 */
function readQuoted(text: string, start: number, closes: boolean): Field | undefined {
  const leading = runEnd(text, start) - start;
  if (endsField(text, start + leading) && leading % 2 === 0) return { value: quote.repeat(leading / 2 - 1), end: start + leading };
  const overescaped = leading % 2 === 0 ? readOverescaped(text, start) : undefined;
  if (overescaped || !closes) return overescaped;
  for (let at = start + 1; (at = text.indexOf(quote, at)) >= 0;) {
    const end = runEnd(text, at);
    if (endsField(text, end) && (end - at) % 2 === 1) return { value: unescaped(text.slice(start + 1, end - 1)), end };
    at = end;
  }
  return undefined;
}

/** `""A""` is what a program leaves that doubled the quotes around the field too: A. */
function readOverescaped(text: string, start: number): Field | undefined {
  const { end } = readPlain(text, start);
  const field = text.slice(start, end);
  return field.length >= 5 && field.endsWith('""') ? { value: unescaped(field.slice(2, -2)), end } : undefined;
}

const unescaped = (text: string): string => text.replaceAll('""', quote);

const endsField = (text: string, at: number): boolean => at >= text.length || text[at] === tab || text[at] === '\n' || text[at] === '\r';

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
