import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Writes `integrity.json`: the `integrity` value of each script in the folder (Subresource Integrity). */
export async function writeIntegrity(folder) {
  const scripts = (await readdir(folder)).filter((name) => name.endsWith('.js')).sort();
  const values = await Promise.all(scripts.map(async (name) => [name, integrityOf(await readFile(join(folder, name)))]));
  await writeFile(join(folder, 'integrity.json'), `${JSON.stringify(Object.fromEntries(values), null, 2)}\n`);
}

const integrityOf = (contents) => `sha384-${createHash('sha384').update(contents).digest('base64')}`;
