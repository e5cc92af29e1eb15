import { expect } from 'chai';
import { monthsOf, savingOf } from '../../src/core/pricing/saving.js';

describe('the saving of a longer billing period', () => {
  it('is a number of months if it is whole', () => {
    expect(savingOf('100', 'P1Y', '10', 'P1M')).to.deep.equal({ months: 2 });
    expect(savingOf('199', 'P1Y', '19.90', 'P1M')).to.deep.equal({ months: 2 });
    expect(savingOf('50', 'P6M', '10', 'P1M')).to.deep.equal({ months: 1 });
    expect(savingOf('0.165', 'P1Y', '0.015', 'P12M')).to.equal(undefined);
  });

  it('is otherwise a percentage, rounded half up', () => {
    // 120 − 99 = 21 of 120: 17.5 %. 120 − 99.01: 17.49 %.
    expect(savingOf('99', 'P1Y', '10', 'P1M')).to.deep.equal({ percent: 18 });
    expect(savingOf('99.01', 'P1Y', '10', 'P1M')).to.deep.equal({ percent: 17 });
    // Two years compared with one: 180 of 200.
    expect(savingOf('180', 'P2Y', '100', 'P1Y')).to.deep.equal({ percent: 10 });
    // Half of two years compared with one year is not a number of months.
    expect(savingOf('100', 'P2Y', '100', 'P1Y')).to.deep.equal({ percent: 50 });
    expect(savingOf('0', 'P1Y', '10', 'P1M')).to.deep.equal({ percent: 100 });
  });

  it('is undefined if nothing is saved', () => {
    expect(savingOf('120', 'P1Y', '10', 'P1M')).to.equal(undefined);
    expect(savingOf('130', 'P1Y', '10', 'P1M')).to.equal(undefined);
    // 0.42 %.
    expect(savingOf('119.5', 'P1Y', '10', 'P1M')).to.equal(undefined);
    expect(savingOf('10', 'P1M', '100', 'P1Y')).to.equal(undefined);
    expect(savingOf('10', 'P1Y', '0', 'P1M')).to.equal(undefined);
    expect(savingOf('90', 'P12M', '100', 'P1Y')).to.equal(undefined);
    for (const other of ['once', 'use', 'P2W']) {
      expect(savingOf('1', other, '100', 'P1M')).to.equal(undefined);
      expect(savingOf('1', 'P1Y', '100', other)).to.equal(undefined);
    }
  });

  it('stays exact beyond binary floats', () => {
    expect(savingOf('9007199254740993000', 'P1Y', '900719925474099300', 'P1M')).to.deep.equal({ months: 2 });
    expect(savingOf('9007199254740993001', 'P1Y', '900719925474099300', 'P1M')).to.deep.equal({ percent: 17 });
  });

  it('exists only for periods measured in months', () => {
    expect(['P1M', 'P12M', 'P1Y', 'P1Y6M', 'P10Y'].map(monthsOf)).to.deep.equal([1, 12, 12, 18, 120]);
    for (const period of ['once', 'use', 'P1W', 'P30D', 'P1M15D', '-P1M', 'P', 'P0M', '__proto__']) {
      expect(monthsOf(period), period).to.equal(undefined);
    }
  });
});
