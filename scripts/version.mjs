// Writes src/core/version.ts out of package.json; part of `npm run changeset:version`, after changesets have raised it.
import { readFile, writeFile } from 'node:fs/promises';

const { version } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'));
const file = new URL('../src/core/version.ts', import.meta.url);
const source = await readFile(file, 'utf8');
await writeFile(file, source.replace(/(version = )'.*'/, `$1'${version}'`));
