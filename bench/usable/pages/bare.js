/** AG Grid with only its row model module: 100 SKUs, ten columns. */
import { ClientSideRowModelModule, createGrid } from 'ag-grid-community';
import { columnsFor, rowsFor } from '../../grid/contenders/data.js';

createGrid(
  document.querySelector('#grid'),
  { columnDefs: columnsFor(100).map(({ field, title }) => ({ field, headerName: title })), rowData: rowsFor(100) },
  { modules: [ClientSideRowModelModule] },
);
