import { expect } from 'chai';
import { applyChange, planChange } from '../../src/components/price-grid/edits/bulk-change.js';
import { availableScopes, countSelected, defaultScope, placesIn } from '../../src/components/price-grid/edits/bulk-scope.js';
import {
  amountProblem,
  bareAmount,
  defaultAmount,
  operate,
  type Operation,
} from '../../src/components/price-grid/edits/price-operation.js';
import { cell, figures, inOneRow, range, sheetOf, threeModels } from './sheets.js';

describe('an operation on a price', () => {
  const all = (operation: Operation, amount: string, prices: string[], currency = 'USD') =>
    prices.map((price) => operate(price, operation, amount, currency));

  it('adds a percentage, with the decimals of the price or the currency', () => {
    // 10 + 1; 9.99 + 0.999 = 10.989; 0.015 + 0.0015 = 0.0165; 100 yen + 10.
    expect(all('percent', '10', ['10', '9.99', '0.015'])).to.deep.equal(['11', '10.99', '0.017']);
    expect(all('percent', '10', ['104'], 'JPY')).to.deep.equal(['114']);
    expect(all('percent', '-100', ['10'])).to.deep.equal(['0']);
  });

  it('adds an amount exactly', () => {
    expect(all('add', '-5', ['10', '3', '5.1'])).to.deep.equal(['5', '-2', '0.1']);
    expect(all('add', '0.2', ['0.1'])).to.deep.equal(['0.3']);
  });

  it('rounds to the nearest price with an ending', () => {
    // 10.49 is equally near to 9.99 and 10.99, so it becomes the higher one.
    expect(all('ending', '0.99', ['10', '10.48', '10.49', '10.6', '0.2'])).to.deep.equal(['9.99', '9.99', '10.99', '10.99', '0.99']);
    expect(all('ending', '9', ['104', '1234'], 'JPY')).to.deep.equal(['109', '1239']);
    expect(all('ending', '90', ['1234'])).to.deep.equal(['1190']);
  });

  it('rounds to the nearest multiple', () => {
    expect(all('multiple', '0.05', ['9.97', '9.98', '9.975'])).to.deep.equal(['9.95', '10', '10']);
    expect(all('multiple', '5', ['12', '13'], 'JPY')).to.deep.equal(['10', '15']);
  });

  it('proposes an ending and a multiple that suit the currency', () => {
    expect([defaultAmount('ending', 'USD'), defaultAmount('multiple', 'USD')]).to.deep.equal(['0.99', '0.05']);
    expect([defaultAmount('ending', 'JPY'), defaultAmount('multiple', 'JPY')]).to.deep.equal(['9', '5']);
    expect(defaultAmount('set', 'USD')).to.equal(undefined);
  });

  it('reads an amount with a plus and a percent sign', () => {
    expect(bareAmount('+10 %', 'percent').trim()).to.equal('10');
    expect(bareAmount('+5', 'add')).to.equal('5');
    expect(bareAmount('5 %', 'add')).to.equal('5 %');
    expect(bareAmount('+-5', 'add')).to.equal('+-5');
  });

  it('says what is wrong with an amount', () => {
    expect(amountProblem('set', undefined)).to.equal('missing');
    expect(amountProblem('set', '-1')).to.equal('negative');
    expect(amountProblem('add', '-1')).to.equal(undefined);
    expect(amountProblem('percent', '-100')).to.equal(undefined);
    expect(amountProblem('percent', '-100.5')).to.equal('negative');
    expect(amountProblem('multiple', '0')).to.equal('zero');
    expect(amountProblem('ending', '0')).to.equal(undefined);
  });
});

describe('a bulk change', () => {
  it('changes the prices of a scope in one step, and counts the unchanged ones', () => {
    const sheet = sheetOf(inOneRow('10', '3', undefined, { typed: '9x' }));
    const plan = planChange(sheet, placesIn(sheet, undefined, 'price:P1M'), 'add', '-5');
    expect(plan.changes.map(({ before, after }) => [before, after])).to.deep.equal([['10', '5']]);
    // One price falls below zero; one cell is blank, one is unreadable.
    expect(plan).to.include({ below: 1, skipped: 2 });
    const next = applyChange(sheet, plan);
    expect(figures(next)).to.deep.equal(['open | 5 | –', 'open | 3 | –', 'open | – | –', 'open | “9x” | –']);
    expect(next[1]).to.equal(sheet.skus[1]);
  });

  it('sets blank and unreadable cells too', () => {
    const sheet = sheetOf(inOneRow('7', undefined, { typed: '9x' }));
    const plan = planChange(sheet, placesIn(sheet, undefined, 'price:P1M'), 'set', '7.00');
    expect(plan.changes.map(({ index, after }) => [index, after])).to.deep.equal([
      [1, '7'],
      [2, '7'],
    ]);
  });
});

describe('the scope of a bulk change', () => {
  const sheet = sheetOf(threeModels(), { order: [0, 1] });
  const count = (scope: Parameters<typeof placesIn>[2], selection = range(cell(sheet, 0, 'price:P1M'))) =>
    [...placesIn(sheet, selection, scope)].length;

  it('is a selection, the shown SKUs, all SKUs, or a column of all SKUs', () => {
    // Four of seven tiers are shown, with two prices each.
    expect([count('selection'), count('shown'), count('all'), count('price:P1Y')]).to.deep.equal([1, 8, 14, 7]);
  });

  it('has the selected prices, and no other selected cell', () => {
    const selection = range(cell(sheet, 1, 'upTo'), cell(sheet, 2, 'price:P1Y'));
    expect(countSelected(sheet, selection)).to.equal(4);
    expect(countSelected(sheet, undefined)).to.equal(0);
  });

  it('defaults to the selection if several prices are selected', () => {
    const several = range(cell(sheet, 0, 'price:P1M'), cell(sheet, 0, 'price:P1Y'));
    expect(defaultScope(sheet, several, false)).to.equal('selection');
    expect(defaultScope(sheet, range(cell(sheet, 0, 'price:P1M')), false)).to.equal('all');
    expect(defaultScope(sheet, range(cell(sheet, 0, 'price:P1M')), true)).to.equal('shown');
    expect(defaultScope(sheet, range(cell(sheet, 0, 'code')), false)).to.equal('all');
    expect(availableScopes(sheet, several, true)).to.deep.equal(['selection', 'shown', 'all', 'price:P1M', 'price:P1Y']);
  });
});
