/**
 * The only module that imports AG Grid. It is loaded by `import()` when a grid is first shown, contains only the modules in use,
 * and registers nothing globally.
 */
import {
  CellSpanModule,
  ClientSideRowModelApiModule,
  ColumnApiModule,
  createGrid,
  createTheme,
  ScrollApiModule,
  type GridApi,
  type GridOptions,
} from 'ag-grid-community';
import type { Row } from '../sheet/rows.js';
import { scrollFrames } from './scroll-frames.js';
import { themeParams } from './theme.js';

const modules = [CellSpanModule, ClientSideRowModelApiModule, ColumnApiModule, ScrollApiModule, scrollFrames(CellSpanModule.version)];
/** The theme without parts: it has no icons, and its parameters are its only styles. */
const theme = createTheme().withParams(themeParams);

/** Creates the grid in `element`, the only child of its shadow root, and adds the styles to that root. */
export function createRuntime(element: HTMLElement, options: GridOptions<Row>): GridApi<Row> {
  const root = element.getRootNode();
  // The type says element, but AG Grid also accepts a shadow root as the container of its style elements.
  const themeStyleContainer = root instanceof ShadowRoot ? (root as unknown as HTMLElement) : element;
  return createGrid(element, { ...options, theme, themeStyleContainer }, { modules });
}
