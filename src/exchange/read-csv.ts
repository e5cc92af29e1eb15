import { parseDelimited } from '../core/clipboard/parse-delimited.js';
import { knownLocale } from '../core/numbers/locale.js';
import { delimiterOf } from './delimiter.js';
import { withoutMark } from './formula-mark.js';
import type { SheetCell } from './sheet-cell.js';
import { textCell, type NumberLanguage } from './text-cell.js';

/**
 * Reads the cells of delimited text in any encoding and with any delimiter. Numbers are read in the given language. Blank rows are kept, so
 * that row numbers match those of a spreadsheet.
 */
export function readCsv(bytes: Uint8Array, { name, ...language }: { name: string } & NumberLanguage): (SheetCell | null)[][] {
  const text = decode(bytes, language.locale);
  if (text.includes('\0') || otherText.test(text)) throw new TypeError('no table');
  // Excel's `sep=` line names the delimiter. Excel does not show it as a row.
  const named = /^"?sep=([^"\r\n])"?(?:\r\n?|\n)/i.exec(text);
  const table = named ? text.slice(named[0].length) : text;
  const delimiter = named?.[1] ?? (/\.tsv$/i.test(name) ? '\t' : delimiterOf(table, language));
  return parseDelimited(table, delimiter, true).map((row) => row.map((raw) => cellOf(raw, language)));
}

/** HTML pages, which some programs save as .xls, and other documents: they contain no rows. */
const otherText = /^\s*(?:<(?:!doctype|\?xml|html|head|meta|table)\b|\{\\rtf|%PDF-)/i;

function cellOf(raw: string, language: NumberLanguage): SheetCell | null {
  const text = withoutMark(raw);
  if (text.trim() === '') return null;
  // An apostrophe that prevents a formula marks a text.
  return text === raw ? textCell(text, language) : { text };
}

/** The Windows code page of a language's script, for text that is not Unicode. */
const codePages = new Map(
  Object.entries({
    Hans: 'gb18030',
    Hant: 'big5',
    Jpan: 'shift_jis',
    Kore: 'euc-kr',
    Cyrl: 'windows-1251',
    Grek: 'windows-1253',
    Hebr: 'windows-1255',
    Arab: 'windows-1256',
  }),
);

/**
 * Detects the encoding: by a byte order mark, then UTF-16 by its zero bytes, then UTF-8, then the code page in which Excel writes CSV in the
 * seller's language, then Windows-1252.
 */
function decode(bytes: Uint8Array, locale: string): string {
  const mark = (...first: number[]): boolean => first.every((byte, at) => bytes[at] === byte);
  if (mark(0xef, 0xbb, 0xbf)) return new TextDecoder('utf-8').decode(bytes);
  if (mark(0xff, 0xfe)) return new TextDecoder('utf-16le').decode(bytes);
  if (mark(0xfe, 0xff)) return new TextDecoder('utf-16be').decode(bytes);
  const start = bytes.subarray(0, 400);
  const zeros = (from: number): number => start.filter((byte, at) => at % 2 === from && byte === 0).length;
  if (zeros(1) > start.length / 4) return new TextDecoder('utf-16le').decode(bytes);
  if (zeros(0) > start.length / 4) return new TextDecoder('utf-16be').decode(bytes);
  for (const encoding of ['utf-8', codePageOf(locale)]) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      continue;
    }
  }
  return new TextDecoder('windows-1252').decode(bytes);
}

function codePageOf(locale: string): string {
  const known = knownLocale(locale);
  return codePages.get((known && new Intl.Locale(known).maximize().script) ?? '') ?? 'windows-1252';
}
