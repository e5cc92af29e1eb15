// Writes the version of package.json to src/core/version.ts. `npm run changeset:version` runs it after changesets has raised the version.
import { readFile, writeFile } from 'node:fs/promises';

const { version } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'));
const file = new URL('../src/core/version.ts', import.meta.url);
const source = await readFile(file, 'utf8');
await writeFile(file, source.replace(/(version = )'.*'/, `$1'${version}'`));
