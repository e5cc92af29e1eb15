/**
 * Writes the package to `dist/`: modules and types, the files for a script tag, the manifest, and the data that editors read.
 * The `exports` of package.json list the public files.
 */
import { spawn } from 'node:child_process';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeEditorData } from './editor-data.mjs';
import { writeIntegrity } from './integrity.mjs';
import { withMinifiedStyles } from './minify-styles.mjs';
import { withMinifiedTemplates } from './minify-templates.mjs';

await rm('dist', { recursive: true, force: true });
await mkdir('dist');
const parts = await Promise.allSettled([
  run('tsc', '-p', 'tsconfig.build.json').then(minifyTexts),
  scripts('cdn', 'core', 'storage', 'exchange', 'classic'),
  run('cem', 'analyze', '--config', 'custom-elements-manifest.config.mjs', '--quiet'),
  copyStyles(),
]);
const failure = parts.find(({ status }) => status === 'rejected');
if (failure) throw failure.reason;
await Promise.all([writeEditorData('dist'), writeIntegrity('dist/cdn')]);

/** Builds the files for a script tag. */
async function scripts(...modes) {
  for (const mode of modes) await run('vite', 'build', '--mode', mode, '--logLevel', 'warn');
}

/** Minifies the elements' style sheets and templates, because an application's bundler does not. */
async function minifyTexts() {
  const files = (await readdir('dist', { recursive: true })).filter((name) => /^(components|internal)\b.*\.js$/.test(name));
  await Promise.all(
    files.map(async (name) => {
      const code = await readFile(join('dist', name), 'utf8');
      await writeFile(join('dist', name), name.endsWith('.styles.js') ? withMinifiedStyles(code) : withMinifiedTemplates(code));
    }),
  );
}

/** Copies the token sheets, because the compiler ignores CSS. */
async function copyStyles() {
  const sheets = (await readdir('src/styles', { withFileTypes: true })).filter(({ name }) => name.endsWith('.css'));
  await Promise.all(sheets.map(({ name }) => cp(join('src/styles', name), join('dist/styles', name))));
}

function run(program, ...args) {
  return new Promise((done, reject) => {
    const path = join(process.cwd(), 'node_modules/.bin', program);
    spawn(path, args, { stdio: ['ignore', 'inherit', 'inherit'] })
      .on('error', reject)
      .on('exit', (code, signal) =>
        code === 0 ? done() : reject(new Error(`"${program} ${args.join(' ')}" ended with ${code ?? signal}`)),
      );
  });
}
