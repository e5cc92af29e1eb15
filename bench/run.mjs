// Compares the core with its peers. Prints medians and ratios and writes them to results.json. `node run.mjs [rounds] [part of a case's name]`
import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { load, gzipped } from './build.mjs';
import { checkingCases } from './cases/checking.mjs';
import { pricingCases } from './cases/pricing.mjs';
import { skuCases } from './cases/skus.mjs';
import { measure } from './measure.mjs';

const rounds = Number(process.argv[2] ?? 15);
const wanted = process.argv[3] ?? '';

const core = await load(`export * from './src/core/index.ts';`);
const cases = [...pricingCases(core), ...skuCases(core), ...checkingCases(core)].filter(({ name }) => name.includes(wanted));
const results = measure(cases, rounds);

const show = (ms) => ms.toFixed(ms < 1 ? 3 : 1);
const report = { node: process.version, cpu: cpus()[0]?.model, rounds, cases: [], sizes: [] };
let missed = 0;
const verdict = (holds) => {
  if (!holds) missed++;
  return holds ? 'holds' : 'MISSED';
};

for (const { name, limits } of cases) {
  const timed = results.get(name);
  console.log(`\n${name}`);
  for (const [contender, { median, least }] of timed) {
    console.log(`  ${contender.padEnd(40)} ${show(median).padStart(10)} ms   (least ${show(least)})`);
  }
  const checked = limits.map(({ of, per, atLeast, atMost, atMostMs }) => {
    const value = per === undefined ? timed.get(of).median : timed.get(of).median / timed.get(per).median;
    const holds = atLeast !== undefined ? value >= atLeast : value <= (atMost ?? atMostMs);
    const bound = atLeast !== undefined ? `at least ${atLeast}×` : atMost !== undefined ? `at most ${atMost}×` : `at most ${atMostMs} ms`;
    console.log(
      `  ${per === undefined ? of : `${of} / ${per}`}: ${value.toFixed(2)}${per === undefined ? ' ms' : '×'}, ${bound}: ${verdict(holds)}`,
    );
    return { of, per, value, bound, holds };
  });
  report.cases.push({ name, times: Object.fromEntries(timed), limits: checked });
}

const sizes = [
  ['core tree-shaken to quote', `export { quote } from './src/core/index.ts';`, 6],
  ['the whole core with English', `export * from './src/core/index.ts';`, 32, ['messages/zh-cn.ts', 'messages/de.ts', 'messages/ar.ts']],
  ['the whole core with all its languages', `export * from './src/core/index.ts';`],
];
console.log('\nsizes, minified and gzipped');
for (const [name, contents, most, left] of sizes) {
  const bytes = await gzipped(contents, left);
  console.log(
    `  ${name.padEnd(40)} ${(bytes / 1000).toFixed(2).padStart(10)} kB${most ? `   at most ${most}: ${verdict(bytes <= most * 1000)}` : ''}`,
  );
  report.sizes.push({ name, bytes, ...(most ? { most: most * 1000 } : {}) });
}

await writeFile(new URL('results.json', import.meta.url), `${JSON.stringify(report, null, 2)}\n`);
process.exitCode = missed ? 1 : 0;
