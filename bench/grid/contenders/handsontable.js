import Handsontable from 'handsontable';
import { columnsFor, periods, rowsFor } from './data.js';
import { focused, pasteEvent, serve } from './page.js';

let table;
let columns;
serve({
  prepare: (rows) => ({ columns: columnsFor(rows), data: rowsFor(rows) }),
  show(host, made) {
    columns = made.columns;
    table = new Handsontable(host.appendChild(document.createElement('div')), {
      data: made.data,
      columns: columns.map(({ field, numeric }) => ({ data: field, ...(numeric ? { type: 'numeric' } : {}) })),
      colHeaders: columns.map(({ title }) => title),
      rowHeaders: true,
      width: 1200,
      height: 640,
      undo: true,
      copyPaste: { rowsLimit: Infinity, columnsLimit: Infinity },
      licenseKey: 'non-commercial-and-evaluation',
    });
  },
  isPainted: (host) => /C-\d/.test(host.querySelector('tbody')?.textContent ?? ''),
  select() {
    table.listen();
    table.selectCell(0, first());
  },
  paste: (text) => pasteEvent(focused(), text),
  undo: () => table.getPlugin('undoRedo').undo(),
  prices: (rows) =>
    table
      .getSourceData()
      .slice(0, rows)
      .map((row) => periods.map((period) => Number(row[period]))),
  remove: () => table.destroy(),
});

const first = () => columns.findIndex(({ numeric }) => numeric);
