/** What the hands of a seller do: they type, paste, fill, open menus and panels. It comes right after the first lines. */
export { addTier, clear, offer, removeTier, toggle } from './commands.js';
export { TableClipboard } from './input/table-clipboard.js';
export { pressInEditor } from './input/editor-keys.js';
export { dragExtent } from './edits/fill-extent.js';
export { fillAll, fillAlong, fillTo, fillToNeighbour } from './session/fill.js';
export { filterFields } from './panels/filter-panel.js';
export { issueItems } from './panels/issue-items.js';
export { goTo } from './late-place.js';
export { modelItems, openMenuAt, rowItems } from './panels/menus.js';
export { panelStyles } from './panels/panels.styles.js';
export { pressAgain } from './press-again.js';
export { TouchHandles } from './input/touch-handles.js';
export { readTyped } from './edits/typing.js';
