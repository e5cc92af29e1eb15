import { expect } from 'chai';
import { engine } from '../helpers/browser.js';
import type { Seller } from '../helpers/seller.js';
import { walkNeeding } from '../helpers/walk.js';
import { beginRelease, releaseOf } from './steps.js';

const walk = walkNeeding('tabs');

const elsewhere = 'This draft is open in another tab. You can read it here';

/** Opens a draft in two tabs. The first tab edits it. */
async function twoTabs(first: Seller): Promise<Seller> {
  await beginRelease(first, { product: 'Cashier Cloud', specification: 'Standard' });
  await first.pause(100);
  const second = await first.anotherTab();
  await second.sees(elsewhere);
  return second;
}

const isReadOnly = async (seller: Seller): Promise<boolean> =>
  (await seller.find('textbox', 'Description')).evaluate((field) => (field as HTMLTextAreaElement).readOnly);

const until = async (holds: () => Promise<boolean>): Promise<void> => {
  const end = Date.now() + 5000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('The condition was not met in time.');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

/** Fewer in Firefox, which is slow with two tabs. */
const count = engine === 'firefox' ? 200 : 1000;

describe('A draft in two tabs', () => {
  walk('is edited in the first; the second says so and shows the edits', async (first) => {
    const second = await twoTabs(first);
    expect(await isReadOnly(second)).to.equal(true);
    await first.page.bringToFront();
    await first.fill('textbox', 'Description', 'Sells at every till.');
    await second.page.bringToFront();
    await until(async () => (await second.valueOf('textbox', 'Description')) === 'Sells at every till.');
    expect(await first.count('button', 'Take over here')).to.equal(0);
  });

  walk('can be taken over by the second, which keeps the first tab’s edits; the first says so', async (first) => {
    const second = await twoTabs(first);
    await first.page.bringToFront();
    await first.fill('textbox', 'Description', 'First.');
    await second.page.bringToFront();
    await second.click('button', 'Take over here');
    await until(async () => !(await isReadOnly(second)));
    await second.click('textbox', 'Description');
    await second.press('End');
    await second.type(' Second.');
    await first.page.bringToFront();
    await first.sees(elsewhere);
    expect(await isReadOnly(first)).to.equal(true);
    await until(async () => (await first.valueOf('textbox', 'Description')) === 'First. Second.');
  });

  walk('can be edited in the second when the first is closed', async (first) => {
    const second = await twoTabs(first);
    await first.page.close();
    await until(async () => !(await isReadOnly(second)));
    await second.fill('textbox', 'Description', 'Mine now.');
    await second.pause(100);
    await second.reload();
    expect(await second.valueOf('textbox', 'Description')).to.equal('Mine now.');
    expect(await second.count('button', 'Take over here')).to.equal(0);
  });

  walk('can be edited as a copy in the second', async (first) => {
    const second = await twoTabs(first);
    await second.click('button', 'Work on a copy');
    await until(async () => (await second.valueOf('textbox', 'Product Name')) === 'Cashier Cloud (copy)');
    await until(async () => !(await isReadOnly(second)));
    await until(() => Promise.resolve(second.page.url() !== first.page.url()));
    await second.fill('textbox', 'Description', 'Of the copy.');
    await first.page.bringToFront();
    await first.fill('textbox', 'Description', 'Of the first.');
    await first.click('link', 'Drafts');
    await first.sees('2 drafts');
    expect((await releaseOf(second)).product).to.deep.equal({ name: 'Cashier Cloud (copy)', description: 'Of the copy.' });
  });

  walk('is reported as deleted in the other tab, and saved again if the seller asks for it', async (first) => {
    await beginRelease(first, { product: 'Cashier Cloud', specification: 'Standard' });
    await first.pause(100);
    const second = await first.anotherTab(first.page.url().replace(/#.*$/, '#/drafts'));
    await second.click('button', 'Delete Cashier Cloud');
    await second.sees('Deleted the draft of Cashier Cloud.');
    await first.page.bringToFront();
    await first.fill('textbox', 'Description', 'Still here.');
    await first.sees('This draft is no longer stored');
    await first.click('button', 'Save it again');
    await first.sees('Saved just now');
    await first.reload();
    expect(await first.valueOf('textbox', 'Description')).to.equal('Still here.');
  });

  walk(`stores ${count} interleaved edits`, async (first) => {
    const second = await twoTabs(first);
    for (const tab of [first, second]) await installEditor(tab);
    const edits = Array.from({ length: count }, (_, at) => `e${at}`);
    for (let at = 0; at < edits.length; at += 20) {
      const some = edits.slice(at, at + 20);
      // Both tabs edit at the same time, in no fixed order.
      await Promise.all([
        write(
          first,
          some.filter((_, index) => (index * 7) % 5 < 3),
        ),
        write(
          second,
          some.filter((_, index) => (index * 7) % 5 >= 3),
        ),
      ]);
    }
    await Promise.all([settle(first), settle(second)]);
    await first.reload();
    const stored = new Set((await releaseOf(first)).product.description?.split(' '));
    expect(edits.filter((edit) => !stored.has(edit))).to.deep.equal([]);
  });
});

declare global {
  // These tests add it to the page.
  var tabEditor: Record<'write' | 'settle', (words: string[]) => Promise<void>>;
  var tabIsBusy: boolean;
}

/**
 * Simulates a seller who appends words to the description. Runs inside the page, so that two tabs can type at once. It takes over when the
 * draft is open in another tab. On a conflict it takes the stored version and types the missing words again. It reacts only to what the form
 * reports, so edits lost without a report are missing at the end.
 */
async function installEditor(tab: Seller): Promise<void> {
  await tab.page.evaluate((isFirefox) => {
    const find = <T extends HTMLElement>(role: string, name: string) => walkRoles.allByRole(document, role, name)[0] as T | undefined;
    const pause = () =>
      new Promise((resolve) => {
        if (!isFirefox) return setTimeout(resolve, 4);
        // Firefox runs timers of a background tab only once a second.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = resolve;
        port2.postMessage(null);
      });
    const mine: string[] = [];
    /** The number of words that are stored for certain. They are never typed again, so that a lost one is missing at the end. */
    let stored = 0;
    let typed = 0;
    let kept = 0;
    document.addEventListener('sku-draft-saved', () => {
      // This write contains everything typed before the previous one ended.
      stored = typed;
      typed = mine.length;
    });

    const ready = async (): Promise<HTMLTextAreaElement> => {
      for (;;) {
        const takeStored = find<HTMLButtonElement>('button', 'Take the stored one');
        const takeOver = find<HTMLButtonElement>('button', 'Take over here');
        const field = find<HTMLTextAreaElement>('textbox', 'Description');
        if (takeStored) {
          takeStored.click();
          kept = stored;
        } else if (takeOver) takeOver.click();
        else if (field && !field.readOnly) return field;
        await pause();
      }
    };
    const append = (field: HTMLTextAreaElement, words: string[]) => {
      if (words.length === 0) return;
      field.value = [field.value, ...words].filter(Boolean).join(' ');
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    };
    /** Types the words again that the conflict reported as not stored. */
    const typeAgain = (field: HTMLTextAreaElement) => {
      const there = new Set(field.value.split(' '));
      append(
        field,
        mine.slice(kept).filter((word) => !there.has(word)),
      );
      kept = mine.length;
    };
    globalThis.tabEditor = {
      async write(words) {
        for (const word of words) {
          const field = await ready();
          typeAgain(field);
          append(field, [word]);
          mine.push(word);
          kept = mine.length;
          if (word.endsWith('3')) await pause();
        }
      },
      async settle() {
        for (let calm = 0; calm < 100; calm++) {
          if (find('button', 'Take the stored one')) {
            typeAgain(await ready());
            calm = 0;
          }
          await pause();
        }
      },
    };
  }, engine === 'firefox');
}

/** Starts the work in the page and polls for its end, because it takes longer than the driver waits for a promise. */
async function run(tab: Seller, what: 'write' | 'settle', words: string[] = []): Promise<void> {
  await tab.page.evaluate(
    (method, some) => {
      globalThis.tabIsBusy = true;
      void globalThis.tabEditor[method](some).then(() => (globalThis.tabIsBusy = false));
    },
    what,
    words,
  );
  while (await tab.page.evaluate(() => globalThis.tabIsBusy)) await new Promise((resolve) => setTimeout(resolve, 10));
}
const write = (tab: Seller, words: string[]) => run(tab, 'write', words);
const settle = (tab: Seller) => run(tab, 'settle');
