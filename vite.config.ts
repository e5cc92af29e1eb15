import { readdirSync } from 'node:fs';
import { defineConfig, type UserConfig } from 'vite';
import { minifyStyles } from './scripts/minify-styles.mjs';
import { minifyTemplates } from './scripts/minify-templates.mjs';

/** The demo seller console; a folder of its own, as `dist/` is the package. */
const demo: UserConfig = {
  base: './',
  // For a server that says so in its Content-Security-Policy; the pages pass it on to the grid.
  ...(process.env.CSP_NONCE && { html: { cspNonce: process.env.CSP_NONCE } }),
  build: {
    outDir: '.cache/demo',
    emptyOutDir: true,
    // Pictures stay files: a strict policy takes none from `data:`.
    assetsInlineLimit: 0,
    // The grid is large and comes on demand.
    chunkSizeWarningLimit: 800,
    rolldownOptions: { input: readdirSync('.').filter((file) => file.endsWith('.html')) },
  },
};

/** ES modules for a script tag: what a page shows loads its part when it is first shown; the core and the storage are modules beside it. */
const cdn: UserConfig = {
  publicDir: false,
  plugins: [minifyTemplates(), minifyStyles()],
  build: {
    outDir: 'dist/cdn',
    emptyOutDir: false,
    lib: {
      entry: {
        'sku-kit': 'src/define/cdn.ts',
        core: 'src/core/index.ts',
        storage: 'src/storage/index.ts',
        exchange: 'src/exchange/index.ts',
      },
      formats: ['es'],
      fileName: (_, name) => `${name}.js`,
    },
    // Vite keeps the white space of libraries unless the bundler is told.
    rolldownOptions: { output: { minify: true, chunkFileNames: 'sku-kit-[name]-[hash].js' } },
  },
};

/** A classic script, all in one file: works from `file://`, where modules don't. */
const classic: UserConfig = {
  publicDir: false,
  plugins: [minifyTemplates(), minifyStyles()],
  build: {
    outDir: 'dist/cdn',
    emptyOutDir: false,
    lib: { entry: 'src/define/classic.ts', formats: ['iife'], name: 'SkuKit', fileName: () => 'sku-kit.iife.js' },
  },
};

const modes: Record<string, UserConfig> = { cdn, classic };

export default defineConfig(({ mode }) => ({ clearScreen: false, ...(modes[mode] ?? demo) }));
