/** Installs the kit in `examples/` as `npm install sku-kit` would: packs and unpacks it. Needs `npm run build`. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const target = 'examples/node_modules/sku-kit';
const scratch = await mkdtemp(join(tmpdir(), 'sku-kit-pack-'));
try {
  const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', scratch]);
  const [{ filename }] = JSON.parse(stdout);
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  await run('tar', ['-xzf', join(scratch, filename), '-C', target, '--strip-components=1']);
} finally {
  await rm(scratch, { recursive: true });
}
