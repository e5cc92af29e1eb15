/** What the hands of a seller do: they type, paste, fill, open menus and panels. It comes right after the first lines. */
export { addTier, clear, offer, removeTier, toggle } from './commands.js';
export { TableClipboard } from './table-clipboard.js';
export { pressInEditor } from './editor-keys.js';
export { fillAll, fillAlong, fillTo, fillToNeighbour, growTo } from './fill.js';
export { filterFields } from './filter-panel.js';
export { issueItems } from './issue-items.js';
export { goTo } from './late-place.js';
export { modelItems, openMenuAt, rowItems } from './menus.js';
export { panelStyles } from './panels.styles.js';
export { pressAgain } from './press-again.js';
export { TouchHandles } from './touch-handles.js';
export { readTyped } from './typing.js';
