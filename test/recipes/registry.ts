import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

interface Packed {
  filename: string;
  integrity: string;
  shasum: string;
}

const run = promisify(execFile);
let registry: Promise<{ server: Server; address: string }> | undefined;

/**
 * A registry that has the kit as it is packed here, and sends for all else to the machine's own: `npm install sku-kit` does
 * what it will do once this version is published.
 */
export async function registryAddress(): Promise<string> {
  registry ??= open();
  return (await registry).address;
}

export async function closeRegistry(): Promise<void> {
  (await registry)?.server.close();
  registry = undefined;
}

async function open() {
  const upstream = (await run('npm', ['config', 'get', 'registry'])).stdout.trim();
  const { tarball, packed } = await pack();
  const manifest = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    if (path === `/sku-kit/-/${packed.filename}`) return response.end(tarball);
    if (path !== '/sku-kit') return response.writeHead(307, { location: new URL(`.${path}`, upstream).href }).end();
    const { version } = manifest;
    const dist = { tarball: `${addressOf(server)}sku-kit/-/${packed.filename}`, integrity: packed.integrity, shasum: packed.shasum };
    const versions = { [version]: { ...manifest, dist } };
    return response
      .setHeader('Content-Type', 'application/json')
      .end(JSON.stringify({ name: 'sku-kit', 'dist-tags': { latest: version }, versions }));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { server, address: addressOf(server) };
}

const addressOf = (server: Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;

async function pack() {
  const folder = await mkdtemp(join(tmpdir(), 'sku-kit-pack-'));
  try {
    const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', folder]);
    const [packed] = JSON.parse(stdout) as [Packed];
    return { packed, tarball: await readFile(join(folder, packed.filename)) };
  } finally {
    await rm(folder, { recursive: true });
  }
}
