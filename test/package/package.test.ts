import { execFile } from 'node:child_process';
import { readFile, readdir } from 'node:fs/promises';
import { promisify } from 'node:util';
import { expect } from 'chai';
import { elements, nameOf } from '../../src/elements.js';

/** Runs a module in a Node of its own, where nothing of the tests is loaded, and gives what it printed. */
async function inNode(source: string): Promise<unknown> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', source]);
  return JSON.parse(stdout) as unknown;
}

describe('The package', () => {
  it('gives every class in Node, and registers nothing', async () => {
    const found = await inNode(`
      const defined = [];
      const { customElements } = await import('@lit-labs/ssr-dom-shim').catch(() => globalThis);
      if (customElements) { const define = customElements.define.bind(customElements); customElements.define = (tag, c) => { defined.push(tag); define(tag, c); }; }
      const kit = await import('sku-kit');
      console.log(JSON.stringify({ classes: Object.keys(kit).filter((name) => /^Sku[A-Z]/.test(name)).sort(), defined, global: globalThis.customElements?.get('sku-release-form') ?? null }));
    `);
    expect(found).to.deep.equal({ classes: elements.map(({ className }) => className).sort(), defined: [], global: null });
  });

  it('gives the core in Node without any DOM', async () => {
    const found = await inNode(`
      const core = await import('sku-kit/core');
      const tiers = [{ upTo: 100, unitPrice: { P1M: '0.1' } }, { upTo: null, unitPrice: { P1M: '0.05' } }];
      const { total } = core.quote({ model: 'tiered', tiers }, { period: 'P1M', quantity: 103 });
      console.log(JSON.stringify({ total, dom: ['document', 'HTMLElement', 'customElements', 'window'].filter((name) => name in globalThis) }));
    `);
    // 100 × 0.1 + 3 × 0.05
    expect(found).to.deep.equal({ total: '10.15', dom: [] });
  });

  it('has modules for exchange and storage that load in Node', async () => {
    const found = await inNode(`
      const [exchange, storage] = await Promise.all([import('sku-kit/exchange'), import('sku-kit/storage')]);
      console.log(JSON.stringify([typeof exchange.readClipboard, typeof storage.openIndexedDbStore]));
    `);
    expect(found).to.deep.equal(['function', 'function']);
  });

  it('has a module for each language, which loads in Node and registers nothing', async () => {
    const found = await inNode(`
      const [{ ar }, { de }, { en }, { zhCN }] = await Promise.all(['ar', 'de', 'en', 'zh-CN'].map((lang) => import('sku-kit/locales/' + lang + '.js')));
      console.log(JSON.stringify([ar, de, en, zhCN].map(({ lang, sections }) => [lang, sections['trial-toggle'].trial])));
    `);
    expect(found).to.deep.equal([
      ['ar', 'الفترة التجريبية'],
      ['de', 'Testphase'],
      ['en', 'Trial'],
      ['zh-CN', '试用'],
    ]);
    expect(await readdir('dist/locales')).to.include.members(['ar.d.ts', 'de.d.ts', 'en.d.ts', 'zh-CN.d.ts']);
  });

  it('keeps the core free of what only a page has', async () => {
    const files = (await readdir('dist/core', { recursive: true })).filter((file) => file.endsWith('.js'));
    const sources = await Promise.all(files.map(async (file) => ({ file, text: await readFile(`dist/core/${file}`, 'utf8') })));
    const outside = sources.filter(({ text }) => /from '(?:lit|ag-grid|\.\.\/\.\.\/(?:internal|components|storage|exchange))/.test(text));
    expect(outside.map(({ file }) => file)).to.deep.equal([]);
  });

  it('has a definition, a manifest entry and a JSX type for every element', async () => {
    const definitions = await readdir('dist/define');
    const manifest = await readFile('dist/custom-elements.json', 'utf8');
    const listed = [...manifest.matchAll(/"tagName": "([^"]+)"/g)].map(([, tag]) => tag);
    expect(listed, 'the elements of the manifest').to.have.members(elements.map(({ tag }) => tag));
    const jsx = await readFile('dist/jsx.d.ts', 'utf8');
    for (const { tag, className } of elements) {
      const name = nameOf({ tag });
      expect(definitions).to.include(`${name}.js`);
      expect(jsx).to.include(`'${tag}': Properties<${className}, `);
      expect(await readFile(`dist/define/${name}.d.ts`, 'utf8')).to.include(`'${tag}': ${className};`);
    }
  });

  it('gives its schemas as zod knows them, at an entry of their own', async () => {
    const found = await inNode(`
      const { pricingSchema } = await import('sku-kit/core/schemas.js');
      const read = (value) => pricingSchema.safeParse(value).success;
      console.log(JSON.stringify([read({ model: 'flat', tiers: [{ upTo: null, unitPrice: { P1M: '5' } }] }), read({ model: 'flat', tiers: 5 })]));
    `);
    expect(found).to.deep.equal([true, false]);
  });

  it('contains function modules for a page without a build, next to the elements', async () => {
    const found = await inNode(`
      const [core, storage, exchange] = await Promise.all(['core', 'storage', 'exchange'].map((name) => import(process.cwd() + '/dist/cdn/' + name + '.js')));
      console.log(JSON.stringify([core.quote, storage.openIndexedDbStore, exchange.readSheet].map((one) => typeof one)));
    `);
    expect(found).to.deep.equal(['function', 'function', 'function']);
  });

  it('knows the errors of another copy of itself by their class, and no others', async () => {
    const found = await inNode(`
      const [{ IssueError }, { StoreError }] = await Promise.all([import('sku-kit/core'), import('sku-kit/storage')]);
      const [core, storage] = await Promise.all(['core', 'storage'].map((name) => import(process.cwd() + '/dist/cdn/' + name + '.js')));
      const issue = new core.IssueError([]);
      const conflict = new storage.StoreError('conflict');
      class Own extends StoreError {}
      const other = Object.assign(new Error(), { reason: 'conflict', issues: [] });
      console.log(JSON.stringify({
        copies: core.IssueError !== IssueError && storage.StoreError !== StoreError,
        theirs: [issue instanceof IssueError, conflict instanceof StoreError],
        crossed: [issue instanceof StoreError, conflict instanceof IssueError, other instanceof IssueError, other instanceof StoreError],
        extended: [new Own('quota') instanceof Own, new Own('quota') instanceof StoreError, conflict instanceof Own, undefined instanceof Own],
      }));
    `);
    expect(found).to.deep.equal({
      copies: true,
      theirs: [true, true],
      crossed: [false, false, false, false],
      extended: [true, true, false, false],
    });
  });

  it('has every file that its entry points name', async () => {
    const { exports } = JSON.parse(await readFile('package.json', 'utf8')) as { exports: Record<string, string | Record<string, string>> };
    const named = Object.values(exports).flatMap((entry) => (typeof entry === 'string' ? [entry] : Object.values(entry)));
    for (const file of named.filter((path) => !path.includes('*'))) await readFile(file);
  });

  it('contains the form in one file for a page without a build, and all elements in another file', async () => {
    const atOnce = async (name: string) =>
      [...(await readFile(`dist/cdn/${name}`, 'utf8')).matchAll(/(?:\bfrom|\bimport)\s*["'`](\.\/[^"'`]+)["'`]/g)].map(([, path]) => path);
    expect(await atOnce('release-form.js')).to.deep.equal([]);
    expect(await atOnce('sku-kit.js')).to.deep.equal(['./release-form.js']);
    for (const name of await readdir('dist/cdn')) {
      if (/-(?:ar|de|zh-CN)-/.test(name)) expect(await atOnce(name), name).to.deep.equal(['./release-form.js']);
    }
  });

  it('puts all of itself into one classic script, and loads the grid on demand in the module', async () => {
    const files = await readdir('dist/cdn');
    expect(files).to.include.members(['sku-kit.js', 'release-form.js', 'sku-kit.iife.js', 'core.js', 'storage.js', 'exchange.js']);
    const classic = await readFile('dist/cdn/sku-kit.iife.js', 'utf8');
    expect(classic).to.match(/^(?:"use strict";|\/\*[\s\S]*?\*\/|\s)*var SkuKit\s*=/);
    expect(classic).not.to.match(/\bimport\(/);
    const module = await readFile('dist/cdn/sku-kit.js', 'utf8');
    expect(module).to.match(/import\(\s*["'`]\.\//);
    expect(module.length, 'characters of the module without the grid').to.be.below(classic.length / 2);
  });
});
