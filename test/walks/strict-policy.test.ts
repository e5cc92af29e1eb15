import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { writeSheet } from '../../src/exchange/index.js';
import type { Seller } from '../helpers/seller.js';
import { walk, walkNeeding } from '../helpers/walk.js';
import { beginRelease, createAttributes, enter, generateSkus, skusByLabel } from './steps.js';

/** Writes a workbook to disk and returns its path. */
async function workbook(rows: string[][]): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'sku-kit-')), 'prices.xlsx');
  const sheet = await writeSheet(
    rows.map((row) => row.map((text) => ({ text }))),
    'xlsx',
  );
  await writeFile(path, Buffer.from(await sheet.arrayBuffer()));
  return path;
}

async function importFile(seller: Seller, path: string): Promise<void> {
  await seller.click('button', 'Import / Export');
  const [chooser] = await Promise.all([seller.page.waitForFileChooser(), seller.click('menuitem', 'Import a file…')]);
  await chooser.accept([path]);
  await seller.find('dialog', 'Import prices');
}

/** Pastes as from Excel, which adds a style sheet and style attributes. */
function pasteFromExcel(): void {
  const clipboardData = new DataTransfer();
  clipboardData.setData(
    'text/html',
    `<html><head><style><!--td {mso-displayed-decimal-separator:"\\.";} --></style></head><body><table>
      <tr height=20 style='height:15.0pt'><td style='border-top:none'>10.5</td><td class=xl65 style="text-align:right">99</td></tr>
    </table></body></html>`,
  );
  // Firefox ignores the data given to a new ClipboardEvent.
  const paste = new Event('paste', { bubbles: true, composed: true, cancelable: true });
  Object.defineProperty(paste, 'clipboardData', { value: clipboardData });
  document.activeElement?.dispatchEvent(paste);
}

/** The policy applies to every walk through the console, and a violation fails the walk. This walk covers the remaining parts. */
describe('On a page that allows no inline script, style or HTML', () => {
  walkNeeding('chords', 'files')('the grid sorts, copies, pastes, fills, imports, and opens its menus and dialogs', async (seller) => {
    await createAttributes(seller, [{ type: 'Enumeration', name: 'Edition' }]);
    await beginRelease(seller, { product: 'Cashier Cloud', specification: 'Standard' });
    await generateSkus(seller, { values: { Edition: ['Basic', 'Pro', 'Max'] } });
    await enter(seller, 'Basic, Monthly', '9');
    await seller.click('gridcell', /^Basic, Monthly/);
    await seller.press('Shift+ArrowRight', 'Control+KeyC', 'ArrowDown', 'Control+KeyV', 'Shift+ArrowDown', 'Control+KeyD');
    expect((await skusByLabel(seller))['Max']?.pricing.tiers[0]?.unitPrice).to.deep.equal({ P1M: '9' });

    await seller.click('gridcell', /^Pro, Monthly/);
    await seller.page.evaluate(pasteFromExcel);
    expect((await skusByLabel(seller))['Pro']?.pricing.tiers[0]?.unitPrice).to.deep.equal({ P1M: '10.5', P1Y: '99' });

    const grid = await seller.within('grid');
    await grid.click('columnheader', 'Monthly');
    await seller.click('button', 'Filter');
    await seller.find('checkbox', 'Only SKUs with issues');
    await seller.press('Escape');
    await seller.click('button', 'Keyboard shortcuts');
    await seller.find('dialog', 'Keyboard shortcuts');
    await seller.press('Escape');
    await seller.click('button', 'Change prices');
    await seller.click('menuitem', 'Add percent…');
    await seller.find('dialog', 'Change prices');
    await seller.press('Escape');

    await importFile(
      seller,
      await workbook([
        ['Edition', 'Monthly'],
        ['Pro', '12.5'],
      ]),
    );
    await seller.click('button', 'Apply');
    expect((await skusByLabel(seller))['Pro']?.pricing.tiers[0]?.unitPrice).to.deep.equal({ P1M: '12.5', P1Y: '99' });
  });

  walk(
    'a violation of the policy is reported and fails a walk',
    async (seller) => {
      await seller.page.evaluate(() => document.body.setAttribute('style', 'color: red'));
      const { isRefused, knowsTrustedTypes } = await seller.page.evaluate(() => {
        const knowsTrustedTypes = 'trustedTypes' in window;
        try {
          document.body.insertAdjacentHTML('beforeend', '<p>text</p>');
          return { isRefused: false, knowsTrustedTypes };
        } catch {
          return { isRefused: true, knowsTrustedTypes };
        }
      });
      expect(isRefused).to.equal(knowsTrustedTypes);
      expect(seller.errors.join()).to.match(/Content.Security.Policy/i);
    },
    { expectedErrors: /Content.Security.Policy|TrustedHTML/i },
  );
});
