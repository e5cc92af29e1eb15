/**
 * Which file of `dist/cdn` has what. The bundler by itself makes a file of every few modules that the same entries use: some sixty, and a browser
 * learns of a file only from the one that imports it. Here what a page needs before it shows a form is one file, and so is what comes later.
 */
import { resolve } from 'node:path';

/** A file has these modules and all that they import, but for what a file above it has. What is in none is left to the bundler. */
const files = {
  'release-form': [
    'src/define/release-form.ts',
    // A few bytes for several languages, so that each of those is one file.
    'src/locales/numbers.ts',
    'src/components/price-grid/words/key-names.ts',
  ],
  'sku-kit': [
    'src/define/cdn.ts',
    // A few bytes each for several of the parts that come on demand.
    'src/exchange/formula-mark.ts',
    'src/exchange/inert-html.ts',
    'src/internal/fields/quantity-choice.ts',
    'src/internal/words/saving-text.ts',
    'src/core/pricing/saving.ts',
  ],
  'grid-work': ['src/components/price-grid/grid-work.ts'],
  'grid-hands': ['src/components/price-grid/grid-hands.ts'],
  sheets: ['src/exchange/read-sheet.ts', 'src/exchange/write-sheet.ts'],
};

/** For `output.codeSplitting` of Rolldown. */
export function cdnChunks() {
  let fileOf;
  const name = (id, context) => (fileOf ??= placed((of) => context.getModuleInfo(of)?.importedIds ?? [])).get(id) ?? null;
  return { includeDependenciesRecursively: false, groups: [{ name, debugName: 'cdn' }] };
}

/** The file of each module. @param importsOf - what a module imports at once, not on demand */
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
