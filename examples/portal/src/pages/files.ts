import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { Hono } from 'hono';
import type { Guarded } from '../http/guards.js';

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

interface File {
  bytes: Buffer;
  type: string;
  tag: string;
  /** The compressed file, created on the first request. */
  packed?: Promise<Buffer>;
}

const pack = promisify(gzip);

/** Reads the files of a folder once, by name, so that no name from a request reaches the disk. */
const filesOf = (folder: string): Map<string, File> =>
  new Map(
    readdirSync(folder)
      .filter((name) => Object.hasOwn(types, extname(name)))
      .map((name) => {
        const bytes = readFileSync(join(folder, name));
        const tag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
        return [name, { bytes, type: types[extname(name)] ?? '', tag }];
      }),
  );

/** Serves a folder. Files with a hash in their name are cached forever. The browser revalidates all others. */
export function fileRoutes(folder: string): Hono<Guarded> {
  const files = filesOf(folder);
  return new Hono<Guarded>().get('/:name', async (context) => {
    const name = context.req.param('name');
    const file = files.get(name);
    if (!file) return context.notFound();
    const headers = {
      'Content-Type': file.type,
      ETag: file.tag,
      Vary: 'Accept-Encoding',
      'Cache-Control': /-[A-Za-z0-9_-]{8}\.js$/.test(name) ? 'public, max-age=31536000, immutable' : 'no-cache',
    };
    if (context.req.header('if-none-match') === file.tag) return context.body(null, 304, headers);
    if (!/\bgzip\b/.test(context.req.header('accept-encoding') ?? '')) return context.body(new Uint8Array(file.bytes), 200, headers);
    file.packed ??= pack(file.bytes);
    return context.body(new Uint8Array(await file.packed), 200, { ...headers, 'Content-Encoding': 'gzip' });
  });
}
