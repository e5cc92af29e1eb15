import { expect } from 'chai';
import { formatIssue, periodName } from '../../src/core/messages/index.js';
import { validateChange } from '../../src/core/rules/index.js';
import { makeIssue } from '../../src/core/schema/issue.js';
import { desk } from './rules-support.js';

/** Replaces non-breaking spaces by spaces. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

describe('the name of a billing period', () => {
  const names = (locale: string) =>
    ['P1M', 'P1Y', 'once', 'use', 'P3M', 'P2Y', 'P1W', 'P1D', 'P90D'].map((period) => plain(periodName(period, locale)));

  it('is the familiar heading', () => {
    expect(names('en')).to.deep.equal([
      'Monthly',
      'Yearly',
      'One-time',
      'Per use',
      'Every 3 months',
      'Every 2 years',
      'Weekly',
      'Daily',
      'Every 90 days',
    ]);
    expect(names('de')).to.deep.equal([
      'Monatlich',
      'Jährlich',
      'Einmalig',
      'Pro Nutzung',
      'Alle 3 Monate',
      'Alle 2 Jahre',
      'Wöchentlich',
      'Täglich',
      'Alle 90 Tage',
    ]);
    expect(names('zh-CN').slice(0, 4)).to.deep.equal(['包月', '包年', '一次性', '按次']);
    expect(names('ar').slice(0, 4)).to.deep.equal(['شهري', 'سنوي', 'لمرة واحدة', 'لكل استخدام']);
  });

  it('combines years and months, and lists the other units', () => {
    expect(periodName('P1Y6M')).to.equal('Every 18 months');
    expect(periodName('P12M')).to.equal('Every 12 months');
    expect(periodName('P1DT12H')).to.equal('Every 1 day, 12 hours');
    expect(periodName('PT30M')).to.equal('Every 30 minutes');
  });

  it('is the text itself if it is not a period', () => {
    for (const text of ['', 'P', 'monthly', 'every', 'constructor', 'P0M']) expect(periodName(text)).to.equal(text);
  });

  it('has a phrase of its own for sentences', () => {
    const missing = (period: string, locale = 'en') =>
      formatIssue(makeIssue('price.missing', ['tiers', 0, 'unitPrice', period], { tier: 1, period }), locale);
    expect(missing('P1Y')).to.equal('Enter the yearly price.');
    expect(missing('once')).to.equal('Enter the one-time price.');
    expect(missing('use')).to.equal('Enter the price per use.');
    expect(missing('P3M')).to.equal('Enter the price (Every 3 months).');
    const fee = makeIssue('fee.not-allowed', ['tiers', 0, 'flatFee', 'P1M'], { tier: 1, period: 'P1M' });
    expect(formatIssue(fee)).to.equal('Monthly flat fee is not allowed; remove it.');
    const removed = validateChange(desk(), desk({ billing: { mode: 'subscription', periods: ['P1Y'] } }));
    expect(formatIssue(removed[0]!)).to.equal('The billing period “Monthly” is on sale and can’t be removed.');
  });
});
