import { expect } from 'chai';
import { readClipboard, readSheet } from '../../src/exchange/index.js';
// The root of the package exports every type.
import type { SheetCell } from '../../src/index.js';

/** Numbers in each language's own format; text that is not a number in that format stays text. */
const texts: Record<string, [text: string, value?: string][]> = {
  en: [['19.50', '19.5'], ['1,234.56', '1234.56'], ['12,34'], ['0,100'], ['-3', '-3'], ['1e5'], ['Basic'], ['$5', '5'], ['007', '7']],
  de: [['19,50', '19.5'], ['1.234,56', '1234.56'], ['12.34'], ['0,100', '0.1'], ['-3', '-3'], ['1e5'], ['Basic'], ['5 €', '5']],
  ar: [
    ['١٢٫٥', '12.5'],
    ['12.5', '12.5'],
  ],
};
const cells = (locale: string): SheetCell[] => texts[locale]!.map(([text, value]) => (value === undefined ? { text } : { text, value }));

for (const locale of Object.keys(texts)) {
  const column = texts[locale]!.map(([text]) => text);
  describe(`numbers in ${locale}, when the source has no number types`, () => {
    it('are read from copied plain text', () => {
      expect(readClipboard({ text: column.join('\t'), locale })).to.deep.equal([cells(locale)]);
    });

    it('are read from a table', () => {
      const html = `<table>${column.map((text) => `<tr><td>${text}</td></tr>`).join('')}</table>`;
      expect(readClipboard({ html, text: 'never read', locale }).flat()).to.deep.equal(cells(locale));
    });

    it('are read from delimited text', async () => {
      const bytes = new TextEncoder().encode(column.map((text) => `"${text}"\r\n`).join(''));
      expect((await readSheet(bytes, { name: 'prices.csv', locale })).rows.flat()).to.deep.equal(cells(locale));
    });
  });
}

describe('a currency next to a number', () => {
  it('must be the given currency, otherwise the cell is not a number', () => {
    expect(readClipboard({ text: '$5\t€5', locale: 'en', currency: 'EUR' })).to.deep.equal([[{ text: '$5' }, { text: '€5', value: '5' }]]);
  });
});

describe('a text with an apostrophe against formulas', () => {
  it('is read as text', async () => {
    const { rows } = await readSheet(new Blob(["'-5,-5"]), { name: 'x.csv', locale: 'en' });
    expect(rows).to.deep.equal([[{ text: '-5' }, { text: '-5', value: '-5' }]]);
  });
});
