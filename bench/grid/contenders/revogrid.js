import { defineCustomElements } from '@revolist/revogrid/loader';
import { columnsFor, periods, rowsFor } from './data.js';
import { focused, pasteEvent, serve } from './page.js';

defineCustomElements();
let grid;
let columns;
/** Its community edition has no undo. */
serve({
  prepare: (rows) => ({ columns: columnsFor(rows), source: rowsFor(rows) }),
  show(host, made) {
    columns = made.columns;
    grid = Object.assign(document.createElement('revo-grid'), {
      columns: columns.map(({ field, title }) => ({ prop: field, name: title, size: 90 })),
      source: made.source,
      range: true,
    });
    grid.style.blockSize = '640px';
    host.append(grid);
  },
  isPainted: () => /C-\d/.test([...grid.querySelectorAll('revogr-data')].map(({ textContent }) => textContent).join('')),
  async select() {
    await grid.setCellsFocus({ x: first(), y: 0 }, { x: first(), y: 0 });
  },
  paste: (text) => pasteEvent(focused(), text),
  async prices(rows) {
    const source = await grid.getSource();
    return source.slice(0, rows).map((row) => periods.map((period) => Number(row[period])));
  },
  remove: () => grid.remove(),
});

const first = () => columns.findIndex(({ numeric }) => numeric);
