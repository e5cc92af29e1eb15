/**
 * Fonts for the browser of the tests: Latin, Greek, Cyrillic, Arabic, simplified Chinese and symbols, from web fonts on npm.
 * The browser's font library cannot read web fonts from disk, so they are converted once.
 */
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';

/** In the order in which the browser looks for a missing glyph. */
const families = {
  'noto-sans': 'Noto Sans',
  'noto-sans-arabic': 'Noto Sans Arabic',
  'noto-sans-sc': 'Noto Sans SC',
  'noto-sans-math': 'Noto Sans Math',
  'noto-sans-symbols': 'Noto Sans Symbols',
  'noto-sans-symbols-2': 'Noto Sans Symbols 2',
};
const regularAndBold = /-(400|700)-normal\.woff$/;

/**
 * Returns the path of a fontconfig file with these fonts and those in the given folder.
 * @param {string} modules the folder node_modules
 * @param {string} bundled a folder of fonts that came with the browser
 */
export async function fontConfiguration(modules, bundled) {
  const packages = Object.keys(families).map((name) => join(modules, '@fontsource', name));
  const versions = packages.map((folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version);
  const home = join(modules, '.cache', `fonts-${[...new Set(versions)].join('-')}-${packages.length}`);
  if (!existsSync(home)) await unwrapInto(home, packages, bundled);
  return join(home, 'fonts.conf');
}

/** Writes a temporary folder and renames it, so that parallel starts never see an incomplete folder. */
async function unwrapInto(home, packages, bundled) {
  const staging = await mkdtemp(`${home}-unwrapping-`);
  try {
    for (const folder of packages) {
      const files = (await readdir(join(folder, 'files'))).filter((file) => regularAndBold.test(file));
      for (const file of files)
        await writeFile(join(staging, file.replace(/woff$/, 'ttf')), unwrap(await readFile(join(folder, 'files', file))));
    }
    await mkdir(join(staging, 'cache'));
    await writeFile(join(staging, 'fonts.conf'), configuration(home, bundled));
    await rename(staging, home);
  } catch (error) {
    await rm(staging, { recursive: true, force: true });
    if (!existsSync(home)) throw error;
  }
}

function configuration(home, bundled) {
  const names = Object.values(families)
    .map((name) => `<family>${name}</family>`)
    .join('');
  const aliases = ['sans-serif', 'serif', 'monospace', 'system-ui'].map(
    (generic) => `<alias><family>${generic}</family><prefer>${names}</prefer></alias>`,
  );
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${home}</dir>
  <dir>${bundled}</dir>
  <cachedir>${join(home, 'cache')}</cachedir>
  ${aliases.join('\n  ')}
  <!-- Without this, the browser would use its separate Arabic letters for formulas, which do not join. -->
  <match target="scan">
    <test name="family"><string>Noto Sans Math</string></test>
    <edit name="charset" mode="assign">
      <minus><name>charset</name><charset><range><int>0x600</int><int>0x6FF</int></range></charset></minus>
    </edit>
  </match>
</fontconfig>
`;
}

/**
 * Converts WOFF 1 to the font inside: the same tables, decompressed, after a plain directory.
 * Source: W3C WOFF File Format 1.0, sections 3 to 5.
 * @param {Buffer} woff
 */
function unwrap(woff) {
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, index) => {
    const entry = 44 + index * 20;
    const [offset, packed, length] = [4, 8, 12].map((at) => woff.readUInt32BE(entry + at));
    const stored = woff.subarray(offset, offset + packed);
    return {
      tag: woff.subarray(entry, entry + 4),
      checksum: woff.subarray(entry + 16, entry + 20),
      length,
      bytes: packed < length ? inflateSync(stored) : stored,
    };
  });
  const header = Buffer.alloc(12 + count * 16);
  const power = Math.floor(Math.log2(count));
  woff.copy(header, 0, 4, 8);
  header.writeUInt16BE(count, 4);
  header.writeUInt16BE(16 * 2 ** power, 6);
  header.writeUInt16BE(power, 8);
  header.writeUInt16BE(16 * (count - 2 ** power), 10);
  const parts = [header];
  let at = header.length;
  tables.forEach(({ tag, checksum, length, bytes }, index) => {
    const entry = 12 + index * 16;
    tag.copy(header, entry);
    checksum.copy(header, entry + 4);
    header.writeUInt32BE(at, entry + 8);
    header.writeUInt32BE(length, entry + 12);
    const padding = Buffer.alloc(-length & 3);
    parts.push(bytes, padding);
    at += length + padding.length;
  });
  return Buffer.concat(parts);
}
