import { expect } from 'chai';
import type { Words } from '../../src/internal/words/locale.js';
import { ar } from '../../src/locales/ar.js';
import { de } from '../../src/locales/de.js';
import { en } from '../../src/locales/en.js';
import type { Sections } from '../../src/locales/translation.js';
import { zhCN } from '../../src/locales/zh-CN.js';

const sections = Object.keys(en.sections) as (keyof Sections)[];

/** Words that are the same in English: names and abbreviations, what German shares, and Tier and Step, the source guide's own. */
const shared: Record<string, string[]> = {
  de: ['SKU', 'SKUs', 'SaaS', 'Name', 'Code', 'Status', 'Version', 'Min', 'Max', 'Import', 'Export', 'Linear'],
  'zh-CN': ['SKU', 'SaaS', 'License', 'CSV', 'XLSX', 'Excel', 'ID', 'Alt', 'Enter', 'Tier', 'Step'],
  ar: ['SKU', 'SaaS', 'CSV', 'XLSX', 'Excel', 'Alt'],
};

/** Params that choose among words rather than stand in them. */
const choices: Record<string, unknown[]> = {
  key: ['saas', 'license', 'professional-service'],
  kind: ['added', 'removed', 'changed', 'moved'],
  measure: ['total', 'month', 'each'],
  model: ['flat', 'linear', 'volume', 'tiered'],
  period: ['P1M', 'P1Y', 'once', 'use'],
  reason: ['blocked', 'denied', 'offline', 'quota', 'conflict', 'missing', 'refused'],
  state: ['done', 'todo', 'warning', 'error'],
  status: ['pending', 'rejected', 'approved', 'withdrawn'],
  step: [1, 2, 3],
};
const counts = [0, 1, 2, 3, 11, 100, 1234];

/** A choice that has no words of its own for a mark. */
const usual: Record<string, unknown> = { status: 'new' };

/** Every param is a mark with its name, `‹max›`, unless it is `given`. Some words take one object, the grid's take params in order. */
const say = (word: Words[string], given: Record<string, unknown> = {}): string => {
  if (typeof word === 'string') return word;
  const named = new Proxy(given, {
    get: (own, name) =>
      own[String(name)] ?? usual[String(name)] ?? (typeof name === 'string' && /^\w+$/.test(name) ? `‹${name}›` : undefined),
  });
  const inOrder = [0, 1, 2].map((place) => given[place] ?? given.any ?? `‹${place}›`);
  const takesOne = /^\(?\s*\{/.test(word.toString());
  return (word as (...params: unknown[]) => string)(...(takesOne ? [named] : inOrder));
};

/** With which params the words of a section are tried: marks, each choice, counts; `any` is what the grid's words take. */
const trialsOf = (section: keyof Sections): Record<string, unknown>[] => [
  {},
  ...Object.entries(section === 'attribute-editor' ? { ...choices, status: ['new', 'kept', 'adapted', 'removed'] } : choices).flatMap(
    ([name, values]) => values.map((value) => (name === 'model' ? { [name]: value, any: value } : { [name]: value })),
  ),
  ...counts.map((count) => ({ count, months: count, max: count, tier: count, position: count, number: count, any: count })),
];

const isText = (text: unknown): text is string => typeof text === 'string' && text !== '' && !/undefined|\[object/.test(text);
const wordsOf = (text: string): string[] => text.replace(/‹\w+›|NaN/g, '').match(/[\p{L}\p{N}]*\p{L}[\p{L}\p{N}]*/gu) ?? [];

for (const translation of [de, zhCN, ar]) {
  const notCounted = new Intl.NumberFormat(translation.lang).format(NaN);

  describe(`The elements’ words in ${translation.lang}`, () => {
    for (const section of sections) {
      const trials = trialsOf(section);
      const english: Words = en.sections[section];
      const translated: Words = translation.sections[section];

      it(`are all there for ${section}, and no others`, () => {
        expect(Object.keys(translated)).to.have.members(Object.keys(english));
        for (const [name, word] of Object.entries(english)) expect(typeof translated[name], name).to.equal(typeof word);
      });

      it(`say something wherever English does, for ${section}`, () => {
        for (const [name, word] of Object.entries(english)) {
          for (const trial of trials.filter((one) => isText(say(word, one))))
            expect(say(translated[name]!, trial), `${name} ${JSON.stringify(trial)}`).to.satisfy(isText);
        }
      });

      it(`keep what stands in the English ones, for ${section}`, () => {
        for (const [name, word] of Object.entries(english)) {
          const own = say(translated[name]!);
          for (const [mark] of isText(say(word)) ? say(word).matchAll(/‹\w+›/g) : [])
            // A count that a language writes itself can't be a mark.
            expect(own.includes(mark) || own.includes(notCounted), `${name}: ${own} lacks ${mark}`).to.equal(true);
        }
      });

      it(`are not left in English, for ${section}`, () => {
        for (const [name, word] of Object.entries(english)) {
          for (const trial of trials) {
            const text = say(translated[name]!, trial);
            if (!isText(text)) continue;
            const known = [...shared[translation.lang]!, ...Object.values({ ...usual, ...trial })];
            const left = wordsOf(text.replace(String(trial.period), '')).filter((one) => !known.includes(one));
            if (left.length > 0) expect(text, name).not.to.equal(say(word, trial));
            // In another script, a Latin word is an English one.
            const latin = left.flatMap((one) => one.match(/\p{Script=Latin}+/gu) ?? []).filter((one) => !known.includes(one));
            if (translation.lang !== 'de') expect(latin, `${name}: ${text}`).to.deep.equal([]);
          }
        }
      });
    }
  });
}

describe('Counts in the elements’ words', () => {
  const applications = ({ sections: { 'application-list': words } }: typeof de, count: number) => words.count({ count });

  it('have one and many in German, with German separators', () => {
    expect([1, 2, 1234].map((count) => applications(de, count))).to.deep.equal(['1 Antrag', '2 Anträge', '1.234 Anträge']);
  });

  it('have one form in Chinese', () => {
    expect([1, 2, 1234].map((count) => applications(zhCN, count))).to.deep.equal(['1 个申请', '2 个申请', '1,234 个申请']);
  });

  it('have six forms in Arabic', () => {
    expect([0, 1, 2, 3, 11, 100].map((count) => applications(ar, count).replace(/\d+/, '#'))).to.deep.equal([
      'لا طلبات',
      'طلب واحد',
      'طلبان',
      '# طلبات',
      '# طلبًا',
      '# طلب',
    ]);
  });
});

describe('Chinese names of pricing methods', () => {
  it('turn round what English calls volume and tiered, as the source guide does', () => {
    const { domain } = zhCN.sections;
    expect(domain['model.volume']).to.equal('Tier 阶梯计价');
    expect(domain['model.tiered']).to.equal('Step 阶梯计价');
    const { model } = zhCN.sections['price-grid'];
    expect([model('volume'), model('tiered')]).to.deep.equal(['Tier 阶梯', 'Step 阶梯']);
  });
});
