// The timed pages, and the check for each that it is usable.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { basename, extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const here = new URL('.', import.meta.url).pathname;
const cdn = new URL('../../dist/cdn/', import.meta.url).pathname;
const types = { '.html': 'text/html', '.js': 'text/javascript' };

const page = (body) => `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>bench</title><link rel="icon" href="data:,"><style>body { margin: 0; font: 14px sans-serif } #grid { block-size: 600px }</style>
<body>${body}`;

/** The first field of an empty form accepts typing. */
const formIsThere = `() => {
  const field = document.querySelector('sku-release-form')?.shadowRoot?.querySelector('#product-name');
  return Boolean(field && !field.disabled && field.checkVisibility() && field.getBoundingClientRect().height);
}`;

/** The first row shows its first price. */
const rowIsThere = `() => Boolean(document.querySelector('[row-index="0"] [col-id="code"]')?.getBoundingClientRect().height)`;

export const pages = {
  'the form, as a module': {
    path: '/form.html',
    isThere: formIsThere,
    types: true,
    html: page(`<sku-release-form></sku-release-form><script type="module" src="/cdn/release-form.js"></script>`),
  },
  'the form, with every element registered': {
    path: '/all.html',
    isThere: formIsThere,
    types: true,
    html: page(`<sku-release-form></sku-release-form><script type="module" src="/cdn/sku-kit.js"></script>`),
  },
  'the form, as a classic script': {
    path: '/classic.html',
    isThere: formIsThere,
    types: true,
    html: page(`<sku-release-form></sku-release-form><script src="/cdn/sku-kit.iife.js"></script>`),
  },
  'bare AG Grid': {
    path: '/bare.html',
    isThere: rowIsThere,
    types: false,
    html: page(`<div id="grid"></div><script type="module" src="/bare.js"></script>`),
  },
  'AG Grid with all community modules': {
    path: '/community.html',
    isThere: rowIsThere,
    types: false,
    html: page(`<div id="grid"></div><script type="module" src="/community.js"></script>`),
  },
};

/** A static server with files compressed in advance. The browser caches nothing. */
export async function servePages() {
  if (!existsSync(join(cdn, 'sku-kit.js'))) throw new Error('Run `npm run build` in the project first.');
  const { outputFiles } = await build({
    entryPoints: ['bare', 'community'].map((name) => join(here, `pages/${name}.js`)),
    outdir: here,
    bundle: true,
    format: 'esm',
    minify: true,
    target: 'chrome120',
    write: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  const files = new Map(outputFiles.map(({ path, contents }) => [`/${basename(path)}`, contents]));
  for (const name of readdirSync(cdn)) if (name.endsWith('.js')) files.set(`/cdn/${name}`, readFileSync(join(cdn, name)));
  for (const { path, html } of Object.values(pages)) files.set(path, Buffer.from(html));
  for (const [path, contents] of files) files.set(path, gzipSync(contents, { level: 9 }));
  const server = createServer(({ url }, response) => {
    const contents = files.get(url);
    if (!contents) return response.writeHead(404).end();
    const headers = {
      'content-type': types[extname(url)],
      'content-encoding': 'gzip',
      'content-length': contents.length,
      'cache-control': 'no-store',
    };
    response.writeHead(200, headers).end(contents);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}
