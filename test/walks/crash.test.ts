import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { Release } from '../../src/core/schema/types.js';
import { engine, theBrowser } from '../helpers/browser.js';
import { lack } from '../helpers/engines.mjs';
import { launchOptions } from '../helpers/chromium.mjs';
import { Seller } from '../helpers/seller.js';
import { demoUrl } from '../helpers/site.js';
import { releaseOf } from './steps.js';

/** How many crashes and kills to test: few by default, `CRASHES=200 KILLS=20` for a thorough run. */
const crashes = Number(process.env.CRASHES ?? 20);
const kills = Number(process.env.KILLS ?? 2);

/** `STRICT=1` makes no allowance for a slow machine. Use it only on an idle one. */
const isStrict = process.env.STRICT === '1';

/** Random numbers, repeatable with the same `SEED`. */
const seed = Number(process.env.SEED ?? Date.now() % 100_000);
let state = seed;
const random = (from: number, to: number): number => {
  state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
  return from + ((state >>> 8) % (to - from));
};

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

interface Typed {
  text: string;
  /** When each letter was typed. */
  times: number[];
  /** The longest time in ms that a minimal write of the same page took. On a busy machine, any write can take over 100 ms. */
  stall: number;
}

/** Types letters as fast as the browser accepts them, until the page or the browser ends. */
async function typeUntil(page: Page, end: Promise<unknown>, ended: () => number): Promise<Typed> {
  const typed: Typed = { text: '', times: [], stall: 0 };
  let beat = Date.now();
  const onBeat = () => {
    typed.stall = Math.max(typed.stall, Date.now() - beat - 20);
    beat = Date.now();
  };
  // The page may end before the first heartbeat.
  await Promise.race([heartbeat(page, onBeat), end]);
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
  typed.stall = Math.max(typed.stall, ended() - beat - 20);
  return typed;
}

/** Calls back after each write to a separate database, every 10 ms, from the page under test. Resolves after the first. */
function heartbeat(page: Page, onBeat: () => void): Promise<void> {
  return new Promise((resolve) => {
    page.on('console', (message) => {
      if (message.text() !== 'beat') return;
      resolve();
      onBeat();
    });
    page
      .evaluate(() => {
        const opening = indexedDB.open('beat', 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore('beats');
        opening.onsuccess = () => {
          const write = () => {
            const transaction = opening.result.transaction('beats', 'readwrite', { durability: 'relaxed' });
            transaction.objectStore('beats').put(1, 'beat');
            transaction.oncomplete = () => {
              // The test reads this outside the page.
              // eslint-disable-next-line no-console -- The test listens to the console.
              console.log('beat');
              setTimeout(write, 10);
            };
          };
          write();
        };
      })
      .catch(() => undefined);
  });
}

/** Checks that everything typed more than 100 ms before the end is stored, plus the machine's own stall, and that nothing else is. */
function expectKept(kept: string, before: string, { text, times, stall }: Typed, end: number): void {
  const old = times.filter((time) => time < end - 100 - (isStrict ? 0 : stall)).length;
  const lost = times.slice(Math.max(0, kept.length - before.length)).map((time) => end - time);
  const details = `before: ${before}, typed: ${text} (${old} letters old; a stall of ${stall} ms), kept: ${kept}, lost, in ms before the end: ${lost.join()}`;
  expect(kept.startsWith(before + text.slice(0, old)), details).to.equal(true);
  expect((before + text).startsWith(kept), details).to.equal(true);
}

const address = async (): Promise<string> => new URL('#/drafts/crash-test', await demoUrl()).href;

async function openDraft(browser: Pick<Browser, 'newPage'>): Promise<Seller> {
  const seller = await Seller.at(await browser.newPage(), await address());
  await seller.find('textbox', 'Description', 20_000);
  return seller;
}

const description = async (seller: Seller): Promise<string> => ((await releaseOf(seller)) as Release | null)?.product.description ?? '';

/** Puts the caret at the end of the existing text. */
async function goOn(seller: Seller): Promise<void> {
  const field = await seller.find('textbox', 'Description');
  await field.evaluate((element) => {
    const area = element as HTMLTextAreaElement;
    if (area.readOnly) throw new Error('The form reports that the draft is open elsewhere.');
    area.focus();
    area.setSelectionRange(area.value.length, area.value.length);
  });
}

if (!lack(engine, 'crashes')) {
  describe('Typed text', () => {
    it(`is stored up to the last 100 ms before each of ${crashes} crashes of the page at random times (seed ${seed})`, async function () {
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
            // The command is never answered.
            void session.send('Page.crash').catch(() => undefined);
          });
          const typed = await typeUntil(seller.page, end, () => ended);
          // A crashed page does not answer a request to close.
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

    it(`is stored up to the last 100 ms before each of ${kills} kills of the browser (seed ${seed})`, async function () {
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
          last = await typeUntil(seller.page, end, () => ended);
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
