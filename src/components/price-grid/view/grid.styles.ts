import { css } from 'lit';

/** Styles of the cells, in the grid's shadow root. */
export const gridStyles = css`
  .inside {
    inline-size: 100%;
    font-size: var(--_grid-font);
  }
  .ag-root-wrapper {
    overflow: visible;
  }
  .ag-header-cell {
    user-select: none;
  }
  .ag-header-cell.actions .ag-header-cell-text {
    position: absolute;
    clip-path: inset(50%);
  }
  .ag-header-cell.numeric .ag-header-cell-label {
    justify-content: right;
    text-align: right;
  }
  /* At most two lines. A long word breaks at its soft hyphens. */
  .ag-header-cell-text {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    line-height: 1.25;
  }
  .ag-header-cell.offered .ag-header-cell-text {
    overflow: visible;
    overflow-wrap: normal;
  }
  /* AG Grid's cell already sets the line height and ends overflow with an ellipsis. A box inside it would double the layout cost. */
  .cell {
    user-select: none;
    -webkit-user-select: none;
    /* Reports a tap at once, without waiting for a double tap that zooms. */
    touch-action: manipulation;
    cursor: default;
  }
  /* Numbers align to the right in every language. */
  .cell.numeric {
    text-align: right;
    font-variant-numeric: tabular-nums;
  }
  .cell.ag-cell-focus,
  .cell.ag-cell-focus:focus {
    outline: none;
  }
  .cell.ag-spanned-cell {
    padding-block-start: 0;
    line-height: calc(var(--_control) - 2px);
    background: var(--_surface);
  }
  .cell.open-end,
  .cell.not-offered,
  .cell.actions {
    color: var(--_muted);
  }
  .cell.warning {
    background: var(--_warning-soft);
  }
  .cell.error {
    background: var(--_error-soft);
    color: var(--_error);
    box-shadow: inset 0 0 0 1px color-mix(in srgb, var(--_error) 45%, transparent);
  }
  .cell.selected,
  .cell.filling {
    background: var(--_accent-soft);
  }
  .cell.selected.error {
    background: color-mix(in srgb, var(--_accent-soft), var(--_error-soft));
  }
  /* A mark in the corner, as in spreadsheets, which is visible next to any content. */
  .cell.warning .content::before,
  .cell.error .content::before {
    content: '';
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    border: 4px solid;
    border-block-end-color: transparent;
    border-inline-end-color: transparent;
    color: var(--_warning);
    forced-color-adjust: none;
  }
  .cell.error .content::before {
    border-width: 5px;
    color: var(--_error);
  }
  .cell.copied::before,
  .cell.filling::before {
    content: '';
    position: absolute;
    inset: 0;
    border: 0 dashed var(--_accent);
    pointer-events: none;
  }
  .cell.at-top::before {
    border-block-start-width: 1.5px;
  }
  .cell.at-bottom::before {
    border-block-end-width: 1.5px;
  }
  .cell.at-start::before {
    border-inline-start-width: 1.5px;
  }
  .cell.at-end::before {
    border-inline-end-width: 1.5px;
  }
  .cell.active {
    background: var(--_surface);
    box-shadow: inset 0 0 0 2px var(--_accent);
  }
  .cell.active.warning {
    background: var(--_warning-soft);
  }
  .cell.active.error {
    background: var(--_error-soft);
  }
  .fill-handle {
    position: absolute;
    inset-block-end: -1px;
    inset-inline-end: -1px;
    inline-size: 8px;
    block-size: 8px;
    background: var(--_accent);
    border: 1px solid var(--_surface);
    cursor: crosshair;
    z-index: 2;
  }
  .cell[data-missing]::after {
    content: attr(data-missing);
  }
  .tick-box {
    display: inline-block;
    inline-size: 16px;
    block-size: 16px;
    border: 1px solid var(--_border);
    border-radius: 3px;
    background: var(--_surface);
    vertical-align: middle;
    cursor: pointer;
  }
  .offered-sku .tick-box {
    background: var(--_accent);
    border-color: var(--_accent);
    position: relative;
  }
  .offered-sku .tick-box::after {
    content: '';
    position: absolute;
    inset-block-start: 1px;
    inset-inline-start: 4px;
    inline-size: 4px;
    block-size: 8px;
    border: solid var(--_on-accent);
    border-width: 0 2px 2px 0;
    rotate: 45deg;
  }
  .cell.actions {
    text-align: center;
    cursor: pointer;
  }
  .actions-button {
    font-weight: 700;
  }
  .cell-input {
    position: absolute;
    inset: 0;
    box-sizing: border-box;
    inline-size: 100%;
    block-size: calc(var(--_control) - 3px);
    margin: 0;
    padding: 0 8px;
    font: inherit;
    text-align: inherit;
    color: var(--_text);
    background: var(--_surface);
    border: 0;
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
    box-shadow: var(--_shadow);
    z-index: 3;
    user-select: text;
    -webkit-user-select: text;
  }
  /* A minus sign precedes its number in every language. */
  .cell-input.numeric {
    direction: ltr;
  }
  /* Overlay scroll bars must not cover the last row. */
  .ag-scrollbar-invisible,
  .ag-scrollbar-invisible * {
    background: transparent !important;
    pointer-events: none !important;
  }
  @media (forced-colors: active) {
    .cell.selected {
      outline: 1px solid Highlight;
      outline-offset: -2px;
    }
    .cell.active,
    .cell.active.ag-cell-focus:focus {
      outline: 3px solid Highlight;
      outline-offset: -3px;
    }
    .cell.error {
      outline-style: double;
    }
    .cell.warning .content::before {
      color: CanvasText;
    }
    .cell.error .content::before {
      border-color: CanvasText;
    }
    .fill-handle,
    .offered-sku .tick-box {
      forced-color-adjust: none;
      background: Highlight;
      border-color: CanvasText;
    }
  }
`;
