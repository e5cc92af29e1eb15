/**
 * Runs all tests of the portal and ends with the line `N passed, N failed`. They use the kit's mocha, browser and walks, and the built kit:
 * run `npm ci && npm run build` in the project's folder first. Options after `--` are passed to mocha: `npm test -- --grep 'keys'`.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'sku-kit-portal-tests-'));
const given = process.argv.slice(2);
const folder = 'examples/portal/test';

/** Runs two halves in parallel, each with its own databases and ports. Named tests run in one part. */
const second = ['many-sellers', 'walk', 'network'].map((name) => `${folder}/${name}.test.ts`);
const isPart = given.some((option) => option.endsWith('.test.ts'));
const halves = isPart ? [[]] : [[`${folder}/*.test.ts`, ...second.flatMap((file) => ['--ignore', file])], second];

/** Runs mocha and prints its report at the end, so that two reports do not mix. */
const half = (options, index) =>
  new Promise((resolve) => {
    const figures = join(scratch, `${index}.json`);
    const mocha = spawn(
      process.execPath,
      ['node_modules/mocha/bin/mocha.js', '--config', `${folder}/.mocharc.json`, ...given, ...options],
      {
        cwd: root,
        stdio: ['ignore', 'pipe', 'pipe'],
        env: { ...process.env, TSX_TSCONFIG_PATH: 'examples/portal/tsconfig.run.json', TEST_FIGURES: figures },
      },
    );
    const report = [];
    for (const stream of [mocha.stdout, mocha.stderr]) stream.on('data', (bytes) => report.push(bytes));
    mocha.on('close', (code) => {
      process.stdout.write(Buffer.concat(report));
      const counted = read(figures);
      const isBroken = counted.passed + counted.failed === 0 || (code !== 0 && counted.failed === 0);
      resolve(isBroken && !given.includes('--grep') ? { ...counted, failed: counted.failed + 1 } : counted);
    });
  });

/** Returns the counts of a run. A run without counts has failed. */
const read = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { passed: 0, failed: 1 };
  }
};

const counted = await Promise.all(halves.map(half));
rmSync(scratch, { recursive: true, force: true });
const sum = (key) => counted.reduce((total, each) => total + each[key], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') > 0 || sum('passed') === 0 ? 1 : 0;
