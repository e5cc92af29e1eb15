import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
// Loaded before the tests, so that none of them waits for it.
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

/** The second example of the source: one SKU linear, one volume, one tiered. */
export const threeModels = (): Sku[] => [
  sku('basic', 'linear', tier(null, '10', '100')),
  sku('enterprise', 'volume', tier(100, '10', '100'), tier(500, '9', '90'), tier(null, '8', '80')),
  sku('professional', 'tiered', tier(100, '12', '120'), tier(500, '11', '110'), tier(null, '10', '99')),
];

/** The first example: three SKUs at one price each, monthly and yearly. */
export const threeFlat = (): Sku[] => ['basic', 'enterprise', 'professional'].map((value) => sku(value, 'flat', tier(null)));

/** A price grid, and what a seller does in it. */
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

  /** A grid that may still be loading. */
  static async mount(value: Sku[], options: Record<string, unknown> & { parent?: HTMLElement } = {}): Promise<GridPage> {
    const { parent, ...properties } = options;
    return new GridPage(await mount<SkuPriceGrid>('sku-price-grid', { productAttributes: [version, users], value, ...properties }, parent));
  }

  /** Waits for as many rows as fit in any grid: AG Grid makes one first, and the others once it knows its height. */
  async loaded(): Promise<void> {
    const lines = this.grid.value!.reduce((sum, { pricing }) => sum + Math.max(1, pricing.tiers.length), 0);
    for (let waited = 0; this.#linesOnScreen < Math.min(lines, 4); waited += 20) {
      if (waited > 5000) throw new Error('The grid was not shown.');
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await settled(this.grid);
  }

  get #linesOnScreen(): number {
    const rows = this.grid.shadowRoot!.querySelector('.grid')?.shadowRoot?.querySelectorAll('[row-index]') ?? [];
    return new Set([...rows].map((row) => row.getAttribute('row-index'))).size;
  }

  /** The cell of a place, whatever it holds: its name goes on with that behind a colon. */
  cell(place: string): HTMLElement {
    return byRole(this.grid, 'gridcell', new RegExp(`^${place.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(: |$)`));
  }

  /** The places of all cells on screen that fit. */
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

  /** The name of the cell that has the focus; of the open field as well. */
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

  /** Adds the cell to what is selected. */
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

  /** An item of one of the grid's menus. */
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
    // The picker of the browser can not be opened by a test: the field that it would fill is filled here.
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

  /** What the cells of the selection are called. */
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

/** What a cell is called without what it holds. */
const placeOf = (cell: Element): string => nameOf(cell).replace(/: .*$/s, '');
