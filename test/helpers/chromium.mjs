/**
 * The browser of the tests: a Chromium from npm, which runs on a machine without a browser, NSS or fonts.
 * `SKU_KIT_CHROMIUM=/path/to/chromium` uses an installed one instead.
 *
 * `launchOptions()` is what both puppeteer-core and web-test-runner's `chromeLauncher` take.
 */
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { fontConfiguration } from './fonts.mjs';

const modules = resolve(dirname(fileURLToPath(import.meta.url)), '../../node_modules');
const cache = join(modules, '.cache');
const { version } = JSON.parse(readFileSync(join(modules, '@sparticuz/chromium/package.json'), 'utf8'));
const home = join(cache, `chromium-${version}`);

/** Flags for tests. The package's defaults are not used, because they turn web security off and run everything in one process. */
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

/** Unpacks the browser and returns the options for `puppeteer.launch`. */
export async function launchOptions() {
  const own = process.env.SKU_KIT_CHROMIUM;
  if (own) return { executablePath: own, headless: true, args };
  await unpack();
  return {
    executablePath: join(home, 'chromium'),
    headless: 'shell',
    args,
    // Set only for the browser's process, because shells and git must not load these libraries.
    env: {
      ...process.env,
      LD_LIBRARY_PATH: join(home, 'al2023/lib'),
      FONTCONFIG_FILE: await fontConfiguration(modules, join(home, 'fonts')),
    },
  };
}

/**
 * Unpacks into a temporary folder and renames it, so that parallel or killed test runs never leave an incomplete browser.
 * Runs in its own process, because the package reads its folders from the environment.
 */
async function unpack() {
  if (existsSync(home)) return;
  await mkdir(cache, { recursive: true });
  const staging = await mkdtemp(join(cache, 'chromium-unpacking-'));
  try {
    const script = `import chromium from '@sparticuz/chromium'; await chromium.executablePath();`;
    await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], {
      cwd: modules,
      env: { ...process.env, TMPDIR: staging, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
    });
    await rename(staging, home);
  } catch (error) {
    await rm(staging, { recursive: true, force: true });
    if (!existsSync(home)) throw error;
  }
}
