/**
 * All tests, stage by stage, ending in the line `N passed, N failed`.
 *
 * `node test/run.mjs` runs all stages, `node test/run.mjs core walks` some; what follows `--` goes to the stage's runner:
 * `npm run test:walks -- --grep 'keeps what'`, `npm run test:core -- test/core/skus.test.ts`. A stage that crashed or ran no test fails.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The walks run under a strict policy: see test/helpers/site.ts. */
process.env.CSP_NONCE = 'of-this-build';
const scratch = mkdtempSync(join(tmpdir(), 'sku-kit-tests-'));
/** A new folder for each run, because another run may still use the previous one. */
const demo = join(scratch, 'demo');
/** `KIT=built` means that `dist` is up to date and that other processes may be reading it. */
const isBuilt = process.env.KIT === 'built';
const build = ['npm', 'run', '--silent', 'build'];
const built = isBuilt ? [] : [build];
const engine = process.env.ENGINE ?? 'chromium';
const mocha = ['mocha', '--reporter', 'test/helpers/mocha-figures.cjs'];
/** A browser test can fail on a busy machine. CI runs two at a time, so it waits longer, repeats a failed test once, and names it. */
const isSlow = process.env.CI || engine === 'webkit';
const browsing = [...mocha, ...(process.env.CI ? ['--retries', '1'] : []), ...(isSlow ? ['--timeout', '120000'] : [])];

/** The stages in order. `before` prepares the tests. `run` runs them and writes the counts. A stage with `isExtra` runs only if it is named. */
const stages = {
  core: {
    title: 'Core, in Node',
    run: [...mocha, '--parallel', '--jobs', '2'],
    files: 'test/{core,house,locales,price-grid,release-form,storage}/**/*.test.ts',
  },
  components: { title: `Core and components, in ${engine}`, run: ['wtr'] },
  package: {
    title: 'The package as built',
    isExtra: true,
    before: built,
    run: [...mocha, '--config', 'test/package/.mocharc.json'],
    files: 'test/package/**/*.test.ts',
  },
  walks: {
    title: `Walks, in ${engine}`,
    before: [
      ['vite', 'build', '--outDir', demo, '--emptyOutDir', '--logLevel', 'warn'],
      ...(isBuilt ? [] : [['vite', 'build', '--mode', 'classic', '--logLevel', 'warn']]),
    ],
    run: [...browsing, '--config', 'test/walks/.mocharc.json'],
    files: 'test/walks/**/*.test.ts',
  },
  contracts: {
    title: `Contracts of all elements, in ${engine}`,
    isExtra: true,
    run: ['wtr'],
    files: engine === 'chromium' ? 'test/{accessibility,contracts}/**/*.test.ts' : 'test/contracts/**/*.test.ts',
    filesOption: '--files',
  },
  stories: {
    title: 'Storybook, as built',
    before: [['npm', 'run', '--silent', 'build-storybook']],
    run: [...browsing, '--config', 'test/stories/.mocharc.json'],
    files: 'test/stories/**/*.test.ts',
    isExtra: true,
  },
  hosts: {
    title: `Hosts, in ${process.env.ENGINE ?? 'chromium'}`,
    isExtra: true,
    before: [
      ...built,
      ['npm', '--prefix', 'examples', 'ci', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'],
      ['node', 'scripts/kit-for-examples.mjs'],
      ['npm', '--prefix', 'examples', 'run', '--silent', 'build', '--', '--outDir', demo, '--emptyOutDir', '--logLevel', 'warn'],
    ],
    // As in development: React mounts twice and reports problems. Frameworks add their own styles, so there is no policy.
    environment: { NODE_ENV: 'development', CSP_NONCE: '' },
    run: [...browsing, '--config', 'test/walks/.mocharc.json'],
    files: 'test/hosts/**/*.test.ts',
  },
  recipes: {
    title: `The README and docs/, in ${process.env.ENGINE ?? 'chromium'}`,
    isExtra: true,
    before: built,
    environment: { CSP_NONCE: '' },
    run: [...browsing, '--config', 'test/walks/.mocharc.json'],
    files: 'test/recipes/**/*.test.ts',
  },
};

const given = process.argv.slice(2);
const named = given.findIndex((name) => !(name in stages));
const names = named < 0 ? given : given.slice(0, named);
const passedOn = given.slice(names.length).filter((option) => option !== '--');
const namesFiles = passedOn.some((option) => option.endsWith('.test.ts'));
const total = { passed: 0, failed: 0, skipped: 0 };
let broken = false;

for (const name of names.length > 0 ? names : Object.keys(stages).filter((stage) => !stages[stage].isExtra)) {
  const { title, before = [], run, files, filesOption, environment } = stages[name];
  const start = Date.now();
  console.log(`\n━━ ${title}`);
  const figures = await stage(
    name,
    before,
    files && !namesFiles ? [...run, ...(filesOption ? [filesOption] : []), files] : run,
    environment,
  );
  for (const key of Object.keys(total)) total[key] += figures[key];
  const problem = figures.problem ? `: ${figures.problem}` : '';
  broken ||= Boolean(problem);
  console.log(`── ${title}: ${figures.passed} passed, ${figures.failed} failed, ${((Date.now() - start) / 1000).toFixed(1)} s${problem}`);
}

rmSync(scratch, { recursive: true, force: true });
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = broken || total.failed > 0 ? 1 : 0;

async function stage(name, before, run, environment) {
  const none = { passed: 0, failed: 1, skipped: 0 };
  for (const command of before) {
    // The kit is built for production.
    const code = await start(command, command === build ? {} : environment);
    if (code !== 0) return { ...none, problem: `"${command.join(' ')}" failed` };
  }
  const file = join(scratch, `${name}.json`);
  const code = await start([...run, ...passedOn], { ...environment, TEST_FIGURES: file, DEMO_FOLDER: demo });
  let figures;
  try {
    figures = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { ...none, problem: `it ended with ${code} and without figures` };
  }
  if (figures.passed + figures.failed === 0) return { ...none, problem: 'it ran no test' };
  if (code !== 0 && figures.failed === 0) return { ...figures, failed: 1, problem: `it ended with ${code}` };
  return figures;
}

/** Runs a program of the project's own dependencies and waits for its end. */
function start([program, ...args], environment = {}) {
  const path = [join(process.cwd(), 'node_modules/.bin'), process.env.PATH].join(':');
  const plain = process.stdout.isTTY ? {} : { NO_COLOR: '1', FORCE_COLOR: '0' };
  return new Promise((done, reject) => {
    spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...plain, ...environment, PATH: path } })
      .on('error', reject)
      .on('exit', (code, signal) => done(code ?? signal));
  });
}
