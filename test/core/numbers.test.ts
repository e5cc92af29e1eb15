import { expect } from 'chai';
import iso4217 from 'currency-codes';
import * as fc from 'fast-check';
import {
  addDecimals,
  atIndex,
  compareDecimals,
  countDecimals,
  currencyCodes,
  decimalOfNumber,
  formatDecimal,
  formatMoney,
  isDecimal,
  isNegative,
  isOnLattice,
  isZero,
  lastOnLattice,
  minorDigits,
  multiplyDecimals,
  quantityCount,
  roundDecimal,
  subtractDecimals,
  trimDecimal,
} from '../../src/core/numbers/index.js';
import { atOrBelow, firstAbove } from '../../src/core/numbers/lattice.js';
import { IssueError } from '../../src/core/schema/issue.js';
import { propertyRuns } from './property-runs.js';

describe('decimals', () => {
  it('are text with at most 40 digits and one point', () => {
    for (const good of ['0', '-0', '12', '0.015', '-1.50', '9'.repeat(40), `${'9'.repeat(20)}.${'9'.repeat(20)}`])
      expect(isDecimal(good), good).to.equal(true);
    for (const bad of [
      '',
      '-',
      '.',
      '.5',
      '5.',
      '01',
      '-01',
      '+1',
      '1e5',
      '0x10',
      '1,5',
      ' 1',
      '1 ',
      '１',
      '1.2.3',
      '9'.repeat(41),
      5,
      null,
      undefined,
      { typed: '5' },
    ]) {
      expect(isDecimal(bad), String(bad)).to.equal(false);
    }
  });

  it('are compared by value, whatever their size', () => {
    expect(compareDecimals('1.50', '1.5')).to.equal(0);
    expect(compareDecimals('-0', '0.00')).to.equal(0);
    expect(compareDecimals('0.1', '0.09')).to.equal(1);
    expect(compareDecimals('-2', '-1')).to.equal(-1);
    expect(compareDecimals('999999999999.999999', '1000000000000')).to.equal(-1);
    expect(compareDecimals('9007199254740993', '9007199254740992')).to.equal(1);
    expect(compareDecimals('0.1', '0.1000000000000000000000000000000000000001')).to.equal(-1);
  });

  it('have a sign, a zero and significant decimals', () => {
    expect(['-1', '-0.000001', '-0', '0', '1'].map(isNegative)).to.deep.equal([true, true, false, false, false]);
    expect(['0', '-0', '0.000', '0.0001', '12345678901234567890'].map(isZero)).to.deep.equal([true, true, true, false, false]);
    expect(['12', '1.5', '1.50', '3.00', '0.000001', '-0.0000010'].map(countDecimals)).to.deep.equal([0, 1, 1, 0, 6, 6]);
  });

  it('are added, subtracted and multiplied exactly', () => {
    expect(addDecimals('0.1', '0.2')).to.equal('0.3');
    expect(subtractDecimals('0.3', '0.1')).to.equal('0.2');
    expect(subtractDecimals('1', '1.00')).to.equal('0');
    expect(multiplyDecimals('9.95', '1.1')).to.equal('10.945');
    expect(multiplyDecimals('-0.5', '0')).to.equal('0');
    expect(multiplyDecimals('99999999999999999999', '99999999999999999999')).to.equal('9999999999999999999800000000000000000001');
    expect(addDecimals('9007199254740991', '0.5')).to.equal('9007199254740991.5');
    expect(subtractDecimals('-9007199254740991', '9007199254740991')).to.equal('-18014398509481982');
  });

  it('are rounded half away from zero, to an exact number of digits', () => {
    expect(['2.345', '-2.345', '2.3449', '-0.004', '10', '0.995', '99.995'].map((value) => roundDecimal(value, 2))).to.deep.equal([
      '2.35',
      '-2.35',
      '2.34',
      '0.00',
      '10.00',
      '1.00',
      '100.00',
    ]);
    expect(['0.5', '1.5', '-0.5', '0.49'].map((value) => roundDecimal(value, 0))).to.deep.equal(['1', '2', '-1', '0']);
  });

  it('lose trailing zeros and the minus of zero', () => {
    expect(['1.50', '3.00', '-0', '-0.0', '100', '0.10'].map(trimDecimal)).to.deep.equal(['1.5', '3', '0', '0', '100', '0.1']);
  });

  it('are made from a number’s shortest text, without an exponent', () => {
    expect([0, -0, 5, 0.1, 0.1 + 0.2, 1e-7, 1.5e-7, -2e-9, 1e21, 1.25e25, 2 ** 53].map(decimalOfNumber)).to.deep.equal([
      '0',
      '0',
      '5',
      '0.1',
      '0.30000000000000004',
      '0.0000001',
      '0.00000015',
      '-0.000000002',
      '1000000000000000000000',
      '12500000000000000000000000',
      '9007199254740992',
    ]);
    expect([NaN, Infinity, -Infinity].map(decimalOfNumber)).to.deep.equal([undefined, undefined, undefined]);
  });

  it('refuse text that is not a decimal', () => {
    for (const call of [
      () => compareDecimals('1e5', '1'),
      () => addDecimals('1', ''),
      () => isZero('0x0'),
      () => countDecimals('1.'),
      () => roundDecimal('١', 2),
    ]) {
      expect(call).to.throw(IssueError, 'number.unreadable');
    }
    expect(() => isZero('9'.repeat(100_000))).to.throw(IssueError);
  });

  it('agree with BigInt for whole numbers of any size', () => {
    const whole = fc.bigInt({ min: -(10n ** 25n), max: 10n ** 25n });
    fc.assert(
      fc.property(whole, whole, (a, b) => {
        expect(addDecimals(`${a}`, `${b}`)).to.equal(`${a + b}`);
        expect(subtractDecimals(`${a}`, `${b}`)).to.equal(`${a - b}`);
        expect(multiplyDecimals(`${a}`, `${b}`)).to.equal(`${a * b}`);
        expect(compareDecimals(`${a}`, `${b}`)).to.equal(a < b ? -1 : a > b ? 1 : 0);
      }),
      { numRuns: propertyRuns(500) },
    );
  });
});

