import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { expect } from 'chai';
import { publint } from 'publint';

/** The package as `npm pack` would publish it. */
async function packed(): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'sku-kit-pack-'));
  try {
    const { stdout } = await promisify(execFile)('npm', ['pack', '--json', '--pack-destination', folder]);
    const [{ filename }] = JSON.parse(stdout) as [{ filename: string }];
    return await readFile(join(folder, filename));
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** It is ECMAScript modules only, for resolutions that know `exports`. */
const notOurs = ['CJSResolvesToESM', 'NoResolution'];

describe('The package, as others’ tools see it', () => {
  it('has nothing that publint would say', async () => {
    const { messages } = await publint({ level: 'suggestion', strict: true });
    expect(messages).to.deep.equal([]);
  });

  it('has types that every way of resolving modules finds, and that say what is there', async () => {
    const result = await checkPackage(createPackageFromTarballData(await packed()), { excludeEntrypoints: [/\*/] });
    if (!result.types) throw new Error('No types are found');
    const problems = result.problems.filter(
      (problem) =>
        !notOurs.includes(problem.kind) || ('resolutionKind' in problem && ['node16-esm', 'bundler'].includes(problem.resolutionKind)),
    );
    expect(problems).to.deep.equal([]);
  });
}).timeout(120_000);
