/** The same with all modules of AG Grid Community, as many pages load it. */
import { AllCommunityModule, createGrid } from 'ag-grid-community';
import { columnsFor, rowsFor } from '../../grid/contenders/data.js';

createGrid(
  document.querySelector('#grid'),
  { columnDefs: columnsFor(100).map(({ field, title }) => ({ field, headerName: title })), rowData: rowsFor(100) },
  { modules: [AllCommunityModule] },
);
