import { setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { cleanUp, expectAccessible, settled } from '../helpers/editor.js';
import { emulateMedia } from '../helpers/media.js';
import { allByRole, byRole } from '../helpers/roles.js';
import { middleOf, touch } from '../helpers/touch.js';
import { GridPage, headingText, sku, threeModels, tier, users, version } from './price-grid-page.js';

/** The viewport of an 800 by 600 window at 200% zoom. */
const half = { width: 400, height: 300, deviceScaleFactor: 2 };

beforeEach(() => setViewport(half));
afterEach(async () => {
  cleanUp();
  await emulateMedia({});
  await setViewport({ width: 800, height: 600, deviceScaleFactor: 1 });
});

const inner = (page: GridPage): ShadowRoot => page.grid.shadowRoot!.querySelector('.grid')!.shadowRoot!;
const handlesOf = (page: GridPage): HTMLElement[] => [...inner(page).querySelectorAll<HTMLElement>('.range-handle')];

/** For each heading in view: its name, and the heights of the text and of the cell. */
const heights = (page: GridPage): [string, number, number][] =>
  [...inner(page).querySelectorAll<HTMLElement>('[role=columnheader]:not(.actions)')].map((cell) => {
    const text = headingText(cell);
    return [text.textContent ?? '', text.scrollHeight, cell.offsetHeight];
  });

async function tap(page: GridPage, element: Element): Promise<void> {
  const clicked = new Promise((resolve) => document.addEventListener('click', resolve, { capture: true, once: true }));
  await touch(middleOf(element));
  await clicked;
  await settled(page.grid);
}

/** Scrolls a cell into the area next to the pinned columns. */
async function bring(page: GridPage, name: string): Promise<HTMLElement> {
  await page.go(name);
  await settled(page.grid);
  return page.cell(name);
}

function apart(one: DOMRect, other: DOMRect): boolean {
  return one.right <= other.left + 0.5 || other.right <= one.left + 0.5 || one.bottom <= other.top + 0.5 || other.bottom <= one.top + 0.5;
}

/** The red, green and blue values of a colour on screen. */
function rgb(colour: string): [number, number, number, number] {
  const context = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d')!;
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  return [...context.getImageData(0, 0, 1, 1).data] as [number, number, number, number];
}

/** WCAG 2.2, "contrast ratio". */
function contrast(one: string, other: string): number {
  const [a, b] = [one, other].map((colour) => {
    const [r, g, blue] = rgb(colour).map((value) =>
      value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * blue!;
  });
  return (Math.max(a!, b!) + 0.05) / (Math.min(a!, b!) + 0.05);
}

/** The background colour of a cell. */
function surfaceOf(cell: HTMLElement): string {
  for (let at: HTMLElement | null = cell; at; at = at.parentElement ?? ((at.getRootNode() as ShadowRoot).host as HTMLElement | null)) {
    const { backgroundColor } = getComputedStyle(at);
    if (rgb(backgroundColor)[3] === 255) return backgroundColor;
  }
  return 'white';
}

function ofTextSize(pixels: number): HTMLElement {
  const box = document.createElement('div');
  box.style.fontSize = `${pixels}px`;
  document.body.append(box);
  return box;
}

const faces: [string, () => Promise<void>][] = [
  ['as it is', async () => undefined],
  ['in the dark', () => emulateMedia({ colorScheme: 'dark' })],
  ['in forced colours', () => emulateMedia({ forcedColors: 'active' })],
];

describe('the price grid at 200% zoom in a small window', () => {
  it('shows its headings in full, including long ones', async () => {
    const page = await GridPage.open(threeModels(), { periods: ['P1M', 'P3M', 'P1Y'] });
    await bring(page, 'Basic, Every 3 months');
    expect(heights(page).map(([name]) => name)).to.include('Every 3 months, each');
    for (const [name, text, cell] of heights(page)) expect(text, name).to.be.at.most(cell);
  });

  it('uses the page’s text size in cells, and a slightly smaller size in headings', async () => {
    const page = await GridPage.open(threeModels());
    const around = Number.parseFloat(getComputedStyle(page.grid).fontSize);
    const sizeOf = (element: Element) => Number.parseFloat(getComputedStyle(element).fontSize) / around;
    expect(sizeOf(page.cell('Basic, Monthly'))).to.equal(1);
    expect(sizeOf(page.cell('Enterprise, Software Version'))).to.equal(1);
    expect(sizeOf(byRole(page.grid, 'columnheader', 'Monthly, each'))).to.be.within(0.9, 1);
  });

  for (const size of [13, 16, 20]) {
    it(`shows the whole name of an SKU at a text size of ${size} pixels`, async () => {
      const page = await GridPage.open(threeModels(), { parent: ofTextSize(size) });
      const cell = page.cell('Professional, Software Version');
      expect(cell.scrollWidth).to.be.at.most(cell.clientWidth);
    });
  }

  it('gives long names the width that the numbers do not need', async () => {
    const label = 'Professional für Unternehmen mit Niederlassungen';
    const named = { ...version, values: version.values.map((value) => (value.id === 'professional' ? { ...value, label } : value)) };
    const parent = ofTextSize(13.5);
    parent.style.inlineSize = '1100px';
    const page = await GridPage.open(threeModels(), { parent, productAttributes: [named, users] });
    const cell = page.cell(`${label}, Software Version`);
    expect(cell.scrollWidth).to.be.at.most(cell.clientWidth);
    const last = page.cell('Basic, Yearly').getBoundingClientRect();
    expect(last.right).to.be.below(page.grid.getBoundingClientRect().right);
  });

  for (const [name, dress] of faces) {
    it(`shows handles with enough contrast that can be hit and do not overlap, ${name}`, async () => {
      await dress();
      document.documentElement.style.setProperty('color-scheme', name === 'in the dark' ? 'dark' : 'light');
      const page = await GridPage.open(threeModels());
      const cell = await bring(page, 'Enterprise, up to 500, Monthly');
      await tap(page, cell);
      const handles = handlesOf(page);
      expect(handles).to.have.length(3);
      const boxes = handles.map((handle) => handle.getBoundingClientRect());
      for (const [at, box] of boxes.entries()) {
        expect([box.width, box.height]).to.deep.equal([24, 24]);
        expect(inner(page).elementFromPoint(box.left + 12, box.top + 12)).to.equal(handles[at]);
        for (const other of boxes.slice(at + 1)) expect(apart(box, other)).to.equal(true);
        const { backgroundColor } = getComputedStyle(handles[at]!, '::before');
        expect(contrast(backgroundColor, surfaceOf(cell)), handles[at]!.className).to.be.at.least(3);
      }
      document.documentElement.style.removeProperty('color-scheme');
    });

    it(`lists the issues within the window, each one in full, ${name}`, async () => {
      await dress();
      const wrong = { typed: 'about twelve thousand, to be settled with the customer' };
      const value = threeModels().map((one) =>
        sku(one.id, 'volume', tier(10, wrong, wrong), tier(20, wrong, wrong), tier(null, wrong, wrong)),
      );
      const page = await GridPage.open(value);
      const opener = byRole<HTMLButtonElement>(page.grid, 'button', 'All issues');
      opener.scrollIntoView({ block: 'nearest' });
      opener.click();
      await settled(page.grid);
      const panel = byRole(page.grid, 'dialog', 'All issues');
      for (let waited = 0; panel.getBoundingClientRect().bottom > 300 && waited < 2000; waited += 20)
        await new Promise((resolve) => setTimeout(resolve, 20));
      const { left, right, top, bottom } = panel.getBoundingClientRect();
      expect([left >= 0, right <= 400, top >= 0, bottom <= 300]).to.deep.equal([true, true, true, true]);
      expect(panel.scrollHeight).to.be.greaterThan(panel.clientHeight);
      expect(panel.scrollWidth).to.be.at.most(panel.clientWidth);
      const items = allByRole(page.grid, 'button').filter((one) => panel.contains(one));
      expect(items).to.have.length(18);
      for (const [at, item] of items.entries()) {
        expect(item.scrollWidth).to.be.at.most(item.clientWidth + 1);
        expect(item.getBoundingClientRect().height).to.be.at.least(24);
        if (at > 0) expect(apart(items[at - 1]!.getBoundingClientRect(), item.getBoundingClientRect())).to.equal(true);
      }
      await expectAccessible(page.grid);
      // The last issue scrolls into view and leads to its cell.
      items.at(-1)!.focus();
      const last = items.at(-1)!.getBoundingClientRect();
      expect(last.top >= top - 1 && last.bottom <= bottom + 1).to.equal(true);
      items.at(-1)!.click();
      await settled(page.grid);
      expect(page.at).to.equal('Professional, up to 1,000, Yearly');
    });
  }

  it('cuts a heading that does not fit in two lines, with an ellipsis', async () => {
    const name = 'Donaudampfschifffahrtsgesellschaftskapitänsmützen';
    const page = await GridPage.open(threeModels(), { productAttributes: [{ ...version, name }, users] });
    const text = headingText(byRole(page.grid, 'columnheader', name));
    expect(text.scrollHeight).to.be.greaterThan(text.clientHeight);
    expect(text.clientHeight).to.be.at.most(40);
    expect(getComputedStyle(text).overflow).to.equal('hidden');
  });

  for (const dir of ['ltr', 'rtl']) {
    it(`opens the field within its cell and keeps the number’s position, ${dir}`, async () => {
      document.documentElement.dir = dir;
      const page = await GridPage.open(threeModels());
      const cell = await bring(page, 'Enterprise, up to 500, Monthly');
      const figures = document.createRange();
      figures.selectNodeContents(cell.querySelector('.content')!);
      const { right } = figures.getBoundingClientRect();
      await page.press('F2');
      const [field, room] = [page.field!.getBoundingClientRect(), cell.getBoundingClientRect()];
      const { textAlign, direction, paddingRight } = getComputedStyle(page.field!);
      document.documentElement.removeAttribute('dir');
      expect([field.left >= room.left, field.right <= room.right, field.bottom <= room.bottom]).to.deep.equal([true, true, true]);
      expect([textAlign, direction]).to.deep.equal(['right', 'ltr']);
      expect(field.right - Number.parseFloat(paddingRight)).to.be.closeTo(right, 1);
    });
  }

  it('keeps the height of the status bar for any selection or issue', async () => {
    const page = await GridPage.open(threeModels());
    const status = page.grid.shadowRoot!.querySelector<HTMLElement>('.status')!;
    const height = status.offsetHeight;
    await bring(page, 'Enterprise, up to 500, Monthly');
    expect(status.offsetHeight).to.equal(height);
    expect(byRole(page.grid, 'gridcell', /^Enterprise, up to 500, Monthly/).title).to.contain('105');
    const note = status.querySelector<HTMLElement>('.note-here')!;
    expect(note.textContent).to.contain('105');
    expect(note.clientWidth).to.be.greaterThan(300);
    await page.press('Shift+ArrowDown', 'Shift+ArrowRight');
    expect(status.offsetHeight).to.equal(height);
  });

  it('scrolls to every column and row, and the status bar covers no row', async () => {
    const page = await GridPage.open(threeModels());
    await bring(page, 'Professional, up to 1,000, Yearly');
    const cell = page.cell('Professional, up to 1,000, Yearly').getBoundingClientRect();
    const frame = page.grid.getBoundingClientRect();
    expect(cell.right).to.be.at.most(frame.right + 1);
    const still = page.cell('Professional, Software Version').getBoundingClientRect();
    expect(apart(cell, still)).to.equal(true);
    const parts = ['.toolbar', '.body', '.status'].map((part) => page.grid.shadowRoot!.querySelector(part)!.getBoundingClientRect());
    expect(apart(parts[0]!, parts[1]!) && apart(parts[1]!, parts[2]!)).to.equal(true);
    expect(document.documentElement.scrollWidth).to.be.at.most(400);
  });
});
