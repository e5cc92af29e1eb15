import { expect } from 'chai';
import type { CDPSession } from 'puppeteer-core';
import { engine } from '../helpers/browser.js';
import { lack } from '../helpers/engines.mjs';
import type { Seller } from '../helpers/seller.js';
import { walk } from '../helpers/walk.js';

interface Alive {
  listeners: number;
  nodes: number;
  heap: number;
}

/** Counts what is left after garbage collection. */
async function aliveIn(session: CDPSession): Promise<Alive> {
  for (let round = 0; round < 3; round++) await session.send('HeapProfiler.collectGarbage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return { listeners: jsEventListeners, nodes, heap: usedSize };
}

/** Adds a grid of three SKUs, clicks a cell and removes the grid, this many times. */
const comeAndGo = (seller: Seller, times: number): Promise<void> =>
  seller.page.evaluate(async (times: number) => {
    const tier = { upTo: null, unitPrice: { P1M: '10', P1Y: '100' } };
    const sku = (id: string) => ({ id, values: { edition: id }, offered: true, pricing: { model: 'flat', tiers: [tier] } });
    for (let time = 0; time < times; time++) {
      const grid = document.createElement('sku-price-grid') as HTMLElement & Record<string, unknown>;
      const values = ['a', 'b', 'c'].map((id) => ({ id, label: id }));
      Object.assign(grid, {
        productAttributes: [{ id: 'edition', type: 'enum', name: 'Edition', values }],
        periods: ['P1M', 'P1Y'],
        currency: 'USD',
        value: ['a', 'b', 'c'].map(sku),
      });
      document.body.append(grid);
      const cells = () => walkRoles.allByRole(grid, 'gridcell');
      for (let tries = 0; cells().length === 0; tries++) {
        if (tries > 500) throw new Error('No cell is shown');
        await new Promise((done) => setTimeout(done, 10));
      }
      cells().at(-1)!.click();
      grid.remove();
      await new Promise((done) => setTimeout(done));
    }
  }, times);

describe('Price grids that are added and removed', () => {
  if (lack(engine, 'memory')) return;

  walk(
    'leak no listeners, at most 20 nodes, and less than 3 MB',
    async (seller) => {
      const session = await seller.page.createCDPSession();
      await comeAndGo(seller, 20);
      const before = await aliveIn(session);
      await comeAndGo(seller, 200);
      // Code that the last grids were loading may reference them a little longer.
      let after = await aliveIn(session);
      for (let tries = 0; tries < 20 && after.listeners > before.listeners; tries++) {
        await seller.pause(250);
        after = await aliveIn(session);
      }
      expect(after.listeners, 'listeners').to.be.at.most(before.listeners);
      expect(after.nodes - before.nodes, 'nodes').to.be.at.most(20);
      expect(after.heap - before.heap, 'bytes').to.be.below(3_000_000);
    },
    { file: 'examples/static/index.html' },
  );
}).timeout(240_000);
