import { expect } from 'chai';
import * as fc from 'fast-check';
import { formatDecimal, formatMoney, parseDecimal, roundDecimal, trimDecimal } from '../../src/core/numbers/index.js';
import type { ParseDecimalOptions } from '../../src/core/numbers/index.js';
import { propertyRuns } from './property-runs.js';

const read = (text: string, locale: string, options?: ParseDecimalOptions) => {
  const parsed = parseDecimal(text, locale, options);
  return parsed.ok ? parsed.value : undefined;
};

const reads = (locale: string, expected: Record<string, string>, options?: ParseDecimalOptions) => {
  for (const [text, value] of Object.entries(expected)) expect(read(text, locale, options), `${text} (${locale})`).to.equal(value);
};

const refuses = (locale: string, texts: string[], options?: ParseDecimalOptions) => {
  for (const text of texts) expect(parseDecimal(text, locale, options), `${text} (${locale})`).to.deep.equal({ ok: false, text });
};

describe('parseDecimal', () => {
  it('reads the decimal separator of the locale and no other', () => {
    reads('en', { '19.50': '19.5', '0.015': '0.015', '-3': '-3', '0': '0', '12': '12' });
    reads('de', { '19,50': '19.5', '0,015': '0.015', '100,000': '100', '0,1': '0.1' });
    refuses('en', ['19,50', '12,34', '1,5', '1.2.3', '1.234,56']);
    refuses('de', ['12.34', '1.5', '19.50', '1,2,3', '1,234.56']);
  });

  it('reads group separators between groups of three digits', () => {
    reads('en', { '1,234': '1234', '1,234,567.89': '1234567.89', '12,345': '12345' });
    reads('de', { '1.234,56': '1234.56', '1.234.567,89': '1234567.89', '1.500': '1500' });
    refuses('en', ['1,23', '1,2345', '1234,567', '12,34,567', '1,,234', ',123', '1,234,', '1,234,56', '1.234,567']);
    refuses('de', ['1.23', '1234.567', '1.23.456']);
  });

  it('refuses a group that begins with 0: 0,001 means a thousandth in many languages', () => {
    refuses('en', ['0,001', '0,100', '00,100', '012,345', '0 100', "0'100"]);
    reads('de', { '0,100': '0.1', '0,001': '0.001' });
  });

  it('reads Indian groups of two digits before the last three', () => {
    reads('en-IN', { '12,34,567.5': '1234567.5', '1,23,456': '123456', '1,234': '1234', '12,34,56,789': '123456789' });
    refuses('en-IN', ['1,234,567', '123,456', '12,34']);
  });

  it('reads all kinds of spaces and apostrophes as group separators in every locale, but not mixed', () => {
    reads('fr-FR', { '100 000': '100000', '100\u00a0000,5': '100000.5', '1\u202f234\u00a0567': '1234567' });
    reads('de-CH', { "1'234.50": '1234.5', '1’234.50': '1234.5' });
    reads('en', { '1 234.5': '1234.5', "1'234": '1234', '1\u00a0234': '1234' });
    refuses('en', ['1 000,000', "1'000 000", '1  000', '1 2', '1 23', '1\t234', '1\n234']);
  });

  it('reads full-width and other digits, and the separators that go with them', () => {
    reads('ja', { '１２．５０': '12.5', '１，２３４': '1234', '－３': '-3', '　１２　': '12' });
    reads('ar-EG', { '١٬٢٣٤٫٥': '1234.5', '1,234.5': '1234.5', '؜-٣': '-3' });
    reads('fa', { '۱۲٫۵': '12.5', '‎−۳': '-3' });
    reads('en', { '१२.५': '12.5', '𝟏𝟐𝟑': '123', '𝟷𝟸': '12', '12٫5': '12.5' });
    reads('hi', { '१२,३४,५६७.५': '1234567.5' });
    reads('zh-u-nu-hanidec', { 一二: '12' });
    refuses('en', ['5²', '½', '①', 'Ⅳ', '一', '1⁄2']);
  });

  it('reads the symbol or the code of the given currency, before or after, and of no other', () => {
    const usd = { currency: 'USD' };
    reads('en', { $5: '5', '5 $': '5', '$ 5': '5', US$5: '5', 'USD 5.50': '5.5', '5 usd': '5', '$.5': '0.5', '5\u00a0USD': '5' }, usd);
    reads('de', { '5 €': '5', '€5,50': '5.5', '1.234,50 EUR': '1234.5' }, { currency: 'EUR' });
    reads('da', { '1.000 kr.': '1000', '12,5 kr.': '12.5', 'kr. 12': '12' }, { currency: 'DKK' });
    reads('ja', { '￥500': '500', '¥500': '500' }, { currency: 'JPY' });
    reads('en', { K5: '5' }, { currency: 'MMK' });
    refuses('en', ['€5', '5 EUR', '5 X', '$5 USD', '$ $5', '5 dollars', '$', 'USD', '5 %', '5K'], usd);
    refuses('en', ['$5'], { currency: 'not a code' });
  });

  it('does not read the dot of an abbreviation as a decimal point', () => {
    reads(
      'en',
      { 'Rs.500': '500', 'Rs.1500': '1500', 'Rs. 500': '500', 'Rs.1,500.50': '1500.5', '-Rs.5': '-5', '500 Rs.': '500' },
      { currency: 'PKR' },
    );
    reads('en', { 'Rs.1500': '1500', 'Rs..50': '0.5', 'LKR.500': '500' }, { currency: 'LKR' });
    reads('en', { 'kr.500': '500', kr500: '500' }, { currency: 'DKK' });
    reads('sv', { 'kr.500': '500', 'kr.500,5': '500.5' }, { currency: 'SEK' });
    reads('es-GT', { 'Q.500': '500', 'Q500.50': '500.5' }, { currency: 'GTQ' });
    reads('es-HN', { 'L.500': '500' }, { currency: 'HNL' });
    reads('id', { 'Rp.500': '500', 'Rp.1.500': '1500' }, { currency: 'IDR' });
    reads('en', { 'Bs.500': '500' }, { currency: 'BOB' });
    reads('es-PE', { 'S/.500': '500', 'S/500.50': '500.5' }, { currency: 'PEN' });
    reads('en', { 'Rs.500': '500', 'kr.500': '500' });
    reads('en', { '$.50': '0.5', '-$.50': '-0.5', 'US$.50': '0.5' }, { currency: 'USD' });
    refuses('en', ['Rs.500', 'K.5', 'x.5'], { currency: 'USD' });
  });

  it('reads any symbol or code if no currency is given, but never a K for thousand', () => {
    reads('en', { $5: '5', '5 €': '5', 'zł 5': '5', '5 PGK': '5', '₽5': '5', R$5: '5', US$5: '5' });
    reads('en-ZA', { 'R 5': '5' });
    refuses('en', ['5K', 'K5', '5 QQQ', '5m', 'x5']);
  });

  it('reads a minus only directly before the number or the currency', () => {
    reads('en', { '-3': '-3', '−3': '-3', '-$5': '-5', '$-5': '-5', '-$ 5': '-5', '-.5': '-0.5', '-0': '0', '-0.00': '0', 'USD -5': '-5' });
    refuses('en', ['- 122', '- $5', '$ - 5', '--5', '-$-5', '5-', '(5)', '+5', '–5', '-', '-$']);
  });

  it('refuses exponents, other bases, words and numbers in words', () => {
    refuses('en', [
      '1e5',
      '0x10',
      '12aaa34',
      'abc',
      'NaN',
      'Infinity',
      '∞',
      '1_000',
      '1/2',
      '5%',
      '#N/A',
      '=1+1',
      '12:30',
      '1.2.',
      '..5',
      '.',
      ',',
    ]);
  });

  it('reads numbers with a missing leading or trailing digit', () => {
    reads('en', { '.5': '0.5', '5.': '5', '007': '7', '00.50': '0.5', '  12  ': '12', '0.10': '0.1', '\u200e12': '12' });
    reads('de', { ',5': '0.5', '5,': '5' });
    refuses('en', ['5. 5', '. 5', '5.-']);
  });

  it('keeps all digits up to forty', () => {
    const digits = '1234567890'.repeat(4);
    reads('en', {
      [digits]: digits,
      [`0.${'0'.repeat(38)}1`]: `0.${'0'.repeat(38)}1`,
      '12345678901234567890.123456789': '12345678901234567890.123456789',
    });
    reads('en', { [`${digits}.000`]: digits, [`000${digits}`]: digits });
    refuses('en', [`${digits}1`, `0.${'0'.repeat(39)}1`, '9'.repeat(10_000_000)]);
  });

  it('returns empty text for a blank one, and other text unchanged', () => {
    for (const blank of ['', ' ', '\t\n', '\u00a0', '\u200f', '\ufeff'])
      expect(parseDecimal(blank, 'de')).to.deep.equal({ ok: false, text: '' });
    refuses('en', [' 12,34 ', '\u200f1e5 ']);
  });

  it('replaces the locale’s separators by given ones', () => {
    reads('de', { '1,234.5': '1234.5' }, { decimal: '.', group: ',' });
    reads('en', { '1,234': '1.234' }, { decimal: ',', group: '.' });
    reads('de', { '12.34': '12.34', '1.234': '1.234' }, { decimal: '.' });
    reads('en', { '1,5': '1.5', '1 234': '1234' }, { decimal: ',', group: '' });
    refuses('en', ['1,234'], { group: '' });
    refuses('en', ['1.5', '1.234'], { decimal: ',' });
    refuses('de', ['1,5'], { group: ',' });
  });

  it('never guesses what a separator before three digits means in an unknown locale', () => {
    for (const locale of ['unknown', '', '???', 'x']) {
      reads(locale, { '12': '12', '12.5': '12.5', '1 234': '1234', '0.123': '0.123', '12.3456': '12.3456' });
      refuses(locale, ['123,456', '123.456', '12,5']);
    }
    reads('unknown', { '123.456': '123.456' }, { decimal: '.' });
    reads('en_US', { '1,234.5': '1234.5' });
    reads('de_DE', { '1.234,5': '1234.5' });
  });

  it('reads back every formatted number, in every locale', () => {
    const decimal = fc
      .tuple(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.integer({ min: 0, max: 9 }), fc.stringMatching(/^[0-9]{0,8}[1-9]$/))
      .map(([whole, kind, fraction]) => (kind < 4 ? String(whole) : `${whole}.${fraction}`));
    const locales = [
      'en',
      'de',
      'de-AT',
      'de-CH',
      'fr',
      'fr-CH',
      'es',
      'pt',
      'pl',
      'sv',
      'en-IN',
      'hi',
      'bn',
      'ar',
      'ar-EG',
      'ar-MA',
      'fa',
      'he',
      'ja',
      'zh-CN',
      'my',
      'mr',
      'lv',
    ];
    // Browsers lack some locales, such as `my`; in an unknown locale a group separator is not guessed.
    for (const locale of Intl.NumberFormat.supportedLocalesOf(locales)) {
      fc.assert(
        fc.property(
          decimal,
          (value) =>
            read(formatDecimal(value, locale), locale) === value &&
            read(formatMoney(value, 'INR', locale), locale) === trimDecimal(roundDecimal(value, 2)),
        ),
        { numRuns: propertyRuns(100) },
      );
    }
  });

  it('never throws and never returns a malformed number, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), fc.constantFrom('en', 'de', 'ar-EG', 'nonsense'), (text, locale) => {
        const parsed = parseDecimal(text, locale);
        return parsed.ok
          ? /^-?(0|[1-9]\d*)(\.\d*[1-9])?$/.test(parsed.value)
          : parsed.text === text || text.trim() === '' || parsed.text === '';
      }),
      { numRuns: propertyRuns(3000) },
    );
  });
});

describe('numbers as public grids read them', () => {
  it('L03: 100,000 under de-DE is 100', () => reads('de-DE', { '100,000': '100' }));
  it('L08: 0,100 is refused under en-US, and a tenth under de', () => {
    refuses('en-US', ['0,100']);
    reads('de', { '0,100': '0.1' });
  });
  it('L12: 123,456 without a known locale is not guessed', () => refuses('unknown', ['123,456']));
  it('L15: abc is not a number and is kept', () => refuses('en', ['abc']));
  it('L16: 1.234.567,89 under de-DE is 1234567.89', () => reads('de-DE', { '1.234.567,89': '1234567.89' }));
  it('L22: 100 000 under fr-FR is a hundred thousand, whatever the space', () =>
    reads('fr-FR', { '100 000': '100000', '100\u00a0000': '100000', '100\u202f000': '100000' }));
  it('L26: 9.50 stays exact', () => reads('en', { '9.50': '9.5' }));
  it('L36: -10 is read, and breaks the price rule later', () => reads('en', { '-10': '-10' }));
});
