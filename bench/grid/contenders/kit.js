import '../../../src/define/price-grid.ts';
import { attributesFor, periods, skusFor } from './data.js';
import { kitWork } from './kit-work.js';
import { focused, pasteEvent, serve } from './page.js';

let grid;
const path = [0, 'pricing', 'tiers', 0, 'unitPrice', periods[0]];

serve({
  prepare: (rows) => ({
    productAttributes: quantified(attributesFor(rows)),
    value: skusFor(rows),
    policy: { maxSkus: rows, maxValues: 20 },
  }),
  show(host, table) {
    grid = Object.assign(document.createElement('sku-price-grid'), { periods, ...table });
    host.append(grid);
  },
  isPainted: () => /C-\d/.test(inner()?.textContent ?? ''),
  select: () => grid.focusPath(path),
  paste: (text) => pasteEvent(focused(), text),
  undo: () => grid.undo(),
  prices: (rows) => grid.value.slice(0, rows).map(({ pricing }) => periods.map((period) => Number(pricing.tiers[0].unitPrice[period]))),
  remove: () => grid.remove(),
  more: kitWork(
    () => grid,
    () => inner(),
  ),
});

const inner = () => grid?.shadowRoot?.querySelector('.grid')?.shadowRoot?.querySelector('.ag-root-wrapper');

/** Has a quantity attribute, so that the SKUs have pricing models and tiers. */
function quantified(attributes) {
  return [...attributes, { id: 'users', type: 'quantity', name: 'Users', unit: 'user', min: 1, max: 1000, step: 1 }];
}
