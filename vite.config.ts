import { readdirSync } from 'node:fs';
import { defineConfig, type Rolldown, type UserConfig } from 'vite';
import { cdnChunks } from './scripts/cdn-chunks.mjs';
import { minifyStyles } from './scripts/minify-styles.mjs';
import { minifyTemplates } from './scripts/minify-templates.mjs';

/** Builds the demo seller console into its own folder, because `dist/` is the package. */
const demo: UserConfig = {
  base: './',
  // The server's Content-Security-Policy has the same nonce. The pages pass it to the grid.
  ...(process.env.CSP_NONCE && { html: { cspNonce: process.env.CSP_NONCE } }),
  build: {
    outDir: '.cache/demo',
    emptyOutDir: true,
    // Images stay files, because a strict policy blocks `data:` URLs.
    assetsInlineLimit: 0,
    // The grid is large and loads lazily.
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
      // Without this option Vite keeps the white space of libraries.
      output: { minify: true, chunkFileNames: 'sku-kit-[name]-[hash].js', ...(codeSplitting && { codeSplitting }) },
    },
  },
});

/** Builds the elements. Their parts load when they are first shown. */
const cdn = modules({ 'release-form': 'src/define/release-form.ts', 'sku-kit': 'src/define/cdn.ts' }, cdnChunks());

/**
 * Builds the function modules (core, storage, exchange) without shared files, because importing a file of the elements would register them,
 * and a page should load only what it imports.
 */
const functions = (name: string): UserConfig => modules({ [name]: `src/${name}/index.ts` });

/** Builds one classic script with everything. It works from `file://`, where modules do not. */
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
