import { TabulatorFull } from 'tabulator-tables';
import { columnsFor, periods, rowsFor } from './data.js';
import { pasteEvent, serve } from './page.js';

let table;
serve({
  prepare: (rows) => ({ columns: columnsFor(rows), data: rowsFor(rows) }),
  show(host, { columns, data }) {
    table = new TabulatorFull(host.appendChild(document.createElement('div')), {
      data,
      columns: columns.map(({ field, title, numeric }) => ({
        field,
        title,
        width: 90,
        ...(numeric ? { editor: 'input', validator: 'numeric', mutatorClipboard: Number } : {}),
      })),
      height: 640,
      selectableRange: 1,
      selectableRangeColumns: true,
      clipboard: true,
      clipboardPasteParser: 'range',
      clipboardPasteAction: 'range',
      editTriggerEvent: 'dblclick',
      history: true,
    });
  },
  isPainted: () => /C-\d/.test(table.element.querySelector('.tabulator-table')?.textContent ?? ''),
  select() {
    const row = table.getRowFromPosition(1);
    for (const range of table.getRanges()) range.remove();
    table.addRange(row.getCell(periods[0]), row.getCell(periods[0]));
  },
  paste: (text) => pasteEvent(table.element, text),
  undo: () => table.undo(),
  prices: (rows) =>
    table
      .getData()
      .slice(0, rows)
      .map((row) => periods.map((period) => Number(row[period]))),
  remove: () => table.destroy(),
});
