import { expect } from 'chai';
import '../../src/define/all.js';
import { parseRelease } from '../../src/core/index.js';
import type { Attribute, Catalog, LibraryAttribute, Release, Sku, Specification } from '../../src/core/schema/types.js';
import { readClipboard, readSheet, writeSheet } from '../../src/exchange/index.js';
import { cleanUp, mount } from '../helpers/editor.js';
import { foreign, payloads } from '../fixtures/payloads.js';

let alarms = 0;
Object.assign(globalThis, { alarm: () => alarms++ });

/** Returns all descendants, through every shadow root. */
const allIn = (root: Element | ShadowRoot): Element[] =>
  [...(root instanceof Element && root.shadowRoot ? allIn(root.shadowRoot) : []), ...root.children].flatMap((each) =>
    each.parentNode === root ? [each, ...allIn(each)] : [each],
  );

/** Returns the text of the page and of its fields, without white space. */
function shownIn(element: Element): string {
  const own = allIn(element).map((each) => {
    const text = [...each.childNodes].map((node) => (node instanceof Text ? node.data : '')).join('');
    return each instanceof HTMLInputElement || each instanceof HTMLTextAreaElement ? each.value : text;
  });
  return fold(own.join(' '));
}

const fold = (text: string): string => text.replace(/\s+/g, '');

/** Checks that the texts are shown as text and that none of them became markup. */
async function expectTextOnly(element: Element, texts: readonly string[]): Promise<void> {
  const seen = () => texts.filter((text) => shownIn(element).includes(fold(text))).length;
  for (let waited = 0; seen() * 12 < texts.length && waited < 3000; waited += 50) await new Promise((done) => setTimeout(done, 50));
  expect(seen() * 12, `12 × the texts shown, of ${texts.length}`).to.be.at.least(texts.length);
  // The error event of an image fires a moment later.
  await new Promise((done) => setTimeout(done, 30));
  const brought = allIn(element).filter((each) => each.matches(foreign));
  expect(brought.map(({ outerHTML }) => outerHTML)).to.deep.equal([]);
  expect(alarms).to.equal(0);
}

/** Returns the payloads one after the other, so that each is used. */
function supply(from: readonly string[]): () => string {
  let at = 0;
  return () => from[at++ % from.length]!;
}

const attributesOf = (next: () => string): Attribute[] => [
  {
    id: 'edition',
    type: 'enum',
    name: next(),
    code: next(),
    description: next(),
    values: ['a', 'b', 'c'].map((id) => ({ id, label: next() })),
  },
  { id: 'users', type: 'quantity', name: next(), unit: next(), min: 1, max: 10, step: { typed: next() } },
];

const skusOf = (next: () => string): Sku[] =>
  ['a', 'b', 'c'].map((id) => ({
    id,
    values: { edition: id },
    code: next(),
    offered: true,
    pricing: { model: 'linear', tiers: [{ upTo: null, unitPrice: { P1M: { typed: next() }, P1Y: '100' } }] },
  }));

const releaseOf = (next: () => string): Release => ({
  schemaVersion: 1,
  id: 'r',
  deliveryMethod: 'license',
  product: { name: next(), version: next(), description: next() },
  delivery: { serviceFlowTemplateId: 'flow', days: { typed: next() } },
  currency: 'USD',
  specifications: [
    {
      id: 's',
      name: next(),
      template: 'custom',
      billing: { mode: 'subscription', periods: ['P1M', 'P1Y'] },
      attributes: attributesOf(next),
      skus: skusOf(next),
      extensions: { host: next() },
    },
  ],
});

const catalogOf = (next: () => string): Catalog => ({
  attributes: ['x', 'y'].map((id): LibraryAttribute => ({ id, type: 'enum', name: next(), code: next(), description: next() })),
  assets: [{ id: 'asset', name: next(), version: next(), released: true }],
  serviceFlowTemplates: [{ id: 'flow', name: next(), description: next() }],
});

