/**
 * Assigns modules to the files of `dist/cdn`. By default the bundler writes about sixty small files, and the browser discovers each file only
 * when it has loaded the one that imports it. This puts everything that a form needs at first into one file, and each part that loads later too.
 */
import { resolve } from 'node:path';

/** Each file contains these modules and their imports, except modules of an earlier file. The bundler places all other modules. */
const files = {
  'release-form': [
    'src/define/release-form.ts',
    // A few bytes that several languages share, so that each language is one file.
    'src/locales/numbers.ts',
    'src/components/price-grid/words/key-names.ts',
  ],
  'sku-kit': [
    'src/define/cdn.ts',
    // A few bytes each that several lazily loaded parts share.
    'src/exchange/formula-mark.ts',
    'src/exchange/inert-html.ts',
    'src/internal/fields/quantity-choice.ts',
    'src/internal/words/saving-text.ts',
    'src/core/pricing/saving.ts',
  ],
  'grid-work': ['src/components/price-grid/grid-work.ts'],
  sheets: ['src/exchange/read-sheet.ts', 'src/exchange/write-sheet.ts'],
};

/** For `output.codeSplitting` of Rolldown. */
export function cdnChunks() {
  let fileOf;
  const name = (id, context) => (fileOf ??= placed((of) => context.getModuleInfo(of)?.importedIds ?? [])).get(id) ?? null;
  return { includeDependenciesRecursively: false, groups: [{ name, debugName: 'cdn' }] };
}

/** Returns the file of each module. @param importsOf - the static imports of a module */
function placed(importsOf) {
  const fileOf = new Map();
  const place = (id, file) => {
    if (fileOf.has(id)) return;
    fileOf.set(id, file);
    for (const imported of importsOf(id)) place(imported, file);
  };
  for (const [file, modules] of Object.entries(files)) for (const module of modules) place(resolve(module), file);
  return fileOf;
}
