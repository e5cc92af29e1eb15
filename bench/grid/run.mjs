// Compares price grids in Chromium in interleaved rounds. Prints medians, ratios and bounds, and writes them to grid-results.json.
// `node grid/run.mjs [rounds] [paint|paste|work|heap|all] [contenders, with commas]`
import { strict as assert } from 'node:assert';
import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { createRequire } from 'node:module';
import { launchOptions } from '../../test/helpers/chromium.mjs';
import { serveContenders } from './bundle.mjs';
import { block, firstPaint, pastes, textOf } from './cases.mjs';
import { Figures } from './figures.mjs';
import { kitAlone } from './kit-alone.mjs';
import { Tab } from './tab.mjs';

const { launch } = createRequire(new URL('../../package.json', import.meta.url))('puppeteer-core');
const rounds = Number(process.argv[2] ?? 9);
const part = process.argv[3] ?? 'all';
const wanted = process.argv[4]?.split(',') ?? ['kit', 'bare', 'jspreadsheet', 'handsontable', 'tabulator', 'revogrid'];
const does = (name) => part === 'all' || part === name;

const server = await serveContenders(wanted);
const options = await launchOptions();
const browser = await launch({ ...options, args: [...options.args, '--disable-renderer-backgrounding'], protocolTimeout: 30_000 });
const figures = new Figures();
const report = { node: process.version, cpu: cpus()[0]?.model, browser: await browser.version(), rounds, cases: [], heap: {} };
const note = (made) => made && report.cases.push(made);

try {
  const tabs = [];
  for (const name of wanted) tabs.push(await Tab.open(browser, server.origin, name));

  if (does('paint'))
    for (const { name, rows, limits } of firstPaint) {
      await interleaved(tabs, rounds, async (tab, counts) => {
        await tab.call('prepare', rows);
        const { said, main } = await tab.timed('show');
        if (counts) figures.add(name, tab.name, { shown: said, main });
        await tab.call('remove');
      });
      note(figures.report(name, limits));
    }

  const pasting = tabs.filter(({ name }) => name !== 'bare');
  if (does('paste') || does('heap'))
    for (const tab of pasting) {
      await tab.front();
      await tab.open(10_000);
      await tab.call('select');
    }
  if (does('paste'))
    for (const { name, rows, ...limits } of pastes) {
      for (const tab of pasting) await check(tab, rows);
      await interleaved(pasting, rounds, async (tab, counts, round) => {
        await tab.call('select');
        const paste = await tab.timed('paste', textOf(block(rows, round + 3)));
        if (counts) figures.add(`paste of ${name}`, tab.name, { main: paste.main, sync: paste.said });
        if (!tab.canUndo) return;
        const undo = await tab.timed('undo');
        if (counts) figures.add(`undo of ${name}`, tab.name, { main: undo.main, sync: undo.said });
      });
      for (const what of ['paste', 'undo']) note(figures.report(`${what} of ${name}`, limits[what]));
    }

  if (does('heap')) {
    console.log('\nheap after 100 pastes of 1,000 cells and their undos');
    for (const tab of pasting) {
      await tab.front();
      const before = await tab.heap();
      for (let time = 0; time < 100; time++) {
        await tab.call('pasteNow', textOf(block(250, time)));
        if (tab.canUndo) await tab.call('undoNow');
      }
      const after = await tab.heap();
      report.heap[tab.name] = { before, after };
      console.log(`  ${tab.name.padEnd(14)} ${megabytes(before)} before, ${megabytes(after)} after${tab.canUndo ? '' : ' (no undo)'}`);
    }
  }
  for (const tab of tabs) {
    if (tab.errors.length) console.log(`\n${tab.name} said: ${[...new Set(tab.errors)].slice(0, 5).join('\n  ')}`);
    await tab.page.close();
  }
  if (does('work') && wanted.includes('kit') && wanted.includes('bare')) {
    await kitAlone((name) => Tab.open(browser, server.origin, name), figures, note);
  }
} finally {
  await browser.close();
  server.close();
}

if (part === 'all') await writeFile(new URL('../grid-results.json', import.meta.url), `${JSON.stringify(report, null, 2)}\n`);
process.exitCode = report.cases.some(({ limits }) => limits.some(({ holds }) => !holds)) ? 1 : 0;

/** Each round calls every tab once, in a rotating order. Two rounds warm up. */
async function interleaved(some, count, run) {
  for (let round = -2; round < count; round++) {
    for (let at = 0; at < some.length; at++) {
      const tab = some[(at + round + 2) % some.length];
      await tab.front();
      await run(tab, round >= 0, round);
    }
  }
}

/** Checks that the contender really pastes every cell and undoes every cell. */
async function check(tab, rows) {
  await tab.front();
  await tab.call('select');
  const before = await tab.call('prices', rows);
  const cells = block(rows, 1);
  await tab.call('paste', textOf(cells));
  assert.deepEqual(
    await tab.call('prices', rows),
    cells.map((row) => row.map(Number)),
    `${tab.name} has not pasted`,
  );
  const can = await tab.page.evaluate(() => window.bench.canUndo);
  if (can) await tab.call('undo');
  tab.canUndo = can && JSON.stringify(await tab.call('prices', rows)) === JSON.stringify(before);
  if (can && !tab.canUndo) console.log(`${tab.name} has an undo, but not of a whole paste`);
}

function megabytes(bytes) {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
