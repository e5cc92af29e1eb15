/** Starts the example portal. Builds the kit and installs the example's packages first, if needed. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const run = (...args) => {
  const { status } = spawnSync('npm', args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status) process.exit(status);
};

if (!existsSync('dist/cdn/sku-kit.js')) run('run', '--silent', 'build');
if (!existsSync('examples/portal/node_modules/hono')) run('--prefix', 'examples/portal', 'ci', '--no-audit', '--no-fund');
run('--prefix', 'examples/portal', 'start', '--silent');
