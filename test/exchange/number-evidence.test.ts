import { expect } from 'chai';
import { readClipboard, readSheet, type SheetCell } from '../../src/exchange/index.js';

const cell = (td: string, locale = 'en', currency = 'USD'): SheetCell | null | undefined =>
  readClipboard({ html: `<table><tr>${td}</tr></table>`, locale, currency })[0]?.[0];

describe('cells of Google Sheets', () => {
  const number = (text: string, value: number | string, format = '') =>
    `<td data-sheets-value='{"1":3,"3":${value}}'${format && ` data-sheets-numberformat='${format}'`}>${text}</td>`;

  it('are read with fifteen digits, as the sheet shows them', () => {
    expect(cell(number('0.3', 0.1 + 0.2))).to.deep.equal({ text: '0.3', value: '0.3' });
    expect(cell(number('$1,234.50', '1234.4999999999998'))).to.deep.equal({ text: '$1,234.50', value: '1234.5' });
  });

  it('keep the digits that the sheet does not show, in any language', () => {
    expect(cell(number('9,99 €', 9.994, '{"1":4}'), 'en', 'EUR')).to.deep.equal({ text: '9,99 €', value: '9.994' });
    expect(cell(number('12,34,567.00', 1234567))).to.deep.equal({ text: '12,34,567.00', value: '1234567' });
    expect(cell(number('1.23E+06', 1234567, '{"1":8}'))).to.deep.equal({ text: '1.23E+06', value: '1234567' });
  });

  it('are refused if they show a percentage, a date, a different currency or a different number', () => {
    expect(cell(number('١٠٪', 0.1, '{"1":3}'))?.problem).to.equal('unreadable');
    expect(cell(number('10', 0.1, '{"1":3}'))?.problem).to.equal('unreadable');
    expect(cell(number('10%', 0.1))?.problem).to.equal('unreadable');
    for (const text of ['1/1/2024', '01.01.24', '2024-01-01', '1 Jan 2024', '2024年1月1日', '١/١/٢٠٢٤'])
      expect(cell(number(text, 45292)), text).to.deep.equal({ text, problem: 'date' });
    expect(cell(number('€9.99', 9.99))).to.deep.equal({ text: '€9.99', problem: 'unreadable' });
    expect(cell(number('1', 1234))).to.deep.equal({ text: '1', problem: 'ambiguous' });
    expect(cell(number('1.30E+06', 1234567))?.value).to.equal(undefined);
  });

  it('are text if the sheet marks them as text', () => {
    expect(cell(`<td data-sheets-value='{"1":2,"2":"#1001"}'>#1001</td>`)).to.deep.equal({ text: '#1001' });
    expect(cell(`<td data-sheets-value='{"1":2,"2":"#N/A"}'>#N/A</td>`)).to.deep.equal({ text: '#N/A' });
    expect(cell(`<td data-sheets-value='{"1":5}'>#ERROR!</td>`)?.problem).to.equal('error');
  });
});

describe('cells of Excel with x:num', () => {
  it('keep the digits that Excel does not show', () => {
    expect(cell('<td x:num="0.0015">0.00</td>')).to.deep.equal({ text: '0.00', value: '0.0015' });
    expect(cell('<td x:num="9.987">9.99</td>')).to.deep.equal({ text: '9.99', value: '9.987' });
    expect(cell('<td x:num="1234567">1E+06</td>')).to.deep.equal({ text: '1E+06', value: '1234567' });
    expect(cell('<td x:num="1.5E-3">0,002</td>', 'de')).to.deep.equal({ text: '0,002', value: '0.0015' });
  });

  it('are read as shown if x:num has no number', () => {
    expect(cell('<td x:num>1,234.50</td>')).to.deep.equal({ text: '1,234.50', value: '1234.5' });
  });

  it('are refused if they show dates or percentages', () => {
    expect(cell('<td x:num="45292">1/1/2024</td>')).to.deep.equal({ text: '1/1/2024', problem: 'date' });
    expect(cell('<td x:num="0.1">10%</td>')).to.deep.equal({ text: '10%', problem: 'unreadable' });
  });
});

describe('other cells of Excel', () => {
  const excel = (text: string) =>
    readClipboard({
      html: `<style>{mso-displayed-decimal-separator:"\\,"; mso-displayed-thousand-separator:"\\.";}</style><table><tr><td>${text}</td></tr></table>`,
      locale: 'en',
      currency: 'EUR',
    })[0]?.[0];

  it('are text if they contain digits and other characters, not unreadable numbers', () => {
    for (const text of ['Windows 11', 'E5-2', 'up to 10.000']) expect(excel(text)).to.deep.equal({ text });
  });

  it('are refused if Excel itself would not read them as numbers', () => {
    for (const text of ['1,234.50', '1,234.50 EUR', '12.34', '19%']) expect(excel(text)).to.deep.equal({ text, problem: 'unreadable' });
  });
});

describe('cells of LibreOffice without digits', () => {
  it('are booleans if sdval is 0 or 1, otherwise not numbers', () => {
    expect(cell('<td sdval="1" sdnum="1031;0;BOOLEAN">WAHR</td>')).to.deep.equal({ text: 'WAHR', problem: 'boolean' });
    expect(cell('<td sdval="45322" sdnum="1033;0;MMM">Jan</td>')).to.deep.equal({ text: 'Jan', problem: 'unreadable' });
  });
});

describe('error cells', () => {
  const errors =
    '#DIV/0! #VALUE! #NAME? #N/A #NULL! #REF! #SPILL! #WERT! #NV #¡VALOR! #¡DIV/0! #¿NOMBRE? #N/D #Н/Д #ЗНАЧ! #ÜBERLAUF! #GETTING_DATA Err:502 Fehler:502';
  const codes = '#1001 #PRO #PRO-1 #A/BC #';

  it('are recognised in every language, and codes are not mistaken for them', () => {
    for (const text of errors.split(' ')) expect(cell(`<td>${text}</td>`), text).to.deep.equal({ text, problem: 'error' });
    for (const text of codes.split(' ')) expect(cell(`<td>${text}</td>`), text).to.deep.equal({ text });
  });

  it('and booleans are recognised in plain text too', () => {
    const [row] = readClipboard({ text: '#N/A\tTRUE\tfalse\t#1001', locale: 'en' });
    expect(row?.map((one) => one?.problem)).to.deep.equal(['error', 'boolean', 'boolean', undefined]);
  });

  it('are recognised in files too', async () => {
    const read = async (texts: string) =>
      (await readSheet(new TextEncoder().encode(texts.replaceAll(' ', '\n')), { name: 'x.csv', locale: 'en' })).rows.flat();
    expect((await read(errors)).map((one) => one?.problem)).to.deep.equal(errors.split(' ').map(() => 'error'));
    expect(await read(codes)).to.deep.equal(codes.split(' ').map((text) => ({ text })));
  });
});
