import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { preview, type PreviewServer } from 'vite';
import { closeBrowser } from '../helpers/browser.js';

/** An entry of the built Storybook's index. */
export interface Entry {
  id: string;
  title: string;
  name: string;
  type: 'story' | 'docs';
}

const folder = 'storybook-static';

/** All entries of the built Storybook. */
export const entries = (): Entry[] =>
  Object.values((JSON.parse(readFileSync(`${folder}/index.json`, 'utf8')) as { entries: Record<string, Entry> }).entries);

/** The address of axe on the site, so that the browser compiles it only once for all pages. */
export const axePath = '/axe.min.js';
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'));

let site: Promise<PreviewServer> | undefined;

/** Returns the address of an entry on its own. */
export async function addressOf({ id, type }: Entry): Promise<string> {
  site ??= preview({
    configFile: false,
    build: { outDir: folder },
    // Cached, because hundreds of pages share their scripts.
    preview: { host: '127.0.0.1', port: 4840, open: false, headers: { 'Cache-Control': 'max-age=3600' } },
    plugins: [
      {
        name: 'axe',
        configurePreviewServer: ({ middlewares }) => {
          middlewares.use(axePath, (_, response) => {
            response.setHeader('Content-Type', 'text/javascript').setHeader('Cache-Control', 'max-age=3600').end(axe);
          });
        },
      },
    ],
    logLevel: 'error',
  });
  const [url] = (await site).resolvedUrls?.local ?? [];
  return new URL(`iframe.html?id=${id}&viewMode=${type}`, url).href;
}

/** Loaded by mocha first. Stops everything after the tests. */
export const mochaHooks = {
  async afterAll(): Promise<void> {
    await Promise.all([closeBrowser(), site?.then((server) => server.close())]);
  },
};
