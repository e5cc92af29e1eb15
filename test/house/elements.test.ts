import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import { elements, nameOf, type ReleasedElement } from '../../src/elements.js';
import { en } from '../../src/locales/en.js';

const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
};

/** The first cells of all table rows in the README and the docs. */
const tableCells = ['README.md', ...readdirSync('docs').map((file) => `docs/${file}`)]
  .filter((file) => file.endsWith('.md'))
  .flatMap((file) => [...read(file).matchAll(/^\|([^|]*)\|/gm)].map(([, cell]) => cell!))
  .join('\n');

/** What a released element consists of: a file, what it has to contain, and what to do where it does not. */
function missingFor({ tag, className, kind }: ReleasedElement): string[] {
  const name = nameOf({ tag });
  const module = `components/${name}/${name}`;
  const parts: [file: string, text: string, todo: string][] = [
    [`src/${module}.ts`, `export class ${className} `, `declare the class ${className}`],
    [`src/${module}.ts`, `@tag ${tag}\n`, `document it with "@tag ${tag}", so that the manifest lists it`],
    [`src/define/${name}.ts`, `register('${tag}', ${className});`, `register ${tag}`],
    ['src/define/all.ts', `import './${name}.js';`, `import './${name}.js'`],
    ['src/index.ts', `export { ${className} } from './${module}.js';`, `export ${className}`],
    [`stories/${name}.stories.ts`, `component: '${tag}'`, `write its stories, with component: '${tag}'`],
    [`test/contracts/${kind}s.ts`, `tag: '${tag}'`, `describe it for the contract suites as a ${kind}`],
  ];
  const missing = parts.filter(([file, text]) => !read(file).includes(text)).map(([file, , todo]) => `${tag}: in ${file}, ${todo}.`);
  const isTested = readdirSync('test/components').some((file) => file.startsWith(name) && file.endsWith('.test.ts'));
  if (!isTested) missing.push(`${tag}: write test/components/${name}.test.ts.`);
  if (!Object.hasOwn(en.sections, name)) missing.push(`${tag}: in src/locales/en.ts, add its words as the section '${name}'.`);
  if (!tableCells.includes(`\`${tag}\``)) missing.push(`${tag}: add a row to the table of elements in README.md or docs/.`);
  return missing;
}

/** What exists in the repository without a line in the list. */
function unlisted(): string[] {
  const names = new Set<string>(elements.map(nameOf));
  const tags = new Set<string>(elements.map(({ tag }) => tag));
  const isElement = (name: string) => !['all', 'cdn', 'classic'].includes(name);
  const folders = readdirSync('src/components').filter((name) => !names.has(name));
  const definitions = readdirSync('src/define').map((file) => file.replace('.ts', ''));
  const described = [...`${read('test/contracts/editors.ts')}${read('test/contracts/viewers.ts')}`.matchAll(/tag: '([\w-]+)'/g)];
  return [
    ...folders.map((name) => `src/components/${name}/ has no line in src/elements.ts.`),
    ...definitions
      .filter((name) => isElement(name) && !names.has(name))
      .map((name) => `src/define/${name}.ts has no line in src/elements.ts.`),
    ...described
      .filter(([, tag]) => !tags.has(tag!))
      .map(([, tag]) => `test/contracts describes ${tag}, which has no line in src/elements.ts.`),
  ];
}

describe('The list of elements', () => {
  for (const element of elements) {
    it(`has all parts of ${element.tag}`, () => {
      expect(missingFor(element)).to.deep.equal([]);
    });
  }

  it('contains every element of the repository', () => {
    expect(unlisted()).to.deep.equal([]);
  });

  it('names each tag once, in alphabetical order', () => {
    const tags = elements.map(({ tag }) => tag);
    expect(tags).to.deep.equal([...new Set<string>(tags)].sort());
  });

  it('says what is missing when an element has only its line', () => {
    expect(missingFor({ tag: 'sku-price-chart', className: 'SkuPriceChart', kind: 'viewer' })).to.deep.equal([
      'sku-price-chart: in src/components/price-chart/price-chart.ts, declare the class SkuPriceChart.',
      'sku-price-chart: in src/components/price-chart/price-chart.ts, document it with "@tag sku-price-chart", so that the manifest lists it.',
      'sku-price-chart: in src/define/price-chart.ts, register sku-price-chart.',
      "sku-price-chart: in src/define/all.ts, import './price-chart.js'.",
      'sku-price-chart: in src/index.ts, export SkuPriceChart.',
      "sku-price-chart: in stories/price-chart.stories.ts, write its stories, with component: 'sku-price-chart'.",
      'sku-price-chart: in test/contracts/viewers.ts, describe it for the contract suites as a viewer.',
      'sku-price-chart: write test/components/price-chart.test.ts.',
      "sku-price-chart: in src/locales/en.ts, add its words as the section 'price-chart'.",
      'sku-price-chart: add a row to the table of elements in README.md or docs/.',
    ]);
  });
});
