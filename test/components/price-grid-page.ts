import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
// Loaded before the tests, so that no test waits for it.
import '../../src/components/price-grid/view/grid-runtime.js';
import '../../src/define/price-grid.js';
import type { SkuPriceGrid } from '../../src/components/price-grid/price-grid.js';
import type { Attribute, Decimal, EnumAttribute, PricingModel, Sku, Tier, Typed } from '../../src/core/schema/types.js';
import { mount, press, settled } from '../helpers/editor.js';
import { allByRole, byRole, focused, liveText, nameOf } from '../helpers/roles.js';

export const version: EnumAttribute = {
  id: 'version',
  type: 'enum',
  name: 'Software Version',
  values: [
    { id: 'basic', label: 'Basic' },
    { id: 'enterprise', label: 'Enterprise' },
    { id: 'professional', label: 'Professional' },
  ],
};
export const users: Attribute = { id: 'users', type: 'quantity', name: 'Users', unit: 'user', min: 5, max: 1000, step: 5 };

type Price = Decimal | Typed | undefined;

/** A tier with its monthly and its yearly price. */
export function tier(upTo: Tier['upTo'], monthly?: Price, yearly?: Price): Tier {
  return { upTo, unitPrice: { ...(monthly === undefined ? {} : { P1M: monthly }), ...(yearly === undefined ? {} : { P1Y: yearly }) } };
}

export function sku(value: string, model: PricingModel, ...tiers: Tier[]): Sku {
  return { id: value, values: { version: value }, offered: true, pricing: { model, tiers } };
}

/** The source guide's second example: one SKU with linear, one with volume and one with tiered pricing. */
export const threeModels = (): Sku[] => [
  sku('basic', 'linear', tier(null, '10', '100')),
  sku('enterprise', 'volume', tier(100, '10', '100'), tier(500, '9', '90'), tier(null, '8', '80')),
  sku('professional', 'tiered', tier(100, '12', '120'), tier(500, '11', '110'), tier(null, '10', '99')),
];

/** The first example: three SKUs with a flat monthly and yearly price. */
export const threeFlat = (): Sku[] => ['basic', 'enterprise', 'professional'].map((value) => sku(value, 'flat', tier(null)));

/** A price grid, and the actions of a seller in it. */
export class GridPage {
  readonly grid: SkuPriceGrid;
  readonly events: string[] = [];

  constructor(grid: SkuPriceGrid) {
    this.grid = grid;
    for (const type of ['input', 'change']) grid.addEventListener(type, () => this.events.push(type));
  }

  static async open(value: Sku[], options: Record<string, unknown> & { parent?: HTMLElement } = {}): Promise<GridPage> {
    const page = await GridPage.mount(value, options);
    if (value.length > 0) await page.loaded();
    return page;
  }

  /** Mounts a grid, which may still be loading. */
  static async mount(value: Sku[], options: Record<string, unknown> & { parent?: HTMLElement } = {}): Promise<GridPage> {
    const { parent, ...properties } = options;
    return new GridPage(await mount<SkuPriceGrid>('sku-price-grid', { productAttributes: [version, users], value, ...properties }, parent));
  }

  /** Waits until the visible rows are there: AG Grid creates one row first, and the others once it knows its height. */
  async loaded(): Promise<void> {
    const lines = this.grid.value!.reduce((sum, { pricing }) => sum + Math.max(1, pricing.tiers.length), 0);
    for (let waited = 0; this.#linesOnScreen < Math.min(lines, 4); waited += 20) {
      if (waited > 5000) throw new Error('The grid was not shown.');
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await settled(this.grid);
  }

  get #linesOnScreen(): number {
    const cells = this.grid.shadowRoot!.querySelector('.grid')?.shadowRoot?.querySelectorAll('[role=gridcell]') ?? [];
    return new Set([...cells].map((cell) => cell.closest('[role=row]')?.getAttribute('aria-rowindex'))).size;
  }

  /** The cell at a place, whatever its content, which follows the place and a colon in the cell's name. */
  cell(place: string): HTMLElement {
    return byRole(this.grid, 'gridcell', new RegExp(`^${place.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(: |$)`));
  }

