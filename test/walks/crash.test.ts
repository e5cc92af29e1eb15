import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { Release } from '../../src/core/schema/types.js';
import { engine, theBrowser } from '../helpers/browser.js';
import { launchOptions } from '../helpers/chromium.mjs';
import { Seller } from '../helpers/seller.js';
import { demoUrl } from '../helpers/site.js';
import { releaseOf } from './steps.js';

/** How often: `CRASHES=200 KILLS=20` as long as it takes; each run of the tests a little. */
const crashes = Number(process.env.CRASHES ?? 20);
const kills = Number(process.env.KILLS ?? 2);

/** Random, and the same again with the same `SEED`. */
const seed = Number(process.env.SEED ?? Date.now() % 100_000);
let state = seed;
const random = (from: number, to: number): number => {
  state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
  return from + ((state >>> 8) % (to - from));
};

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

interface Typed {
  text: string;
  /** When each of its letters had been typed. */
  times: number[];
}

/** Types letters, each as fast as the browser takes it, until the end comes. */
async function typeUntil(page: Page, end: Promise<unknown>): Promise<Typed> {
  const typed: Typed = { text: '', times: [] };
  let isOver = false;
  void end.then(() => (isOver = true));
  while (!isOver) {
    const letter = String.fromCharCode(97 + (typed.text.length % 26));
    typed.text += letter;
    const went = await Promise.race([
      page.keyboard.sendCharacter(letter).then(
        () => true,
        () => false,
      ),
      end.then(() => false),
    ]);
    if (went) typed.times.push(Date.now());
    await pause(random(0, 12));
  }
  return typed;
}

/** What was typed more than 100 ms before the end must be there, and nothing that was not typed. */
function expectKept(kept: string, before: string, { text, times }: Typed, end: number): number {
  const old = times.filter((time) => time < end - 100).length;
  expect(
    kept.startsWith(before + text.slice(0, old)),
    `${old} letters are older than 100 ms; of ${before}${text} there is ${kept}`,
  ).to.equal(true);
  expect((before + text).startsWith(kept), `${kept} was never typed`).to.equal(true);
  return times.length - (kept.length - before.length);
}

const address = async (): Promise<string> => new URL('#/drafts/crash-test', await demoUrl()).href;

async function openDraft(browser: Pick<Browser, 'newPage'>): Promise<Seller> {
  const seller = await Seller.at(await browser.newPage(), await address());
  await seller.find('textbox', 'Description', 20_000);
  return seller;
}

const description = async (seller: Seller): Promise<string> => ((await releaseOf(seller)) as Release | null)?.product.description ?? '';

/** To the end of what stands there already. */
async function goOn(seller: Seller): Promise<void> {
  const field = await seller.find('textbox', 'Description');
  await field.evaluate((element) => {
    const area = element as HTMLTextAreaElement;
    if (area.readOnly) throw new Error('The draft is taken to be open elsewhere.');
    area.focus();
    area.setSelectionRange(area.value.length, area.value.length);
  });
}

// The engine of Firefox can not be crashed from outside; that it keeps what was typed is shown by the walks that reload.
if (engine === 'chromium') {
  describe('What was typed', () => {
    it(`is there after ${crashes} crashes of the page at random moments, all but the last 100 ms (seed ${seed})`, async function () {
      this.timeout(60_000 + crashes * 4000);
      const context = await (await theBrowser()).createBrowserContext();
      try {
        let kept = '';
        for (let crash = 0; crash < crashes; crash++) {
          const seller = await openDraft(context);
          await goOn(seller);
          const session = await seller.page.createCDPSession();
          let ended = 0;
          const end = pause(random(20, 700)).then(() => {
            ended = Date.now();
            // It never answers.
            void session.send('Page.crash').catch(() => undefined);
          });
          const typed = await typeUntil(seller.page, end);
          // A page that has crashed can not be asked to close.
          await Promise.race([seller.page.close().catch(() => undefined), pause(500)]);
          const again = await openDraft(context);
          const now = await description(again);
          expectKept(now, kept, typed, ended);
          kept = now;
          await again.page.close();
        }
        expect(kept.length).to.be.greaterThan(crashes);
      } finally {
        await context.close();
      }
    });

    it(`is there after the browser was killed ${kills} times, all but the last 100 ms (seed ${seed})`, async function () {
      this.timeout(60_000 + kills * 20_000);
      const folder = await mkdtemp(join(tmpdir(), 'sku-kit-killed-'));
      let browser: Browser | undefined;
      try {
        let kept = '';
        let last: Typed | undefined;
        let lastEnd = 0;
        for (let kill = 0; kill <= kills; kill++) {
          browser = await puppeteer.launch({ ...(await launchOptions()), userDataDir: folder });
          const seller = await openDraft(browser);
          const now = await description(seller);
          if (last) expectKept(now, kept, last, lastEnd);
          kept = now;
          if (kill === kills) break;
          await goOn(seller);
          let ended = 0;
          const process = browser.process();
          const end = pause(random(100, 1000)).then(() => {
            ended = Date.now();
            process?.kill('SIGKILL');
          });
          last = await typeUntil(seller.page, end);
          lastEnd = ended;
          await goneOf(process);
        }
        expect(kept.length).to.be.greaterThan(kills);
      } finally {
        await Promise.race([browser?.close().catch(() => undefined), pause(2000)]);
        await rm(folder, { recursive: true, force: true, maxRetries: 5 });
      }
    });
  });
}

const goneOf = (process: ChildProcess | null) =>
  !process || process.exitCode !== null || process.signalCode !== null
    ? undefined
    : new Promise((resolve) => process.once('exit', resolve));
