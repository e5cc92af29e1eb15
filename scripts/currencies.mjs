// Writes src/core/numbers/currencies.ts from the pinned `currency-codes`: the minor digits of ISO 4217, which `Intl` does not provide.
import { writeFile } from 'node:fs/promises';
import currencyCodes from 'currency-codes';

/** Currencies newer than that list: the Caribbean guilder replaced ANG on 31 March 2025. */
const since = new Map([['XCG', 2]]);

const byDigits = new Map();
for (const code of [...currencyCodes.codes(), ...since.keys()].sort()) {
  const digits = since.get(code) ?? currencyCodes.code(code).digits;
  byDigits.set(digits, [...(byDigits.get(digits) ?? []), code]);
}

const lines = [...byDigits].sort(([a], [b]) => a - b).map(([digits, codes]) => `  [${digits}, '${codes.join(' ')}'],`);

await writeFile(
  new URL('../src/core/numbers/currencies.ts', import.meta.url),
  `// Written by scripts/currencies.mjs from ISO 4217 as of ${currencyCodes.publishDate}, with ${[...since.keys()].join(', ')}. Do not edit.

/** The currencies by their number of minor digits. */
export const currenciesByDigits: readonly (readonly [digits: number, codes: string])[] = [
${lines.join('\n')}
];
`,
);