  /** The places of all cells on screen that match. */
  names(pattern: RegExp): string[] {
    return allByRole(this.grid, 'gridcell')
      .map(placeOf)
      .filter((place) => pattern.test(place));
  }

  text(name: string): string {
    return this.cell(name).querySelector('.content')?.textContent?.trim() ?? '';
  }

  async go(name: string): Promise<void> {
    this.cell(name).focus();
    await settled(this.grid);
    expect(this.at).to.equal(name);
  }

  /** The name of the focused cell, or of the open field. */
  get at(): string {
    const cell = focused()?.closest('[role=gridcell]');
    return cell ? placeOf(cell) : `outside (${focused()?.localName ?? 'nothing'})`;
  }

  get field(): HTMLInputElement | null {
    const element = focused();
    return element instanceof HTMLInputElement ? element : null;
  }

  async press(...chords: string[]): Promise<void> {
    await press(this.grid, ...chords);
  }

  async type(text: string): Promise<void> {
    await sendKeys({ type: text });
    await settled(this.grid);
  }

  /** Adds the cell to the selection. */
  async clickWithControl(name: string): Promise<void> {
    const { left, top, width, height } = this.cell(name).getBoundingClientRect();
    await sendKeys({ down: 'Control' });
    await sendMouse({ type: 'click', position: [Math.round(left + width / 2), Math.round(top + height / 2)] });
    await sendKeys({ up: 'Control' });
    await settled(this.grid);
  }

  /** Goes to a cell, types and commits. */
  async enter(name: string, text: string): Promise<void> {
    await this.go(name);
    await this.type(text);
    await this.press('Enter');
  }

  /** Chooses an item from one of the grid's menus. */
  async choose(button: string, item: string): Promise<void> {
    byRole<HTMLButtonElement>(this.grid, 'button', button).click();
    await settled(this.grid);
    byRole<HTMLButtonElement>(this.grid, 'menuitem', item).click();
    await settled(this.grid);
  }

  /** Picks a file to import, and waits for the report. */
  async importFile(name: string, content: BlobPart, item = 'Import a file…'): Promise<void> {
    const original = document.createElement.bind(document);
    const files = new DataTransfer();
    files.items.add(new File([content], name));
    // A test cannot open the browser's file picker, so this fills the file field directly.
    document.createElement = (tag: string) => {
      const element = original(tag);
      if (element instanceof HTMLInputElement) {
        element.click = () => {
          element.files = files.files;
          element.dispatchEvent(new Event('change'));
        };
      }
      return element;
    };
    await this.choose('Import / Export', item);
    document.createElement = original;
    for (let waited = 0; allByRole(this.grid, 'dialog').length === 0 && waited < 5000; waited += 20)
      await new Promise((resolve) => setTimeout(resolve, 20));
    await settled(this.grid);
  }

  pricing(index: number) {
    return this.grid.value![index]!.pricing;
  }

  tiers(index: number): Tier[] {
    return this.pricing(index).tiers;
  }

  /** The names of the selected cells. */
  get selected(): string[] {
    return allByRole(this.grid, 'gridcell')
      .filter((cell) => cell.getAttribute('aria-selected') === 'true')
      .map(placeOf)
      .sort();
  }

  get said(): string {
    return liveText(this.grid);
  }
}

/** The name of a cell without its content. */
const placeOf = (cell: Element): string => nameOf(cell).replace(/: .*$/s, '');

/** The element that scrolls the rows of a grid. */
export function scrolledBy(grid: SkuPriceGrid): Element | undefined {
  const elements = grid.shadowRoot?.querySelector('.grid')?.shadowRoot?.querySelectorAll('*') ?? [];
  return [...elements].find(
    (element) => element.scrollHeight > element.clientHeight && /auto|scroll/.test(getComputedStyle(element).overflowY),
  );
}

/** The element with the text of a column heading. */
export function headingText(heading: Element): HTMLElement {
  const text = heading.textContent?.trim();
  return [...heading.querySelectorAll<HTMLElement>('*')].filter((element) => element.textContent?.trim() === text).at(-1)!;
}
