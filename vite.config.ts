import { readdirSync } from 'node:fs';
import { defineConfig, type Rolldown, type UserConfig } from 'vite';
import { cdnChunks } from './scripts/cdn-chunks.mjs';
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

/** ES modules for a script tag, in `dist/cdn`. */
const modules = (entry: Record<string, string>, codeSplitting?: Rolldown.CodeSplittingOptions): UserConfig => ({
  publicDir: false,
  plugins: [minifyTemplates(), minifyStyles()],
  build: {
    outDir: 'dist/cdn',
    emptyOutDir: false,
    lib: { entry, formats: ['es'], fileName: (_, name) => `${name}.js` },
    rolldownOptions: {
      // What others import of an entry stands in it as well: else an entry were but the import of a file, which a page learns of too late.
      preserveEntrySignatures: 'allow-extension',
      // Vite keeps the white space of libraries unless the bundler is told.
      output: { minify: true, chunkFileNames: 'sku-kit-[name]-[hash].js', ...(codeSplitting && { codeSplitting }) },
    },
  },
});

/** The elements: what a page shows loads its part when it is first shown. */
const cdn = modules({ 'release-form': 'src/define/release-form.ts', 'sku-kit': 'src/define/cdn.ts' }, cdnChunks());

/**
 * Functions beside the elements, each kind for itself. They share no file: those of the elements register them, and nobody waits for what another
 * kind needs.
 */
const functions = (name: string): UserConfig => modules({ [name]: `src/${name}/index.ts` });

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

const modes: Record<string, UserConfig> = {
  cdn,
  classic,
  core: functions('core'),
  storage: functions('storage'),
  exchange: functions('exchange'),
};

export default defineConfig(({ mode }) => ({ clearScreen: false, ...(modes[mode] ?? demo) }));
