import { expect } from 'chai';
import { engine } from '../helpers/browser.js';
import { lack } from '../helpers/engines.mjs';
import type { Seller } from '../helpers/seller.js';
import { walk } from '../helpers/walk.js';
import { beginRelease } from './steps.js';

/** Returns random letters, which storage cannot compress. */
const longText = (letters: number): string => {
  let state = 1;
  return Array.from({ length: letters }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return String.fromCharCode(97 + ((state >>> 12) % 26));
  }).join('');
};

/** Limits the storage and empties it, because the browser checks the limit only occasionally. Returns a function that lifts the limit. */
async function littleRoom(seller: Seller): Promise<() => Promise<void>> {
  const session = await seller.page.createCDPSession();
  const { origin } = new URL(seller.page.url());
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 100_000 });
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
  await seller.reload();
  return () => session.send('Storage.overrideQuotaForOrigin', { origin });
}

/** Emptying the storage aborts the page's current reads. */
const expectedErrors = /Force close delete origin/;

/** Pastes a text into the description. */
const paste = async (seller: Seller, text: string): Promise<void> =>
  (await seller.find('textbox', 'Description')).evaluate((field, pasted) => {
    field.focus();
    document.execCommand('insertText', false, pasted);
  }, text);

if (!lack(engine, 'a full disk')) {
  describe('A browser whose storage is full', () => {
    walk(
      'shows that the draft is not saved, keeps all edits, and saves them once there is space',
      async (seller) => {
        const giveRoom = await littleRoom(seller);
        await beginRelease(seller, { product: 'Cashier Cloud', specification: 'Standard' });
        await seller.sees('Saved just now');
        const typed = longText(200_000);
        await paste(seller, typed);
        await seller.sees('Not saved: the browser’s storage is full. Your changes are kept here and saving is retried.');
        await seller.find('button', 'Save to a file');
        await seller.type(' And more of it.');
        expect(await seller.valueOf('textbox', 'Description')).to.equal(`${typed} And more of it.`);
        await giveRoom();
        // The form retries without another keystroke.
        await seller.seesNoMore('Not saved', 40_000);
        await seller.reload();
        expect(await seller.valueOf('textbox', 'Description')).to.equal(`${typed} And more of it.`);
        expect(await seller.count('button', 'Save to a file')).to.equal(0);
      },
      { expectedErrors },
    );

    walk(
      'asks before the page closes with unsaved edits',
      async (seller) => {
        await littleRoom(seller);
        await beginRelease(seller, { product: 'Cashier Cloud', specification: 'Standard' });
        await seller.sees('Saved just now');
        await paste(seller, longText(200_000));
        await seller.sees('Not saved');
        const asked = new Promise<string>((resolve) => {
          seller.page.once('dialog', (dialog) => {
            resolve(dialog.type());
            void dialog.dismiss();
          });
        });
        const leaving = seller.page.reload({ timeout: 2000 }).catch(() => undefined);
        expect(await asked).to.equal('beforeunload');
        await leaving;
        expect(await seller.valueOf('textbox', 'Description')).to.have.length(200_000);
      },
      { expectedErrors },
    );

    walk('reports that its storage was deleted, and saves the draft again when the seller asks for it', async (seller) => {
      await beginRelease(seller, { product: 'Cashier Cloud', specification: 'Standard' });
      await seller.sees('Saved just now');
      const session = await seller.page.createCDPSession();
      const { origin } = new URL(seller.page.url());
      await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
      await seller.fill('textbox', 'Description', 'After the deletion.');
      await seller.sees('This draft is no longer stored');
      await seller.click('button', 'Save it again');
      await seller.seesNoMore('This draft is no longer stored');
      await seller.pause(100);
      await seller.reload();
      expect(await seller.valueOf('textbox', 'Description')).to.equal('After the deletion.');
      expect(await seller.valueOf('textbox', 'Product Name')).to.equal('Cashier Cloud');
    });
  });
}