describe('the lattice of quantities', () => {
  it('contains min, min + step and so on, by the shortest decimal text', () => {
    expect([5, 10, 1000, 4, 7, 0, 5.5].map((quantity) => isOnLattice(5, 5, quantity))).to.deep.equal([
      true,
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
    expect([0.1, 0.3, 0.7, 0.25].map((quantity) => isOnLattice(0.1, 0.1, quantity))).to.deep.equal([true, true, true, false]);
    expect(isOnLattice(0, 0.000001, 999999.999999)).to.equal(true);
    expect(isOnLattice(0, 3, 1e12)).to.equal(false);
    expect(isOnLattice(1, 3, 1e12)).to.equal(true);
  });

  it('has one quantity if min = max', () => {
    expect(quantityCount(5, 1000, 5)).to.equal(200);
    expect(quantityCount(5, 5, 1)).to.equal(1);
    expect(quantityCount(0.1, 0.3, 0.1)).to.equal(3);
    expect(quantityCount(1, 10, 4)).to.equal(3);
    expect(quantityCount(10, 5, 1)).to.equal(0);
    expect(quantityCount(0, 1e12, 0.000001)).to.equal(1e18);
  });

  it('ends at the last quantity at or below max', () => {
    expect(lastOnLattice(5, 1000, 5)).to.equal(1000);
    expect(lastOnLattice(1, 10, 4)).to.equal(9);
    expect(lastOnLattice(0.1, 0.35, 0.1)).to.equal(0.3);
    expect(lastOnLattice(10, 5, 1)).to.equal(undefined);
  });

  it('finds the quantity at, below and above a limit', () => {
    expect(atOrBelow(5, 5, 12)).to.equal(10);
    expect(atOrBelow(5, 5, 4)).to.equal(undefined);
    expect(firstAbove(5, 5, 100)).to.equal(105);
    expect(firstAbove(5, 5, 102)).to.equal(105);
    expect(firstAbove(5, 5, 1)).to.equal(5);
    expect(firstAbove(0.1, 0.1, 0.2)).to.equal(0.3);
    expect(atIndex(0.1, 0.1, 2)).to.equal(0.3);
    expect(atIndex(5, 5, 3)).to.equal(20);
  });

  it('is empty if its numbers are invalid', () => {
    for (const step of [0, -1, NaN, Infinity]) {
      expect(isOnLattice(1, step, 1)).to.equal(false);
      expect(quantityCount(1, 10, step)).to.equal(0);
      expect(lastOnLattice(1, 10, step)).to.equal(undefined);
      expect(firstAbove(1, step, 0)).to.equal(undefined);
      expect(firstAbove(1, step, 3)).to.equal(undefined);
    }
    for (const wrong of [NaN, Infinity, -Infinity]) {
      expect(quantityCount(wrong, 10, 1)).to.equal(0);
      expect(isOnLattice(1, 1, wrong)).to.equal(false);
    }
    expect(quantityCount(1, Infinity, 1)).to.equal(0);
  });
});

describe('minorDigits', () => {
  it('equals the pinned ISO 4217 library, code by code, plus the later Caribbean guilder', () => {
    expect(currencyCodes()).to.deep.equal([...iso4217.codes(), 'XCG'].sort());
    expect(minorDigits('XCG')).to.equal(2);
    for (const code of iso4217.codes()) expect(minorDigits(code), code).to.equal(iso4217.code(code)?.digits);
  });

  it('knows currencies with 0, 2, 3 and 4 digits, also where Intl differs', () => {
    expect(['JPY', 'USD', 'KWD', 'CLF', 'HUF', 'IDR', 'COP', 'IQD'].map(minorDigits)).to.deep.equal([0, 2, 3, 4, 2, 2, 2, 3]);
  });

  it('is undefined for anything else', () => {
    for (const code of ['', 'usd', 'EURO', 'XYZ', '__proto__', 'constructor']) expect(minorDigits(code), code).to.equal(undefined);
  });
});

/** Replaces all kinds of space by one, and removes invisible marks. */
const plain = (text: string) => text.replace(/[\u200e\u200f\u061c]/g, '').replace(/\s/g, ' ');

describe('formatMoney', () => {
  it('shows exactly the currency’s own digits, rounded half away from zero', () => {
    expect(formatMoney('1234.5', 'USD', 'en')).to.equal('$1,234.50');
    expect(formatMoney('0.005', 'USD', 'en')).to.equal('$0.01');
    expect(formatMoney('-0.005', 'USD', 'en')).to.equal('-$0.01');
    expect(formatMoney('-0.001', 'USD', 'en')).to.equal('$0.00');
    expect(plain(formatMoney('1234.5', 'JPY', 'de'))).to.equal('1.235 ¥');
    expect(plain(formatMoney('1.2345', 'KWD', 'en'))).to.equal('KWD 1.235');
    expect(plain(formatMoney('1', 'HUF', 'hu'))).to.equal('1,00 Ft');
  });

  it('keeps more digits than a binary float holds', () => {
    expect(formatMoney('9007199254740993.125', 'USD', 'en')).to.equal('$9,007,199,254,740,993.13');
    expect(formatMoney(`${'9'.repeat(39)}.5`, 'JPY', 'en')).to.equal(`¥1${',000'.repeat(13)}`);
  });

  it('shows the number unrounded if ISO 4217 does not list the currency', () => {
    expect(plain(formatMoney('1234.567', 'EURO', 'en'))).to.equal('EURO 1,234.567');
  });

  it('falls back to English if the locale is invalid', () => {
    expect(formatMoney('1', 'USD', '???')).to.equal('$1.00');
    expect(plain(formatMoney('1', 'EUR', 'de_DE'))).to.equal('1,00 €');
  });

  it('refuses text that is not a decimal', () => {
    expect(() => formatMoney('1e5', 'USD', 'en')).to.throw(IssueError, 'number.unreadable');
  });
});

describe('formatDecimal', () => {
  it('shows short numbers as Intl does, without calling it in English, German and Chinese', () => {
    const numbers = ['0', '7', '42', '999', '-1', '-42', '1000', '0.5', '7.0'];
    for (const tag of ['en', 'en-US', 'en-IN', 'en-ZA', 'de', 'de-AT', 'de-CH', 'de-LI', 'zh', 'zh-CN', 'zh-TW', 'ar-EG', 'fa', 'sv']) {
      const format = new Intl.NumberFormat(tag);
      for (const number of numbers) expect(formatDecimal(number, tag), `${number} in ${tag}`).to.equal(format.format(Number(number)));
    }
  });

  it('shows all decimals, and at least the requested number', () => {
    expect(formatDecimal('0.015', 'en', { minDigits: 2 })).to.equal('0.015');
    expect(formatDecimal('5', 'en', { minDigits: 2 })).to.equal('5.00');
    expect(formatDecimal('5.100', 'de')).to.equal('5,1');
    expect(formatDecimal('12345678901234567890.123456789012345', 'de')).to.equal('12.345.678.901.234.567.890,123456789012345');
    expect(formatDecimal('-1234567', 'en-IN')).to.equal('-12,34,567');
  });

  it('shows more decimals than Intl does', () => {
    expect(formatDecimal('-1234.1234567890123456789055', 'de')).to.equal('-1.234,1234567890123456789055');
    expect(formatDecimal('-0.0000000000000000000005', 'en')).to.equal('-0.0000000000000000000005');
    expect(formatDecimal(decimalOfNumber(5e-324)!, 'de')).to.equal(`0,${'0'.repeat(323)}5`);
    expect(formatMoney('0.0000000000000000000019', 'QQQ', 'de')).to.equal('QQQ\u00a00,0000000000000000000019');
  });
});
