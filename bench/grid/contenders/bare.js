import { createRuntime } from '../../../src/components/price-grid/view/grid-runtime.ts';
import { columnsFor, rowsFor } from './data.js';
import { scrollThrough } from './kit-work.js';
import { serve } from './page.js';

/** AG Grid with the kit's modules, theme and columns, but without the kit. */
let api;
let root;
serve({
  prepare: (rows) => ({ columns: columnsFor(rows), rows: rowsFor(rows) }),
  show(host, { columns, rows }) {
    root = host.attachShadow({ mode: 'open' });
    const element = document.createElement('div');
    element.style.height = '100%';
    root.append(element);
    const extra = (field) => ({ field, title: '' });
    api = createRuntime(element, {
      columnDefs: [extra('offered'), ...columns, extra('upTo'), extra('actions')].map(({ field, title }) => ({
        colId: field,
        field,
        headerName: title,
        width: 90,
        ...(/^(offered|a\d)$/.test(field) ? { pinned: 'left' } : {}),
      })),
      rowHeight: 32,
      headerHeight: 40,
      rowData: rows,
      getRowId: ({ data }) => String(data.id),
      enableCellSpan: true,
      suppressFieldDotNotation: true,
      suppressAnimationFrame: true,
      animateRows: false,
    });
  },
  isPainted: (host) => /C-\d/.test(host.shadowRoot.querySelector('.ag-root-wrapper')?.textContent ?? ''),
  remove: () => api.destroy(),
  more: { scroll: () => scrollThrough(root.querySelector('.ag-grid-viewport')) },
});
