import { join } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import react from '@vitejs/plugin-react';
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

const here = import.meta.dirname;
/** Builds every example page. The server-rendered form has its own server. */
const pages = ['.', 'html', 'react', 'vue', 'angular', 'svelte', 'lit'].map((name) => join(here, name, 'index.html'));

export default defineConfig({
  root: here,
  base: './',
  plugins: [react(), vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('sku-') } } }), svelte()],
  resolve: { dedupe: ['lit'] },
  build: { rolldownOptions: { input: pages }, chunkSizeWarningLimit: 800 },
});
