/**
 * What a page loads, compressed as servers do, against a budget for each. A budget is raised on purpose, in a commit that says why.
 * A size counts all modules that load together: an entry and what it imports, and in its part on demand what is new in that.
 * Needs `npm run build`.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/** Kibibytes after gzip. */
const budgets = {
  'sku-kit/core': 36,
  'sku-kit/storage': 19,
  'sku-kit/exchange': 15,
  'one element (sku-kit/define/quantity-range.js)': 24,
  'the form, before a grid (sku-kit/define/release-form.js)': 79,
  'every element, before a grid (cdn/sku-kit.js)': 88,
  'the grid, when it is first shown': 245,
  'the kit’s own part of that': 36,
  'a language': 15,
  'all in one classic script (cdn/sku-kit.iife.js)': 440,
};

const cdn = await graph('dist/cdn/sku-kit.js');
const grid = await graph('dist/define/price-grid.js');
const work = grid.entry('grid-work');
const runtime = grid.entry('grid-runtime');
const sizes = {
  'sku-kit/core': await bundled('dist/core/index.js'),
  'sku-kit/storage': await bundled('dist/storage/index.js'),
  'sku-kit/exchange': await bundled('dist/exchange/index.js'),
  'one element (sku-kit/define/quantity-range.js)': await bundled('dist/define/quantity-range.js'),
  'the form, before a grid (sku-kit/define/release-form.js)': await bundled('dist/define/release-form.js'),
  'every element, before a grid (cdn/sku-kit.js)': cdn.together(cdn.start, []),
  'the grid, when it is first shown': grid.together(work, [grid.start]) + grid.together(runtime, [grid.start, work]),
  'the kit’s own part of that': grid.together(work, [grid.start]),
  'a language': Math.max(...['ar', 'de', 'zh-CN'].map((lang) => grid.together(grid.entry(`locales/${lang}`), [grid.start]))),
  'all in one classic script (cdn/sku-kit.iife.js)': compressed(readFileSync('dist/cdn/sku-kit.iife.js')),
};

let tooLarge = false;
for (const [name, size] of Object.entries(sizes)) {
  const over = size > budgets[name];
  tooLarge ||= over;
  console.log(`${size.toFixed(1).padStart(7)} of ${budgets[name]} KiB  ${name}${over ? '  ← too large' : ''}`);
}
process.exitCode = tooLarge ? 1 : 0;

function compressed(contents) {
  return gzipSync(contents, { level: 9 }).length / 1024;
}

/** What an application loads of an entry at once. */
async function bundled(entry) {
  const { start, together } = await graph(entry);
  return together(start, []);
}

/** An entry as an application's bundler makes it: minified, and in pieces where the code asks for them on demand. */
async function graph(entry) {
  const { outputFiles, metafile } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: 'esm',
    splitting: true,
    outdir: 'out',
    write: false,
    metafile: true,
    charset: 'utf8',
    logLevel: 'error',
  });
  const { outputs } = metafile;
  const contents = new Map(outputFiles.map(({ path, contents }) => [path, contents]));
  const find = (matches) => Object.keys(outputs).find((name) => outputs[name].entryPoint && matches(outputs[name].entryPoint));
  const loaded = (name, seen = new Set()) => {
    if (seen.has(name)) return seen;
    seen.add(name);
    for (const { path, kind } of outputs[name].imports) if (kind === 'import-statement') loaded(path, seen);
    return seen;
  };
  return {
    start: find((point) => point === entry),
    entry: (part) => find((point) => point.includes(`${part}.js`)),
    /** All that loads with a piece, beside what was there already. */
    together: (name, before) => {
      const there = new Set(before.flatMap((one) => [...loaded(one)]));
      const pieces = [...loaded(name)].filter((one) => !there.has(one));
      return pieces.reduce((sum, one) => sum + compressed(contents.get(resolve(one))), 0);
    },
  };
}
