import { expect } from 'chai';
import { cleanUp } from '../helpers/editor.js';
import { until } from '../helpers/late-code.js';
import { GridPage, scrolledBy, tier, users } from './price-grid-page.js';

const now = performance.now;
afterEach(() => {
  performance.now = now;
  cleanUp();
});

const count = 200;
const edition = {
  id: 'edition',
  type: 'enum',
  name: 'Edition',
  values: Array.from({ length: count }, (_, at) => ({ id: `e${at}`, label: `E${at}` })),
};
const skus = edition.values.map(({ id }) => ({
  id,
  values: { edition: id },
  offered: true,
  pricing: { model: 'linear' as const, tiers: [tier(null, '10', '100')] },
}));

describe('a price grid after a large scroll', () => {
  it('fills at least one row per frame from the top until all are filled', async () => {
    const page = await open();
    slow();
    leap(page, 0.5);
    await frame();
    await frame();
    const cells = lines(page).map((line) => line.querySelectorAll('[role=gridcell]').length);
    expect(cells[0]).to.be.above(0);
    expect(cells.at(-1)).to.equal(0);
    await until(() => isFull(page));
  });

  it('shows the rows of the second of two large scrolls', async () => {
    const page = await open();
    slow();
    leap(page, 0.5);
    await frame();
    leap(page, 1);
    await until(() => isFull(page) && page.names(/^E199, Monthly/).length === 1);
    expect(page.names(/^E100, Monthly/)).to.have.length(0);
  });

  it('shows a row at once when the page goes to it before all rows are filled', async () => {
    const page = await open();
    slow();
    leap(page, 0.2);
    await frame();
    page.grid.focusPath([150, 'pricing', 'tiers', 0, 'unitPrice', 'P1M']);
    await frame();
    expect(page.names(/^E150, Monthly/)).to.have.length(1);
    await until(() => page.at === 'E150, Monthly');
    await page.type('7');
    await page.press('Enter');
    expect(page.grid.value?.[150]?.pricing.tiers[0]?.unitPrice.P1M).to.equal('7');
  });

  it('fills its rows after it was removed and inserted again before it was done', async () => {
    const page = await open();
    slow();
    leap(page, 1);
    await frame();
    page.grid.remove();
    await frame();
    await frame();
    document.body.append(page.grid);
    await until(() => isFull(page));
  });

  it('fills every row within a frame after a small scroll', async () => {
    const page = await open();
    slow();
    viewport(page)!.scrollTop += 64;
    await frame();
    await frame();
    expect(isFull(page)).to.equal(true);
  });
});

async function open(): Promise<GridPage> {
  const page = await GridPage.open(skus, { productAttributes: [edition, users], policy: { maxSkus: count, maxValues: count } });
  await until(() => isFull(page));
  return page;
}

/** Simulates a slow machine, where a frame has time for only a few rows. */
function slow(): void {
  let later = 0;
  performance.now = () => now.call(performance) + (later += 1);
}

const frame = (): Promise<number> => new Promise(requestAnimationFrame);
const viewport = (page: GridPage) => scrolledBy(page.grid);
function leap(page: GridPage, part: number): void {
  const scrolled = viewport(page)!;
  scrolled.scrollTop = scrolled.scrollHeight * part;
}

/** The rows in view, from the top. */
function lines(page: GridPage): Element[] {
  const seen = viewport(page);
  if (!seen) return [];
  const { top, bottom } = seen.getBoundingClientRect();
  return [...seen.querySelectorAll('[role=row]:not(:has([role=columnheader]))')]
    .filter((line) => line.getBoundingClientRect().bottom > top && line.getBoundingClientRect().top < bottom)
    .sort((one, other) => one.getBoundingClientRect().top - other.getBoundingClientRect().top);
}

/** Whether every row in view shows its price. */
const isFull = (page: GridPage): boolean =>
  lines(page).length > 3 && lines(page).every((line) => (line.querySelector('[col-id="price:P1Y"]')?.textContent ?? '').includes('100'));
