import { expect } from 'chai';
import { readClipboard, readSheet, type SheetCell } from '../../src/exchange/index.js';

const cell = (td: string, locale = 'en', currency = 'USD'): SheetCell | null | undefined =>
  readClipboard({ html: `<table><tr>${td}</tr></table>`, locale, currency })[0]?.[0];

describe('cells of Google Sheets', () => {
  const number = (text: string, value: number | string, format = '') =>
    `<td data-sheets-value='{"1":3,"3":${value}}'${format && ` data-sheets-numberformat='${format}'`}>${text}</td>`;

  it('are numbers of fifteen digits, as the sheet shows them', () => {
    expect(cell(number('0.3', 0.1 + 0.2))).to.deep.equal({ text: '0.3', value: '0.3' });
    expect(cell(number('$1,234.50', '1234.4999999999998'))).to.deep.equal({ text: '$1,234.50', value: '1234.5' });
  });

  it('hold more than is shown of them, in whatever language', () => {
    expect(cell(number('9,99 €', 9.994, '{"1":4}'), 'en', 'EUR')).to.deep.equal({ text: '9,99 €', value: '9.994' });
    expect(cell(number('12,34,567.00', 1234567))).to.deep.equal({ text: '12,34,567.00', value: '1234567' });
    expect(cell(number('1.23E+06', 1234567, '{"1":8}'))).to.deep.equal({ text: '1.23E+06', value: '1234567' });
  });

  it('are refused where they are percentages, dates or amounts of another currency, or show another number', () => {
    expect(cell(number('١٠٪', 0.1, '{"1":3}'))?.problem).to.equal('unreadable');
    expect(cell(number('10', 0.1, '{"1":3}'))?.problem).to.equal('unreadable');
    expect(cell(number('10%', 0.1))?.problem).to.equal('unreadable');
    for (const text of ['1/1/2024', '01.01.24', '2024-01-01', '1 Jan 2024', '2024年1月1日', '١/١/٢٠٢٤'])
      expect(cell(number(text, 45292)), text).to.deep.equal({ text, problem: 'date' });
    expect(cell(number('€9.99', 9.99))).to.deep.equal({ text: '€9.99', problem: 'unreadable' });
    expect(cell(number('1', 1234))).to.deep.equal({ text: '1', problem: 'ambiguous' });
    expect(cell(number('1.30E+06', 1234567))?.value).to.equal(undefined);
  });

  it('are text where the sheet says so', () => {
    expect(cell(`<td data-sheets-value='{"1":2,"2":"#1001"}'>#1001</td>`)).to.deep.equal({ text: '#1001' });
    expect(cell(`<td data-sheets-value='{"1":2,"2":"#N/A"}'>#N/A</td>`)).to.deep.equal({ text: '#N/A' });
    expect(cell(`<td data-sheets-value='{"1":5}'>#ERROR!</td>`)?.problem).to.equal('error');
  });
});

describe('cells of Excel with their numbers beside', () => {
  it('hold more than is shown of them', () => {
    expect(cell('<td x:num="0.0015">0.00</td>')).to.deep.equal({ text: '0.00', value: '0.0015' });
    expect(cell('<td x:num="9.987">9.99</td>')).to.deep.equal({ text: '9.99', value: '9.987' });
    expect(cell('<td x:num="1234567">1E+06</td>')).to.deep.equal({ text: '1E+06', value: '1234567' });
    expect(cell('<td x:num="1.5E-3">0,002</td>', 'de')).to.deep.equal({ text: '0,002', value: '0.0015' });
  });

  it('are read as shown where no number stands there', () => {
    expect(cell('<td x:num>1,234.50</td>')).to.deep.equal({ text: '1,234.50', value: '1234.5' });
  });

  it('are refused where they are dates or percentages', () => {
    expect(cell('<td x:num="45292">1/1/2024</td>')).to.deep.equal({ text: '1/1/2024', problem: 'date' });
    expect(cell('<td x:num="0.1">10%</td>')).to.deep.equal({ text: '10%', problem: 'unreadable' });
  });
});

describe('cells of Excel beside its numbers', () => {
  const excel = (text: string) =>
    readClipboard({
      html: `<style>{mso-displayed-decimal-separator:"\\,"; mso-displayed-thousand-separator:"\\.";}</style><table><tr><td>${text}</td></tr></table>`,
      locale: 'en',
      currency: 'EUR',
    })[0]?.[0];

  it('are names, whatever figures stand in them, and no numbers that could not be read', () => {
    for (const text of ['Windows 11', 'E5-2', 'up to 10.000']) expect(excel(text)).to.deep.equal({ text });
  });

  it('are refused where the page would read what Excel does not', () => {
    for (const text of ['1,234.50', '1,234.50 EUR', '12.34', '19%']) expect(excel(text)).to.deep.equal({ text, problem: 'unreadable' });
  });
});

describe('cells of LibreOffice without figures', () => {
  it('are booleans where 0 or 1 stands behind them, and else no more than no numbers', () => {
    expect(cell('<td sdval="1" sdnum="1031;0;BOOLEAN">WAHR</td>')).to.deep.equal({ text: 'WAHR', problem: 'boolean' });
    expect(cell('<td sdval="45322" sdnum="1033;0;MMM">Jan</td>')).to.deep.equal({ text: 'Jan', problem: 'unreadable' });
  });
});

describe('error cells', () => {
  const errors =
    '#DIV/0! #VALUE! #NAME? #N/A #NULL! #REF! #SPILL! #WERT! #NV #¡VALOR! #¡DIV/0! #¿NOMBRE? #N/D #Н/Д #ЗНАЧ! #ÜBERLAUF! #GETTING_DATA Err:502 Fehler:502';
  const codes = '#1001 #PRO #PRO-1 #A/BC #';

  it('are known in every language, and codes are none of them', () => {
    for (const text of errors.split(' ')) expect(cell(`<td>${text}</td>`), text).to.deep.equal({ text, problem: 'error' });
    for (const text of codes.split(' ')) expect(cell(`<td>${text}</td>`), text).to.deep.equal({ text });
  });

  it('and booleans are known in plain text, too', () => {
    const [row] = readClipboard({ text: '#N/A\tTRUE\tfalse\t#1001', locale: 'en' });
    expect(row?.map((one) => one?.problem)).to.deep.equal(['error', 'boolean', 'boolean', undefined]);
  });

  it('are known in files, too', async () => {
    const read = async (texts: string) =>
      (await readSheet(new TextEncoder().encode(texts.replaceAll(' ', '\n')), { name: 'x.csv', locale: 'en' })).rows.flat();
    expect((await read(errors)).map((one) => one?.problem)).to.deep.equal(errors.split(' ').map(() => 'error'));
    expect(await read(codes)).to.deep.equal(codes.split(' ').map((text) => ({ text })));
  });
});
