import { css } from 'lit';

/** Styles of the frame around the grid: toolbar, states and status bar. */
export const styles = css`
  :host {
    --_grid-font: var(--sku-grid-font-size, 1em);
    --_grid-height: var(--sku-grid-height, min(70vh, 720px));
    min-inline-size: 0;
  }
  .frame {
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    overflow: clip;
  }
  .toolbar {
    container: price-grid-toolbar / inline-size;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px;
    padding: 8px 12px;
    border-block-end: 1px solid var(--_line);
  }
  .heading {
    display: flex;
    flex: 1 1 auto;
    align-items: baseline;
    gap: 8px;
    font-weight: 600;
  }
  .heading .muted {
    font-weight: 400;
  }
  .search {
    flex: 1 1 84px;
    max-inline-size: 180px;
    padding-inline: 8px;
    text-overflow: ellipsis;
  }
  @container price-grid-toolbar (max-width: 600px) {
    .heading {
      flex-grow: 0;
    }
    /* Next to the heading, so that the buttons below fit on one line. */
    .search {
      flex: 4 1 calc(100% - 9em);
      max-inline-size: none;
    }
    .toolbar > .button:not(.icon) {
      flex: 1 1 auto;
      padding-inline: 8px;
    }
  }
  @container price-grid-toolbar (max-width: 400px) {
    .search {
      flex-basis: 84px;
    }
  }
  .body {
    position: relative;
    min-block-size: calc(2 * var(--_control));
  }
  .skeleton {
    max-block-size: var(--_grid-height);
    overflow: hidden;
  }
  .skeleton table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: var(--_grid-font);
  }
  .skeleton th {
    block-size: calc(var(--_control) + 8px);
    padding: 0 10px;
    color: var(--_muted);
    background: var(--_sunken);
    border-block-end: 1px solid var(--_line);
    text-align: start;
    white-space: nowrap;
  }
  .skeleton th.numeric {
    text-align: end;
  }
  .skeleton td {
    block-size: var(--_control);
    padding: 0 10px;
    border-block-end: 1px solid var(--_line-soft);
  }
  .bone {
    display: block;
    block-size: 8px;
    border-radius: 4px;
    background: var(--_line-soft);
  }
  .status {
    container: price-grid-status / inline-size;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 16px;
    min-block-size: var(--_control);
    padding: 4px 16px;
    color: var(--_muted);
    font-size: 0.92em;
    border-block-start: 1px solid var(--_line);
    font-variant-numeric: tabular-nums;
  }
  /* The height of the buttons that may appear next to it. */
  .status > :first-child {
    line-height: 24px;
  }
  .here {
    display: flex;
    flex: 1 1 0;
    gap: 16px;
    min-inline-size: 0;
    white-space: nowrap;
  }
  /* If both do not fit on one line, the selection gets a second line, which is always reserved. */
  @container price-grid-status (max-width: 520px) {
    .here {
      flex-basis: 100%;
      min-block-size: 1lh;
    }
  }
  .empty .button {
    margin-block-start: calc(2 * var(--_space));
  }
  .note-here {
    flex: 1 1 0;
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .issue-buttons {
    display: inline-flex;
    align-items: center;
    gap: 4px;
  }
  .issues,
  .issues-list {
    min-block-size: 24px;
    min-inline-size: 24px;
    padding: 0;
    color: inherit;
    background: none;
    border: 0;
    cursor: pointer;
  }
  .issues {
    text-decoration: underline;
    text-underline-offset: 2px;
  }
`;
