import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { Attribute, Period, Sku } from '../../../src/core/schema/types.js';
import cases from '../../cases/grid.json' with { type: 'json' };
import { settled } from '../../helpers/editor.js';
import { focused } from '../../helpers/roles.js';
import { middleOf } from '../../helpers/touch.js';
import { copyElsewhere } from '../price-grid-clipboard.js';
import { GridPage } from '../price-grid-page.js';

interface GridCase {
  id: string;
  area: string;
  input: unknown;
  expected: unknown;
}

/** The ids of the cases with a test. */
export const tested = new Set<string>();

/** Defines the test of one case in `cases/grid.json`. The test gets the case's input and expected result. */
export function gridCase(id: string, title: string, run: (given: GridCase) => Promise<void>): void {
  const found = (cases.cases as GridCase[]).find((one) => one.id === id);
  if (!found) throw new Error(`There is no case ${id}.`);
  tested.add(id);
  it(`${id}: ${title}`, () => run(found));
}

/** Defines one test for several similar cases. */
export function gridCases(ids: Record<string, string>, run: (given: GridCase) => Promise<void>): void {
  for (const [id, title] of Object.entries(ids)) gridCase(id, title, run);
}

/** Row and column, counted from 0. The columns are: On sale, the SKU's name, its code, then one price per period. */
export type Place = readonly [row: number, column: number];

/** The first price column; the code is the column before it. */
export const firstPrice = 3;

interface Content {
  periods?: Period[];
  /** One per SKU. */
  codes?: string[];
  [property: string]: unknown;
}

/** A grid of flat prices with one row per SKU, and the actions of a seller by row and column. */
export class Cells {
  readonly page: GridPage;
  constructor(page: GridPage) {
    this.page = page;
  }

  /** @param prices - one row per SKU, one price per period; '' = no price */
  static async open(prices: readonly (readonly string[])[], { periods = ['P1M', 'P1Y'], codes, ...rest }: Content = {}): Promise<Cells> {
    const name: Attribute = {
      id: 'name',
      type: 'enum',
      name: 'Name',
      values: prices.map((_, at) => ({ id: `s${at}`, label: `S${at}` })),
    };
    const skus = prices.map((row, at): Sku => ({
      id: `s${at}`,
      values: { name: `s${at}` },
      offered: true,
      ...(codes?.[at] ? { code: codes[at] } : {}),
      pricing: {
        model: 'flat',
        tiers: [
          { upTo: null, unitPrice: Object.fromEntries(periods.flatMap((period, column) => (row[column] ? [[period, row[column]]] : []))) },
        ],
      },
    }));
    return new Cells(await GridPage.open(skus, { productAttributes: [name], periods, ...rest }));
  }

  /** Opens a grid with equal prices in all rows and columns. */
  static filled(rows: number, columns: number, price = '1', content: Content = {}): Promise<Cells> {
    const periods = ['P1M', 'P2M', 'P3M', 'P6M', 'P1Y', 'P2Y'].slice(0, columns);
    return Cells.open(
      Array.from({ length: rows }, () => Array.from({ length: columns }, () => price)),
      { periods, ...content },
    );
  }

  get #columns(): string[] {
    return ['offered', 'attribute:name', 'code', ...this.page.grid.periods.map((period) => `price:${period}`)];
  }

  get root(): ShadowRoot {
    return this.page.grid.shadowRoot!.querySelector('.grid')!.shadowRoot!;
  }

  cell([row, column]: Place): HTMLElement {
    const cell = this.root.querySelector<HTMLElement>(`[role=row][aria-rowindex="${row + 2}"] [col-id="${this.#columns[column]}"]`);
    if (!cell) throw new Error(`There is no cell ${row}, ${column}.`);
    return cell;
  }

  #placeOf(cell: Element): Place {
    return [
      // The headings are row 1.
      Number(cell.closest('[role=row]')!.getAttribute('aria-rowindex')) - 2,
      this.#columns.indexOf(cell.closest('[col-id]')!.getAttribute('col-id')!),
    ];
  }

  /** The cell with the keyboard focus. */
  get active(): Place {
    const cell = focused()?.closest('[role=gridcell]');
    expect(cell, 'a cell has the focus').to.be.instanceOf(Element);
    return this.#placeOf(cell!);
  }

  /** The first and last corner of the selection. */
  get selected(): readonly [Place, Place] {
    const places = [...this.root.querySelectorAll('[role=gridcell][aria-selected=true]')].map((cell) => this.#placeOf(cell));
    const rows = places.map(([row]) => row);
    const columns = places.map(([, column]) => column);
    const corners = [
      [Math.min(...rows), Math.min(...columns)],
      [Math.max(...rows), Math.max(...columns)],
    ] as const;
    expect(places).to.have.length((corners[1][0] - corners[0][0] + 1) * (corners[1][1] - corners[0][1] + 1));
    return corners;
  }

  async go(place: Place): Promise<void> {
    this.cell(place).focus();
    await settled(this.page.grid);
    expect(this.active).to.deep.equal(place);
  }

  async press(...chords: string[]): Promise<void> {
    await this.page.press(...chords);
  }

  async type(text: string): Promise<void> {
    await this.page.type(text);
  }

  /** Selects a block by keys, from one corner to the other. */
  async select([top, left]: Place, [bottom, right]: Place): Promise<void> {
    await this.go([top, left]);
    for (let row = top; row < bottom; row++) await this.press('Shift+ArrowDown');
    for (let column = left; column < right; column++) await this.press('Shift+ArrowRight');
  }

  /** Pastes what a different program copied, at a cell or over the selection. */
  async paste(text: string, { html, at }: { html?: string; at?: Place } = {}): Promise<void> {
    if (at) await this.select(at, at);
    const before = focused() as HTMLElement | null;
    await copyElsewhere(text, html);
    before?.focus();
    await this.press('Control+v');
    await settled(this.page.grid);
  }

  async drag(from: Element, ...over: Element[]): Promise<void> {
    await sendMouse({ type: 'move', position: [...middleOf(from)] });
    await sendMouse({ type: 'down' });
    for (const element of over) await sendMouse({ type: 'move', position: [...middleOf(element)] });
    await sendMouse({ type: 'up' });
    await settled(this.page.grid);
  }

  /** Adds a range to the selection. */
  async addRange(from: Place, to: Place): Promise<void> {
    await sendKeys({ down: 'Control' });
    await this.drag(this.cell(from), this.cell(to));
    await sendKeys({ up: 'Control' });
  }

  get handle(): Element | null {
    return this.root.querySelector('.fill-handle');
  }

  /** The prices, row by row: '' for none, and invalid text as typed. */
  get prices(): string[][] {
    return this.rows.map(([, ...prices]) => prices);
  }

  /** Code and prices, row by row. */
  get rows(): string[][] {
    return this.page.grid.value!.map(({ code = '', pricing }) => [
      code,
      ...this.page.grid.periods.map((period) => {
        const price = pricing.tiers[0]!.unitPrice[period];
        return price === undefined ? '' : typeof price === 'string' ? price : price.typed;
      }),
    ]);
  }

  get codes(): string[] {
    return this.rows.map(([code]) => code!);
  }
}

/** Expected rows of cells as text; null is an empty cell. */
export const asText = (expected: unknown): string[][] => (expected as (string | null)[][]).map((row) => row.map((cell) => cell ?? ''));
