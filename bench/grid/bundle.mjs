// One page per contender, served from memory and bundled for production.
import { createServer } from 'node:http';
import { build } from 'esbuild';

const here = new URL('.', import.meta.url).pathname;
const styles = {
  jspreadsheet: ['jsuites/dist/jsuites.css', 'jspreadsheet-ce/dist/jspreadsheet.css'],
  tabulator: ['tabulator-tables/dist/css/tabulator.min.css'],
};

/** Serves `/<contender>` until `close()` is called. */
export async function serveContenders(names, { minify = true } = {}) {
  const files = new Map();
  const { outputFiles } = await build({
    entryPoints: names.map((name) => ({
      in: `entry:${name}`,
      out: name,
    })),
    plugins: [entries],
    bundle: true,
    splitting: true,
    format: 'esm',
    minify,
    target: 'chrome120',
    outdir: '/',
    write: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.png': 'dataurl', '.woff2': 'dataurl', '.svg': 'dataurl' },
    logLevel: 'error',
  });
  for (const { path, text } of outputFiles) files.set(path, text);
  const server = createServer(({ url }, response) => {
    const name = url.slice(1);
    const isPage = names.includes(name);
    const text = isPage ? page(name, files.has(`/${name}.css`)) : files.get(url);
    response.writeHead(text === undefined ? 404 : 200, { 'content-type': isPage ? 'text/html' : typeOf(url) });
    response.end(text);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

const typeOf = (url) => (url.endsWith('.css') ? 'text/css' : 'text/javascript');

/** A contender's module and its style sheets. */
const entries = {
  name: 'entries',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^entry:/ }, ({ path }) => ({ path: path.slice('entry:'.length), namespace: 'entry' }));
    onLoad({ filter: /.*/, namespace: 'entry' }, ({ path }) => ({
      contents: [...(styles[path] ?? []), `./contenders/${path}.js`].map((part) => `import '${part}';`).join('\n'),
      resolveDir: here,
    }));
  },
};

const page = (name, styled) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>${name}</title>
<link rel="icon" href="data:,">${styled ? `<link rel="stylesheet" href="/${name}.css">` : ''}
<style>body { margin: 8px; font: 14px sans-serif } .host { inline-size: 1200px; block-size: 640px; --sku-grid-height: 600px }</style>
<body><script type="module" src="/${name}.js"></script>`;
