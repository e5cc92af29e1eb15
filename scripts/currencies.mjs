// Writes src/core/numbers/currencies.ts out of the pinned `currency-codes`: ISO 4217's own minor digits, which `Intl` does not have.
import { writeFile } from 'node:fs/promises';
import currencyCodes from 'currency-codes';

const byDigits = new Map();
for (const code of currencyCodes.codes().sort()) {
  const { digits } = currencyCodes.code(code);
  byDigits.set(digits, [...(byDigits.get(digits) ?? []), code]);
}

const lines = [...byDigits].sort(([a], [b]) => a - b).map(([digits, codes]) => `  [${digits}, '${codes.join(' ')}'],`);

await writeFile(
  new URL('../src/core/numbers/currencies.ts', import.meta.url),
  `// Written by scripts/currencies.mjs from ISO 4217 as of ${currencyCodes.publishDate}. Do not edit.

/** Minor digits and the currencies that have so many. */
export const currenciesByDigits: readonly (readonly [digits: number, codes: string])[] = [
${lines.join('\n')}
];
`,
);
