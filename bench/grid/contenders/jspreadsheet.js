import jspreadsheet from 'jspreadsheet-ce';
import { columnsFor, rowsFor } from './data.js';
import { pasteEvent, serve } from './page.js';

let host;
let sheet;
let columns;
serve({
  prepare: (rows) => ({ columns: columnsFor(rows), data: rowsFor(rows) }),
  show(element, made) {
    host = element.appendChild(document.createElement('div'));
    columns = made.columns;
    [sheet] = jspreadsheet(host, {
      worksheets: [
        {
          data: made.data.map((row) => columns.map(({ field }) => row[field])),
          columns: columns.map(({ title, numeric }) => ({ title, type: numeric ? 'numeric' : 'text', width: 90 })),
          tableOverflow: true,
          tableWidth: '1200px',
          tableHeight: '640px',
          lazyLoading: true,
          loadingSpin: false,
        },
      ],
    });
  },
  isPainted: () => /C-\d/.test(host.querySelector('tbody')?.textContent ?? ''),
  select: () => sheet.updateSelectionFromCoords(first(), 0, first(), 0),
  paste: (text) => pasteEvent(document.body, text),
  undo: () => sheet.undo(),
  prices: (rows) =>
    sheet
      .getData()
      .slice(0, rows)
      .map((row) => row.slice(first()).map(Number)),
  remove: () => jspreadsheet.destroy(host, true),
});

const first = () => columns.findIndex(({ numeric }) => numeric);
