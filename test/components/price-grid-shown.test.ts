import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { render } from 'lit';
import { en } from '../../src/components/price-grid/words/price-grid.messages.js';
import type { SheetView } from '../../src/components/price-grid/sheet/sheet.js';
import { skeleton } from '../../src/components/price-grid/panels/states.js';
import type { Attribute, Sku } from '../../src/core/schema/types.js';
import { cleanUp, settled } from '../helpers/editor.js';
import { allByRole, byRole, textOf } from '../helpers/roles.js';
import { GridPage, sku, threeModels, tier, users, version } from './price-grid-page.js';

afterEach(cleanUp);

const region: Attribute = {
  id: 'region',
  type: 'enum',
  name: 'Region',
  values: [
    { id: 'eu', label: 'Europe' },
    { id: 'us', label: 'America' },
  ],
};

const byRegion = (): Sku[] =>
  ['basic', 'enterprise'].flatMap((edition) =>
    ['eu', 'us'].map((place) => ({
      ...sku(`${edition}-${place}`, 'linear', tier(null, '10', '100')),
      values: { version: edition, region: place },
    })),
  );

async function find(page: GridPage, text: string): Promise<void> {
  const field = byRole<HTMLInputElement>(page.grid, 'searchbox', 'Find SKU');
  field.focus();
  field.select();
  await sendKeys({ type: text });
  await settled(page.grid);
}

async function filterBy(page: GridPage, ...names: string[]): Promise<void> {
  byRole(page.grid, 'button', /^Filter/).click();
  await settled(page.grid);
  for (const name of names) byRole(page.grid, 'checkbox', name).click();
  await settled(page.grid);
  await page.press('Escape');
}

const shown = (page: GridPage): string[] => page.names(/Monthly$/).sort();
const status = (page: GridPage): string => textOf(page.grid.shadowRoot!.querySelector('.status')!);

describe('a search', () => {
  for (const text of ['enterprise europe', 'EUROPE ent', 'Enterprise · Europe']) {
    it(`finds SKUs by words from several attributes: ${text}`, async () => {
      const page = await GridPage.open(byRegion(), { productAttributes: [version, region, users] });
      await find(page, text);
      expect(shown(page)).to.deep.equal(['Enterprise · Europe, Monthly']);
    });
  }

  it('shows in the status bar how many of the SKUs are listed', async () => {
    const page = await GridPage.open(threeModels());
    expect(status(page)).to.match(/^3 SKUs, 3 on sale/);
    await find(page, 'basic');
    expect(status(page)).to.match(/^1 of 3 SKUs, 3 on sale/);
  });
});

describe('a grid without rows', () => {
  it('says below its headings that no SKU matches', async () => {
    const page = await GridPage.open(threeModels());
    await find(page, 'nobody');
    const headings = byRole(page.grid, 'columnheader', 'Monthly, each').getBoundingClientRect();
    expect(byRole(page.grid, 'button', 'Show all SKUs').getBoundingClientRect().top).to.be.at.least(headings.bottom);
  });

  it('shows as many empty rows while it loads as it will have, up to a screenful', () => {
    const linesFor = (skus: Sku[]): number => {
      const element = document.createElement('div');
      render(skeleton({ columns: [], words: en } as unknown as SheetView, skus), element);
      return element.querySelectorAll('tbody tr').length;
    };
    expect(linesFor(threeModels())).to.equal(7);
    expect(linesFor([sku('basic', 'volume')])).to.equal(1);
    expect(linesFor(Array.from({ length: 500 }, () => sku('basic', 'flat', tier(null))))).to.equal(24);
  });
});

describe('a filter', () => {
  it('is removed together with the attribute that it filters by', async () => {
    const page = await GridPage.open(byRegion(), { productAttributes: [version, region, users] });
    await filterBy(page, 'Basic', 'Europe');
    expect(shown(page)).to.deep.equal(['Basic · Europe, Monthly']);
    Object.assign(page.grid, { productAttributes: [region, users], value: byRegion().slice(0, 2) });
    await settled(page.grid);
    expect(shown(page)).to.deep.equal(['Europe, Monthly']);
    byRole(page.grid, 'button', 'Filter (1)');
  });
});

describe('missing prices', () => {
  const halfPriced = (): Sku[] => [
    ...['basic', 'professional'].map((edition) => sku(edition, 'linear', tier(null, '10', '100'))),
    sku('enterprise', 'linear', tier(null, '10')),
  ];

  it('count as issues in “Only SKUs with issues”, and are marked', async () => {
    const page = await GridPage.open(halfPriced());
    await filterBy(page, 'Only SKUs with issues');
    expect(shown(page)).to.deep.equal(['Enterprise, Monthly']);
    expect(page.cell('Enterprise, Yearly').getAttribute('aria-invalid')).to.equal('true');
    expect(status(page)).to.contain('1 issue');
  });

  it('count as issues for F8, which moves to them', async () => {
    const page = await GridPage.open(halfPriced());
    await page.go('Basic, Monthly');
    await page.press('F8');
    expect(page.at).to.equal('Enterprise, Yearly');
  });
});

describe('the names of cells', () => {
  it('contain the SKU ID if there are no attributes', async () => {
    const page = await GridPage.open(threeModels(), { productAttributes: [] });
    expect(shown(page)).to.include('basic, Monthly').and.to.include('enterprise, up to 100, Monthly');
  });

  it('omit the SKU if there is only one, also on its menu button', async () => {
    const page = await GridPage.open([{ ...sku('one', 'flat', tier(null, '1')), values: {} }], { productAttributes: [] });
    expect(allByRole(page.grid, 'gridcell').map((cell) => cell.getAttribute('aria-label'))).to.deep.equal([
      'On sale',
      'SKU code',
      'Monthly: 1.00',
      'Yearly',
      'Actions',
    ]);
  });
});
