import { execFile } from 'node:child_process';
import { readFile, readdir } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import { build } from 'esbuild';
import { version as loaded } from '../../src/core/version.js';

interface Manifest {
  version: string;
  exports: Record<string, string | Record<string, string>>;
}

const manifest = async (): Promise<Manifest> => JSON.parse(await readFile('package.json', 'utf8')) as Manifest;

/** Every module that `exports` names, patterns written out. */
async function entries(): Promise<string[]> {
  const { exports } = await manifest();
  const all = await Promise.all(
    Object.entries(exports).map(async ([entry, target]) => {
      const file = typeof target === 'string' ? target : (target['default'] ?? '');
      if (!entry.includes('*')) return file.endsWith('.js') ? [entry] : [];
      const [folder = '', ending = ''] = file.split('*');
      const names = (await readdir(folder)).filter((name) => name.endsWith(ending || '.js') && name.endsWith('.js'));
      return names.map((name) => entry.replace('*', ending ? name.slice(0, -ending.length) : name));
    }),
  );
  return all.flat().map((entry) => entry.replace('.', 'sku-kit'));
}

/** Bytes of a program after its bundler, compressed. */
async function bundled(program: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: process.cwd() },
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
  });
  return outputFiles.reduce((sum, { contents }) => sum + gzipSync(contents).length, 0);
}

describe('The entries of the package', () => {
  it('load in Node, each alone, definitions included', async () => {
    const all = await entries();
    expect(all.length).to.be.above(25);
    const failures = await Promise.all(
      all.map(async (entry) => {
        const source = `await import(${JSON.stringify(entry)})`;
        return promisify(execFile)(process.execPath, ['--input-type=module', '--eval', source]).then(
          () => [],
          (error: unknown) => [`${entry}: ${String(error)}`],
        );
      }),
    );
    expect(failures.flat()).to.deep.equal([]);
  });

  it('bring only what is used: one function of the core is not the kit', async () => {
    const counting = "import { countSkus } from 'FROM'; globalThis.count = countSkus([]);";
    const all = "import * as kit from 'sku-kit'; globalThis.kit = kit;";
    expect(await bundled(all), 'all of it').to.be.above(80_000);
    expect(await bundled(counting.replace('FROM', 'sku-kit/core')), 'from sku-kit/core').to.be.below(2_000);
    expect(await bundled(counting.replace('FROM', 'sku-kit')), 'from sku-kit').to.be.below(2_000);
  });

  it('say their version in one place, and on a page', async () => {
    const { version } = await manifest();
    expect(loaded).to.equal(version);
    const { stdout } = await promisify(execFile)(process.execPath, [
      '--input-type=module',
      '--eval',
      "const { version, SkuReleaseForm } = await import('sku-kit'); console.log(version, SkuReleaseForm.version);",
    ]);
    expect(stdout.trim()).to.equal(`${version} ${version}`);
    expect(await readFile('dist/cdn/sku-kit.iife.js', 'utf8')).to.include(version);
  });
}).timeout(120_000);