/** Replaces unreadable numbers, because the preview does not show a specification that has some. */
const onSale = (specification: Specification): Specification => ({
  ...specification,
  attributes: specification.attributes.map((each) => (each.type === 'quantity' ? { ...each, step: 1 } : each)),
  skus: specification.skus.map((each) => ({
    ...each,
    pricing: { model: 'linear', tiers: [{ upTo: null, unitPrice: { P1M: '10', P1Y: '100' } }] },
  })),
});

/** The elements that show texts from the host or the seller. */
const shown: [tag: string, properties: (next: () => string) => object][] = [
  ['sku-release-form', (next) => ({ value: releaseOf(next), catalog: catalogOf(next) })],
  ['sku-attribute-editor', (next) => ({ value: attributesOf(next), catalog: catalogOf(next), skus: skusOf(next), step: 2 })],
  ['sku-attribute-editor', (next) => ({ value: attributesOf(next).slice(0, 1), skus: skusOf(next), step: 3 })],
  ['sku-attribute-library', (next) => ({ value: catalogOf(next).attributes })],
  ['sku-enum-values', (next) => ({ value: ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, label: next() })) })],
  ['sku-quantity-range', (next) => ({ value: { min: { typed: next() }, max: { typed: next() }, step: { typed: next() } } })],
  ['sku-spec-preview', (next) => ({ specification: onSale(releaseOf(next).specifications[0]!), currency: 'USD' })],
  ['sku-price-grid', (next) => ({ value: skusOf(next), productAttributes: attributesOf(next), periods: ['P1M', 'P1Y'], currency: 'USD' })],
];

describe('Text from the host or the seller', () => {
  afterEach(cleanUp);

  for (const [index, [tag, properties]] of shown.entries()) {
    it(`is shown as text by ${tag} (${index + 1} of ${shown.length}) for ${payloads.length} payloads`, async () => {
      const next = supply(payloads);
      const perRound = () => {
        let taken = 0;
        properties(() => `${taken++}`);
        return taken;
      };
      for (let rounds = Math.ceil(payloads.length / perRound()); rounds > 0; rounds--) {
        const texts: string[] = [];
        const element = await mount(
          tag,
          properties(() => texts[texts.push(next()) - 1]!),
        );
        await expectTextOnly(element, texts);
        element.remove();
      }
    }).timeout(60_000);
  }

  it('is pasted as text and runs no script', async () => {
    for (const payload of payloads) {
      readClipboard({ html: `<table><tr><td>${payload}</td><td>5</td></tr></table>`, text: payload, locale: 'en' });
      const cells = readClipboard({ text: payload, locale: 'en' }).flat();
      expect(fold(cells.map((cell) => cell?.text ?? '').join(''))).to.equal(fold(payload));
    }
    await new Promise((done) => setTimeout(done, 100));
    expect(alarms).to.equal(0);
  });

  it('is exported to CSV and XLSX and imported again unchanged, never as a formula', async () => {
    const rows = payloads.map((text) => [{ text }]);
    for (const format of ['csv', 'xlsx'] as const) {
      const file = await writeSheet(rows, format);
      const bytes = new Uint8Array(await file.arrayBuffer());
      const { rows: back } = await readSheet(bytes, { name: `prices.${format}`, locale: 'en' });
      const texts = back.flat().map((cell) => cell?.text ?? '');
      expect(
        texts.map((text) => text.replace(/^'/, '')),
        format,
      ).to.deep.equal(payloads.map((text) => text.replace(/^'/, '')));
    }
  }).timeout(20_000);

  it('changes no prototype when used as a key', () => {
    for (const key of ['__proto__', 'constructor', 'prototype']) {
      const text = JSON.stringify(releaseOf(() => 'x')).replace('"P1M":', `"${key}":`);
      parseRelease(JSON.parse(text));
    }
    expect(({} as Record<string, unknown>)['typed']).to.equal(undefined);
    expect(Object.keys(Object.prototype)).to.deep.equal([]);
  });
});
