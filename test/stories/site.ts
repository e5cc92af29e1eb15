import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { preview, type PreviewServer } from 'vite';
import { closeBrowser } from '../helpers/browser.js';

/** A line of the built Storybook's index. */
export interface Entry {
  id: string;
  title: string;
  name: string;
  type: 'story' | 'docs';
}

const folder = 'storybook-static';

/** All that the built Storybook has. */
export const entries = (): Entry[] =>
  Object.values((JSON.parse(readFileSync(`${folder}/index.json`, 'utf8')) as { entries: Record<string, Entry> }).entries);

/** Where pages find axe: a script of the site's own is compiled once for all of them. */
export const axePath = '/axe.min.js';
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'));

let site: Promise<PreviewServer> | undefined;

/** Where one entry is shown alone. */
export async function addressOf({ id, type }: Entry): Promise<string> {
  site ??= preview({
    configFile: false,
    build: { outDir: folder },
    // Hundreds of pages share their scripts.
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

/** For mocha, which loads this module first: nothing is left running. */
export const mochaHooks = {
  async afterAll(): Promise<void> {
    await Promise.all([closeBrowser(), site?.then((server) => server.close())]);
  },
};
