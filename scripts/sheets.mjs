/**
 * Writes one contact sheet per element, docs/sheets/<name>.png, with each of its stories wide and narrow, light and dark.
 * `npm run sheets -- enum-values trial-toggle` writes only these elements, `--only=Matrix,List` only these stories, `--to=FOLDER` to another folder.
 */
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { createServer } from 'vite';
import { launchOptions } from '../test/helpers/chromium.mjs';
import { palettePng } from './palette-png.mjs';

const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const option = (name) => process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3);
const folder = option('to') ?? 'docs/sheets';
const only = option('only') ?? '';
const files = (await readdir('stories')).filter((file) => file.endsWith('.stories.ts'));
/** Storybook pages that are not about one element. */
const pages = ['playground', 'tokens'];
const elements = files.map((file) => file.replace('.stories.ts', '')).filter((name) => !pages.includes(name));
const names = elements.filter((name) => wanted.length === 0 || wanted.includes(name));

/** Runs in the page: shows every story in four containers with their own width and colour scheme. */
const show = `
import { render, html } from 'lit';
const query = new URLSearchParams(location.search);
const name = query.get('stories');
const only = query.get('only').split(',').filter(Boolean);
const { default: meta, ...stories } = await import(/* @vite-ignore */ '/stories/' + name + '.stories.ts');
for (const [title, story] of Object.entries(stories)) {
  if (only.length > 0 && !only.includes(title)) continue;
  // Every sheet shows both schemes already. A story that is too large for a documentation page is too large for a sheet.
  if (story.globals?.theme || story.globals?.width || story.tags?.includes('!autodocs')) continue;
  const heading = document.createElement('h2');
  heading.textContent = title.replace(/([a-z])([A-Z])/g, '$1 $2');
  document.body.append(heading);
  for (const scheme of ['light', 'dark']) {
    const row = document.createElement('div');
    row.className = 'row ' + scheme;
    for (const width of ['wide', 'narrow']) {
      const frame = document.createElement('div');
      frame.className = 'frame ' + width;
      const args = { ...meta.args, ...story.args };
      const own = typeof story === 'function' ? story : (story.render ?? meta.render);
      const decorators = [...(story.decorators ?? []), ...(meta.decorators ?? [])];
      const shown = decorators.reduce((inner, decorate) => () => decorate(inner, { args }), () => own(args, { args }));
      render(html\`\${shown()}\`, frame);
      row.append(frame);
    }
    document.body.append(row);
  }
}
await document.fonts.ready;
document.documentElement.dataset.shown = '';
`;

const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Sheet</title><style>
body { margin: 0; padding: 16px; background: #8d94a0; font: 13.5px/1.45 sans-serif; inline-size: 1790px }
h2 { margin: 20px 0 6px; font-size: 15px; color: #fff }
.row { display: flex; gap: 16px; align-items: start; margin-block-end: 8px }
.frame { box-sizing: border-box; padding: 20px; overflow: hidden }
.wide { inline-size: 1280px } .narrow { inline-size: 390px; padding: 12px }
.light .frame { color-scheme: light; background: #fff } .dark .frame { color-scheme: dark; background: #1c1f26 }
</style></head><body><script type="module" src="/@sheet.js"></script></body></html>`;

const plugin = {
  name: 'sheet',
  resolveId: (id) => (id === '/@sheet.js' ? id : undefined),
  load: (id) => (id === '/@sheet.js' ? show : undefined),
  configureServer(server) {
    server.middlewares.use('/@sheet', async (request, response, next) => {
      if (!request.url?.startsWith('/?')) return next();
      response.setHeader('content-type', 'text/html');
      response.end(await server.transformIndexHtml('/@sheet/', page));
    });
  },
};

const server = await createServer({
  server: { host: '127.0.0.1', port: 0, hmr: false, watch: null },
  appType: 'custom',
  plugins: [plugin],
  logLevel: 'error',
});
await server.listen();
const { port } = server.httpServer.address();
const browser = await puppeteer.launch(await launchOptions());
try {
  await mkdir(folder, { recursive: true });
  for (const name of names) {
    const tab = await browser.newPage();
    tab.on('pageerror', (error) => console.error(`${name}: ${error instanceof Error ? error.message : String(error)}`));
    await tab.setViewport({ width: 1822, height: 1000 });
    await tab.goto(`http://127.0.0.1:${port}/@sheet/?stories=${name}&only=${only}`, { waitUntil: 'domcontentloaded' });
    await tab.waitForSelector('[data-shown]', { timeout: 60_000 });
    // A story can show a loading state, so this does not wait for it to end.
    await tab.waitForNetworkIdle({ idleTime: 300, timeout: 15_000 }).catch(() => {});
    const picture = await tab.screenshot({ fullPage: true });
    await writeFile(join(folder, `${name}.png`), palettePng(Buffer.from(picture)));
    await tab.close();
    console.log(join(folder, `${name}.png`));
  }
} finally {
  await browser.close();
  await server.close();
}
