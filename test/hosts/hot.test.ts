import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect } from 'chai';
import { createServer, type ViteDevServer } from 'vite';
import type { Seller } from '../helpers/seller.js';
import { walk } from '../helpers/walk.js';

interface Hot {
  name: string;
  path: string;
  /** What a developer changes while the page is open. */
  file: string;
  /** Svelte renders the changed part again. React and Vue keep its state. */
  keeps: boolean;
}

const hosts: Hot[] = [
  { name: 'React 19', path: 'react/', file: 'react/portal.tsx', keeps: true },
  { name: 'Vue 3', path: 'vue/', file: 'vue/Portal.vue', keeps: true },
  { name: 'Svelte 5', path: 'svelte/', file: 'svelte/Portal.svelte', keeps: false },
];

describe('A page whose code is changed while it is open', () => {
  let folder: string;
  let server: ViteDevServer;

  before(async function () {
    this.timeout(120_000);
    // Of its own, so that nothing is changed in this one.
    folder = await mkdtemp(join(tmpdir(), 'sku-kit-hot-'));
    const modules = resolve('examples/node_modules');
    for (const name of ['react', 'vue', 'svelte', 'shared', 'package.json', 'tsconfig.json'])
      await cp(join('examples', name), join(folder, name), { recursive: true });
    await symlink(modules, join(folder, 'node_modules'));
    server = await createServer({
      configFile: 'examples/vite.config.mjs',
      root: folder,
      cacheDir: join(folder, '.vite'),
      logLevel: 'error',
      server: { host: '127.0.0.1', port: 4890, fs: { allow: [folder, modules] } },
    });
    await server.listen();
  });

  after(async () => {
    await server.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  });

  const addressOf = (path: string): string => `${server.resolvedUrls?.local[0]}${path}`;

  for (const { name, path, file, keeps } of hosts) {
    walk(
      `${name}: goes on with the form, which hears each key once`,
      async (seller) => {
        await isShown(seller, 60_000);
        // The server may have found packages on the way that it serves in one piece, and loaded the page again.
        await seller.reload();
        await isShown(seller, 60_000);
        await seller.page.evaluate(() => Object.assign(globalThis, { isSamePage: true }));
        await seller.fill('textbox', 'Product Name', 'Till');
        await seller.press('Tab');
        await seller.sees('4 input, 1 change');

        const source = join(folder, file);
        await writeFile(source, (await readFile(source, 'utf8')).replace(/<h1>.*<\/h1>/, '<h1>Changed</h1>'));
        await seller.find('heading', 'Changed', 15_000);
        expect(await seller.page.evaluate(() => 'isSamePage' in globalThis), 'the same page').to.equal(true);
        await isShown(seller);
        expect(await seller.count('textbox', 'Product Name')).to.equal(1);
        expect(await seller.valueOf('textbox', 'Product Name')).to.equal(keeps ? 'Till' : 'Cashier Cloud');

        await seller.fill('textbox', 'Product Name', 'Tills');
        await seller.press('Tab');
        await seller.sees(keeps ? '9 input, 2 change' : '5 input, 1 change');
        expect(await seller.read('status', 'Product')).to.equal('Tills');
      },
      { path: () => addressOf(path) },
    );
  }
}).timeout(180_000);

const isShown = (seller: Seller, timeout = 15_000) => seller.find('gridcell', /^Basic, Monthly/, timeout);
