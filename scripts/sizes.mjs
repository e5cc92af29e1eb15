/**
 * What a page loads, compressed as servers do, against a budget for each. A budget is raised on purpose, in a commit that says why.
 * Needs `npm run build`.
 */
import { readFile, readdir } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/** Kibibytes after gzip. */
const budgets = {
  'sku-kit/core': 60,
  'sku-kit/storage': 30,
  'sku-kit/exchange': 30,
  'every element, without the grid (cdn/sku-kit.js)': 215,
  'the grid, on demand': 230,
  'all in one classic script (cdn/sku-kit.iife.js)': 440,
};

const chunk = (await readdir('dist/cdn')).find((name) => name.includes('grid'));
const sizes = {
  'sku-kit/core': await bundled('dist/core/index.js'),
  'sku-kit/storage': await bundled('dist/storage/index.js'),
  'sku-kit/exchange': await bundled('dist/exchange/index.js'),
  'every element, without the grid (cdn/sku-kit.js)': await compressed('dist/cdn/sku-kit.js'),
  'the grid, on demand': await compressed(`dist/cdn/${chunk}`),
  'all in one classic script (cdn/sku-kit.iife.js)': await compressed('dist/cdn/sku-kit.iife.js'),
};

let tooLarge = false;
for (const [name, size] of Object.entries(sizes)) {
  const over = size > budgets[name];
  tooLarge ||= over;
  console.log(`${size.toFixed(1).padStart(7)} of ${budgets[name]} KiB  ${name}${over ? '  ← too large' : ''}`);
}
process.exitCode = tooLarge ? 1 : 0;

async function compressed(file) {
  return gzipSync(await readFile(file), { level: 9 }).length / 1024;
}

/** As an application's bundler would make it: minified, without what is loaded on demand. */
async function bundled(entry) {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: 'esm',
    splitting: true,
    outdir: 'out',
    write: false,
  });
  const name = entry.split('/').at(-1);
  const first = outputFiles.find(({ path }) => path.endsWith(`/${name}`));
  return gzipSync(first.contents, { level: 9 }).length / 1024;
}
