import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const options = {
  bundle: true,
  format: 'esm',
  platform: 'neutral',
  target: 'es2022',
  write: false,
  logLevel: 'error',
  mainFields: ['module', 'main'],
  absWorkingDir: new URL('..', import.meta.url).pathname,
};

/** Leaves out modules by the end of their path. */
const without = (endings) => ({
  name: 'without',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\.ts$/ }, ({ path }) =>
      endings.some((ending) => path.endsWith(ending)) ? { contents: 'module.exports = {}', loader: 'js' } : undefined,
    ),
});

const bundle = async (contents, minify, left = []) => {
  const { outputFiles } = await build({
    ...options,
    minify,
    plugins: [without(left)],
    stdin: { contents, resolveDir: options.absWorkingDir, loader: 'ts' },
  });
  return outputFiles[0].text;
};

/** Bundles a source text and imports it in Node. */
export const load = async (contents) =>
  import(`data:text/javascript;base64,${Buffer.from(await bundle(contents, false)).toString('base64')}`);

/** Returns the bytes after tree shaking, minifying and gzip, without the given modules. */
export const gzipped = async (contents, left) => gzipSync(await bundle(contents, true, left), { level: 9 }).length;
