import { css } from 'lit';

/** The handles of a range for fingers, and the cells that have them. */
export const handleStyles = css`
  /* 24 pixels to hit, of which a dot is seen; inside the cell, as what reaches beyond it would lie under the next one. */
  .range-handle {
    position: absolute;
    inline-size: 24px;
    block-size: 24px;
    touch-action: none;
    z-index: 4;
  }
  .range-handle.start {
    inset-block-start: 0;
    inset-inline-start: 0;
  }
  .range-handle.end {
    inset-block-end: 0;
    inset-inline-end: 0;
  }
  /* Next to the end handle; square, like the mouse's fill handle. */
  .range-handle.fill {
    inset-block-end: 0;
    inset-inline-end: 24px;
  }
  /* What stands in the cell is read above them. */
  .cell.range-end {
    line-height: calc(var(--_control) - 10px);
  }
  .cell.range-end .cell-input {
    padding-block-end: 8px;
  }
  .range-handle::before {
    content: '';
    position: absolute;
    inline-size: 10px;
    block-size: 10px;
    background: var(--_accent);
    border: 1.5px solid var(--_surface);
    border-radius: 50%;
  }
  .range-handle.start::before {
    inset-block-start: -1px;
    inset-inline-start: -1px;
  }
  .range-handle.end::before {
    inset-block-end: -1px;
    inset-inline-end: -1px;
  }
  .range-handle.fill::before {
    inset-block-end: -1px;
    inset-inline-end: 7px;
    border-radius: 0;
  }
  @media (forced-colors: active) {
    .range-handle::before {
      forced-color-adjust: none;
      background: Highlight;
      border-color: CanvasText;
    }
  }
`;
