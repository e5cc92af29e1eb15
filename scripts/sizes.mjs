/**
 * Compares what a page loads, after gzip, with a budget for each entry. Raise a budget only in a commit that gives the reason.
 * A size counts all modules that load together: an entry and its imports, and for a lazily loaded part only what it adds.
 * Needs `npm run build`. `npm run sizes -- define/release-form.js` lists the modules of one entry.
 */
import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

/** Kilobytes (1000 bytes) after gzip. A line without a budget is for information. */
const budgets = {
  'sku-kit/core': 42,
  'sku-kit/storage': 30,
  'of that, drafts in this browser alone': 22,
  'of that, drafts on a server alone': 16,
  'sku-kit/exchange': 18,
  'one element (sku-kit/define/quantity-range.js)': 20,
  'the form, before a grid (sku-kit/define/release-form.js)': 66,
  'the same in one file for a script tag (cdn/release-form.js)': 66,
  'every element, before a grid (cdn/sku-kit.js)': 105,
  'everything for the grid, when it is first shown': 240,
  'a language': 18,
  'all in one classic script (cdn/sku-kit.iife.js)': 470,
};

if (process.argv[2]) {
  await explain(`dist/${process.argv[2]}`);
  process.exit();
}

const grid = await graph('dist/define/price-grid.js');
const work = grid.entry('grid-work');
const runtime = grid.entry('grid-runtime');
const sizes = {
  'sku-kit/core': await bundled('dist/core/index.js'),
  'sku-kit/storage': await bundled('dist/storage/index.js'),
  'of that, drafts in this browser alone': await bundled('dist/storage/indexed-db.js'),
  'of that, drafts on a server alone': await bundled('dist/storage/http/http-store.js'),
  'sku-kit/exchange': await bundled('dist/exchange/index.js'),
  'one element (sku-kit/define/quantity-range.js)': await bundled('dist/define/quantity-range.js'),
  'the form, before a grid (sku-kit/define/release-form.js)': await bundled('dist/define/release-form.js'),
  'the same in one file for a script tag (cdn/release-form.js)': asBuilt('dist/cdn/release-form.js'),
  'every element, before a grid (cdn/sku-kit.js)': asBuilt('dist/cdn/sku-kit.js'),
  'everything for the grid, when it is first shown': grid.together(work, [grid.start]) + grid.together(runtime, [grid.start, work]),
  'of that, without AG Grid': grid.together(work, [grid.start]),
  'a language': Math.max(...['ar', 'de', 'zh-CN'].map((lang) => grid.together(grid.entry(`locales/${lang}`), [grid.start]))),
  'all in one classic script (cdn/sku-kit.iife.js)': compressed(readFileSync('dist/cdn/sku-kit.iife.js')),
};

let tooLarge = false;
for (const [name, size] of Object.entries(sizes)) {
  const over = size > budgets[name];
  tooLarge ||= over;
  const budget = budgets[name] === undefined ? '' : ` of ${budgets[name]}`;
  console.log(`${size.toFixed(1).padStart(7)}${budget} kB  ${name}${over ? '  ← too large' : ''}`);
}
process.exitCode = tooLarge ? 1 : 0;

function compressed(contents) {
  return gzipSync(contents, { level: 9 }).length / 1000;
}

/** Prints the modules that load with an entry, the largest first, with their bytes before minifying. */
async function explain(entry) {
  const { start, pieces } = await graph(entry);
  const all = pieces(start);
  const modules = all.flatMap((piece) =>
    Object.entries(piece.modules).map(([name, { renderedLength }]) => ({ name, bytes: renderedLength })),
  );
  for (const { name, bytes } of modules.sort((one, other) => other.bytes - one.bytes))
    if (bytes > 0) console.log(`${String(bytes).padStart(7)}  ${relative('.', name).replace('node_modules/', '')}`);
  const total = all.reduce((sum, { size }) => sum + size, 0);
  console.log(`${total.toFixed(1)} kB in ${all.length} files`);
}

/** Returns a built file and the files that it imports. */
function asBuilt(file, seen = new Set()) {
  if (seen.has(file)) return 0;
  seen.add(file);
  const code = readFileSync(file, 'utf8');
  const imported = [...code.matchAll(/(?:from|import)\s*["'`](\.\/[^"'`]+)["'`]/g)].map(([, path]) => join(dirname(file), path));
  return imported.reduce((sum, one) => sum + asBuilt(one, seen), compressed(code));
}

/** Returns the size of what an application loads at once from an entry. */
async function bundled(entry) {
  const { start, together } = await graph(entry);
  return together(start, []);
}

/**
 * Bundles an entry as an application does: minified, with a chunk for each dynamic import. Uses Vite, because its bundler keeps everything
 * together that an entry always loads, as Rollup and webpack do. esbuild splits off whatever a lazily loaded part uses too.
 */
async function graph(entry) {
  const [{ output }] = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      lib: { entry, formats: ['es'] },
      rolldownOptions: { output: { minify: true }, preserveEntrySignatures: 'exports-only' },
    },
  });
  const chunks = new Map(output.filter(({ type }) => type === 'chunk').map((chunk) => [chunk.fileName, chunk]));
  const find = (matches) => [...chunks.values()].find(({ facadeModuleId }) => facadeModuleId && matches(facadeModuleId))?.fileName;
  const loaded = (name, seen = new Set()) => {
    if (seen.has(name)) return seen;
    seen.add(name);
    for (const path of chunks.get(name).imports) if (chunks.has(path)) loaded(path, seen);
    return seen;
  };
  const pieces = (name) => [...loaded(name)].map((one) => ({ ...chunks.get(one), size: compressed(chunks.get(one).code) }));
  return {
    start: find((id) => id === resolve(entry)),
    entry: (part) => find((id) => id.endsWith(`/${part}.js`)),
    /** Returns the files that load with an entry. */
    pieces,
    /** Returns everything that loads with a chunk and is not loaded yet. */
    together: (name, before) => {
      const there = new Set(before.flatMap((one) => [...loaded(one)]));
      return pieces(name).reduce((sum, { fileName, size }) => (there.has(fileName) ? sum : sum + size), 0);
    },
  };
}
