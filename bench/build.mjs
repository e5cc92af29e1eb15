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

/** Leaves modules out whose path ends so. */
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

/** What the source exports, as a module that Node runs. */
export const load = async (contents) =>
  import(`data:text/javascript;base64,${Buffer.from(await bundle(contents, false)).toString('base64')}`);

/** Bytes after minifying and gzip, all that is not needed left out, and the modules whose path ends so. */
export const gzipped = async (contents, left) => gzipSync(await bundle(contents, true, left), { level: 9 }).length;
