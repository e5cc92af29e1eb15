import { expect } from 'chai';
import { formatIssue, formatSkuIssue } from '../../src/core/messages/index.js';
import { ar } from '../../src/core/messages/ar.js';
import { de } from '../../src/core/messages/de.js';
import { en } from '../../src/core/messages/en.js';
import { zhCN } from '../../src/core/messages/zh-cn.js';
import { checkSkus, checkTrial, validateRelease } from '../../src/core/rules/index.js';
import { issueCodes } from '../../src/core/schema/issue.js';
import { makeIssue, type Issue, type IssueCode } from '../../src/core/schema/issue.js';
import type { Release } from '../../src/core/schema/types.js';
import { enumeration, flat, pricing, quantity, release, sku, specification, tier } from '../fixtures/model.js';
import { oneOfEach } from './messages-issues.js';
import { desk, linear, priced, tiered } from './rules-support.js';

const locales = ['en', 'zh-CN', 'de', 'ar'];
/** Spaces that do not break count as spaces, and marks of direction not at all. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ').replace(/[\u200e\u200f]/g, '');
const say = (document: Release, code: IssueCode, locale = 'en'): string => plain(formatIssue(issueIn(document, code), locale, document));
const issueIn = (document: Release, code: IssueCode): Issue => {
  const issue = validateRelease(document).find((each) => each.code === code);
  if (!issue) throw new Error(`nothing is told ${code}`);
  return issue;
};

describe('every sentence', () => {
  const all = oneOfEach();

  for (const locale of locales) {
    it(`stands alone and with its place in ${locale}, without a code, a gap or a slot left open`, () => {
      for (const [code, { issue, release }] of all) {
        for (const sentence of [formatIssue(issue, locale), formatIssue(issue, locale, release)]) {
          expect(sentence, code).to.have.length.above(4);
          expect(sentence, code).not.to.match(/[{}|#$]{2}|\{|undefined|null|NaN|\s\s/);
          expect(issueCodes.filter((other) => sentence.includes(other))).to.deep.equal([]);
        }
        expect(formatIssue(issue, locale), code).to.match(locale === 'zh-CN' ? /。$/ : /\.$/);
      }
    });
  }

  it('differs from language to language', () => {
    for (const [code, { issue }] of all) expect(new Set(locales.map((locale) => formatIssue(issue, locale))).size, code).to.equal(4);
  });

  it('gives each language the forms of its plurals', () => {
    for (const language of [en, de, zhCN, ar]) {
      for (const [code, sentence] of Object.entries(language.sentences)) {
        for (const [, forms] of sentence.matchAll(/\{\w+\|([^}]*)\}/g))
          expect(forms!.split('|'), code).to.have.length(language.plurals.length);
      }
    }
  });

  it('begins with a capital letter alone, and not after its place', () => {
    const broken = desk({ trial: { days: 2 } });
    const [issue] = validateRelease(broken);
    expect(formatIssue(issue!)).to.equal('A trial lasts 3 to 180 whole days.');
    expect(formatIssue(issue!, 'en', broken)).to.equal('Standard: a trial lasts 3 to 180 whole days');
  });
});

describe('the place in a sentence', () => {
  const price = (month?: string) => (month === undefined ? {} : { P1M: month });
  const editions = (...rest: Parameters<typeof specification>[2]) =>
    release([
      specification('spec-1', [enumeration('version', 'Basic', 'Professional'), quantity('users', 5, 1000, 5)], rest, {
        name: 'Standard',
        billing: { mode: 'subscription', periods: ['P1M'] },
      }),
    ]);
  const professional = (...tiers: Parameters<typeof pricing>[1][]) =>
    editions(
      sku('b', { version: 'basic' }, pricing('linear', tier(null, price('1')))),
      sku('p', { version: 'professional' }, pricing('tiered', ...tiers)),
    );

  it('is the SKU and where its tier begins: the very words of the design', () => {
    const document = professional(tier(100, price('12')), tier(500, price('11')), tier(null, price()));
    expect(say(document, 'price.missing')).to.equal('Professional, above 500: enter the monthly price');
    expect(say(document, 'price.missing', 'de')).to.equal('Professional, über 500: Monatspreis fehlt');
    expect(say(document, 'price.missing', 'zh-CN')).to.equal('Professional，超过 500：缺少包月价格');
    expect(say(document, 'price.missing', 'ar')).to.match(/^Professional، أكثر من 500|^Professional، أكثر من ٥٠٠/);
  });

  it('is a tier between two ends, the first one, or its number where an end is none', () => {
    expect(say(professional(tier(100, price('12')), tier(1500 / 3, price()), tier(null, price('1'))), 'price.missing')).to.equal(
      'Professional, above 100 up to 500: enter the monthly price',
    );
    expect(say(professional(tier(100, price()), tier(null, price('1'))), 'price.missing')).to.equal(
      'Professional, up to 100: enter the monthly price',
    );
    const unread = professional({ upTo: { typed: 'x' }, unitPrice: price('2') }, tier(null, price()));
    expect(say(unread, 'price.missing')).to.equal('Professional, Tier 2: enter the monthly price');
    expect(say(unread, 'tier.upTo.invalid')).to.equal('Professional: tier 1 must end at a number above 0 with at most 6 decimals');
  });

  it('leaves the only tier out', () => {
    expect(say(priced(pricing('linear', tier(null, { P1Y: '30' }))), 'price.missing')).to.equal('Basic: enter the monthly price');
  });

  it('names the specification where there are several, or nothing narrower', () => {
    const broken = desk({ billing: { mode: 'subscription', periods: [] } });
    expect(say(broken, 'billing.periods.none')).to.equal('Standard: choose at least one billing period');
    const both = {
      ...broken,
      specifications: [...broken.specifications, { ...priced(linear('', '1')).specifications[0]!, id: 'spec-2', name: 'Plus' }],
    };
    expect(say(both, 'price.invalid')).to.equal('Plus, Basic: monthly price must be a number, not “”');
    expect(say(desk({ name: '' }), 'specification.name.required')).to.equal('Specification 1: enter a specification name');
  });

  it('is the attribute and its value, by name or by number', () => {
    const values = desk({ attributes: [enumeration('edition', 'Basic', 'Pro', ' '), { ...quantity('users', 5, 1000, 5), min: null }] });
    expect(say(values, 'value.label.required')).to.equal('edition, Value 3: enter a label for the value');
    expect(say(values, 'number.required')).to.equal('users: enter Min.');
    expect(
      say(
        desk({ attributes: [{ ...enumeration('edition', 'Basic', 'Pro'), name: '' }, quantity('users', 5, 1000, 5)] }),
        'attribute.name.required',
      ),
    ).to.equal('Attribute 1: enter an attribute name');
  });

  it('of a specification without choices is its only price', () => {
    const simple = desk({ template: 'simple', attributes: [], skus: [sku('only', {}, flat({ P1M: '1' }))] });
    expect(say(simple, 'price.missing')).to.equal('Standard: enter the yearly price');
    expect(say(tiered('volume', [100, { typed: 'x' }], [null, '1']), 'price.invalid')).to.equal(
      'Up to 100: monthly price must be a number, not “x”',
    );
  });

  it('is left out for what belongs to the product as a whole', () => {
    expect(say(desk({}, { product: { name: '' } }), 'product.name.required')).to.equal('Enter a product name.');
  });

  it('is also known for a list of SKUs on its own', () => {
    const attributes = [enumeration('edition', 'Basic', 'Pro')];
    const skus = [sku('b', { edition: 'basic' }), sku('p', { edition: 'pro' }, flat({ P1M: '1' }))];
    const [first, second] = checkSkus(skus, { attributes, periods: ['P1M'], currency: 'EUR' });
    expect(formatSkuIssue(first!, 'en', { skus, attributes })).to.equal('Basic: enter the monthly price');
    expect(second).to.equal(undefined);
    const [none] = checkSkus([], { attributes, periods: ['P1M'], currency: 'EUR', stage: 'submit' });
    expect(formatSkuIssue(none!, 'en', { skus: [], attributes })).to.equal('The SKUs don’t match the attributes; generate them again.');
  });

  it('survives a document that the issue is not about', () => {
    const issue = makeIssue('price.missing', ['specifications', 7, 'skus', 9, 'pricing', 'tiers', 3, 'unitPrice', 'P1M'], {
      tier: 4,
      period: 'P1M',
    });
    expect(formatIssue(issue, 'en', desk())).to.equal('Enter the monthly price.');
  });
});

describe('the numbers in a sentence', () => {
  it('are written as the reader writes them', () => {
    const drop = tiered('volume', [100, '100'], [null, '90']);
    expect(say(drop, 'tier.total-drops')).to.equal(
      'Specification spec-1: at the monthly price, buying 105 costs €9,450.00, less than 100 (€10,000.00)',
    );
    expect(say(drop, 'tier.total-drops', 'de')).to.equal(
      'Specification spec-1: zum Monatspreis kommen 105 auf 9.450,00 €, weniger als 100 (10.000,00 €)',
    );
    expect(plain(formatIssue(issueIn(drop, 'tier.total-drops'), 'en'))).to.equal(
      'At the monthly price, buying 105 costs 9,450, less than 100 (10,000).',
    );
    // 100 × 0.00101 = 0.101 and 105 × 0.00095 = 0.09975, which would both be €0.10.
    expect(say(tiered('volume', [100, '0.00101'], [null, '0.00095']), 'tier.total-drops')).to.equal(
      'Specification spec-1: at the monthly price, buying 105 costs 0.09975, less than 100 (0.101)',
    );
    const wide = desk({ attributes: [enumeration('edition', 'Basic', 'Pro'), quantity('users', 0.1, 1000.25, 0.1)] });
    expect(say(wide, 'quantity.max.unreachable')).to.equal('users: in steps of 0.1 customers can buy at most 1,000.2, never 1,000.25');
    expect(say(wide, 'quantity.max.unreachable', 'de')).to.equal(
      'users: in Schritten von 0,1 lassen sich höchstens 1.000,2 kaufen, nie 1.000,25',
    );
  });

  it('go in the right form of the noun', () => {
    const decimals = (max: number, locale: string) =>
      plain(
        formatIssue(
          makeIssue('price.too-many-decimals', ['tiers', 0, 'unitPrice', 'P1M'], { tier: 1, period: 'P1M', value: '1.2345678', max }),
          locale,
        ),
      );
    expect(decimals(1, 'en')).to.equal('Monthly price may have at most 1 decimal.');
    expect(decimals(6, 'en')).to.equal('Monthly price may have at most 6 decimals.');
    expect(decimals(0, 'en')).to.equal('Monthly price may have at most 0 decimals.');
    expect(decimals(1, 'de')).to.equal('Monatspreis darf höchstens 1 Nachkommastelle haben.');
    expect([1, 2, 3, 11, 100].map((max) => decimals(max, 'ar'))).to.deep.equal(
      [
        'السعر الشهري يقبل منزلة عشرية واحدة على الأكثر.',
        'السعر الشهري يقبل منزلتين عشريتين على الأكثر.',
        'السعر الشهري يقبل 3 منازل عشرية على الأكثر.',
        'السعر الشهري يقبل 11 منزلة عشرية على الأكثر.',
        'السعر الشهري يقبل 100 منزلة عشرية على الأكثر.',
      ].map((sentence) => sentence.replace(/\d+/g, (digits) => new Intl.NumberFormat('ar').format(Number(digits)))),
    );
  });

  it('may be a limit that no binary number holds', () => {
    const large = priced(linear('12345678901234567890', '1'));
    const [issue] = validateRelease(large, { policy: { priceBelow: '12345678901234567890' } });
    expect(formatIssue(issue!)).to.equal('Monthly price must stay below 12,345,678,901,234,567,890.');
  });
});

describe('what a seller typed', () => {
  it('is quoted to the letter, and cut where it is long', () => {
    const typed = (text: string) => formatIssue(makeIssue('number.unreadable', ['min'], { value: text }));
    expect(typed('{max} $& <b>')).to.equal('Min. must be a number, not “{max} $& <b>”.');
    expect(typed('1234567')).to.equal('Min. must be a number, not “1234567”.');
    expect(typed('😀'.repeat(41))).to.equal(`Min. must be a number, not “${'😀'.repeat(40)}…”.`);
  });
});

describe('an issue of a host’s own rules', () => {
  const own = (params: Issue['params']) => ({ ...makeIssue('document.invalid', ['currency'], params), code: 'shop.closed' });

  it('brings its own sentence', () => {
    const message = 'The shop in this country is closed until the end of the year, sorry';
    expect(formatIssue(own({ message }))).to.equal(`${message}.`);
    expect(formatIssue({ ...own({ message }), path: ['specifications', 0, 'name'] }, 'en', desk())).to.equal(`Standard: ${message}`);
  });

  it('never shows its code', () => {
    for (const locale of locales) expect(formatIssue(own({}), locale)).not.to.include('shop');
    expect(formatIssue({ ...own({}), code: 'constructor' })).to.equal('Check this entry.');
  });
});

describe('an issue that a host makes without its params', () => {
  const path = ['specifications', 0, 'skus', 0, 'pricing', 'tiers', 0, 'unitPrice', 'P1Y'];

  it('names the price by its place', () => {
    expect(formatIssue(makeIssue('price.missing', path))).to.equal('Enter the yearly price.');
    expect(formatIssue(makeIssue('price.zero', path), 'de')).to.include('Jahrespreis');
  });

  it('never shows what only programs say', () => {
    for (const code of issueCodes) {
      for (const locale of locales) {
        for (const place of [path, []]) expect(formatIssue(makeIssue(code, place), locale), code).not.to.match(/undefined|null|NaN|[{}]/);
      }
    }
  });
});

describe('the language of a sentence', () => {
  const [issue] = checkTrial({ days: 2 });
  const speaks = (locale?: string) => formatIssue(issue!, locale);

  it('is the nearest that the kit speaks, else English', () => {
    expect(speaks('de-AT')).to.equal(speaks('de'));
    expect(speaks('zh')).to.equal(speaks('zh-CN'));
    expect(speaks('zh-Hant-TW')).to.equal(speaks('zh-CN'));
    expect(speaks('en-GB')).to.equal(speaks('en'));
    expect(speaks('fr')).to.equal(speaks('en'));
    expect(speaks()).to.equal(speaks('en'));
    for (const locale of ['', 'x', 'no_such_locale!', 'constructor']) expect(speaks(locale), locale).to.equal(speaks('en'));
  });

  it('writes numbers as the reader’s own country does', () => {
    const drop = tiered('volume', [100, '100'], [null, '90']);
    expect(say(drop, 'tier.total-drops', 'de-CH')).to.match(/10['’]000\.00/);
    expect(say(drop, 'tier.total-drops', 'fr')).to.include('10,000.00');
  });

  it('never calls a tier 阶梯 in Chinese, which names a pricing method there', () => {
    for (const [code, sentence] of Object.entries(zhCN.sentences)) expect(sentence, code).not.to.include('阶梯');
  });
});
