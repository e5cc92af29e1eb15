/**
 * The only module that imports AG Grid. It is loaded by `import()` when a grid is first shown, brings only the modules in use,
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
/** Without parts: no icons and no styles but those that the parameters make. */
const theme = createTheme().withParams(themeParams);

/** Makes the grid in `element`, which is alone in its shadow root; its styles go into that root. */
export function createRuntime(element: HTMLElement, options: GridOptions<Row>): GridApi<Row> {
  const root = element.getRootNode();
  // Typed as an element, yet a shadow root takes the style elements just as well.
  const themeStyleContainer = root instanceof ShadowRoot ? (root as unknown as HTMLElement) : element;
  return createGrid(element, { ...options, theme, themeStyleContainer }, { modules });
}
