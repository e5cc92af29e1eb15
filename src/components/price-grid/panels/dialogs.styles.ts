import { css } from 'lit';

/** Styles of the dialogs: the fields of a change, the table of changes and the shortcuts. */
export const dialogContentStyles = css`
  .bulk {
    display: grid;
    gap: 12px;
    align-content: start;
  }
  /* A minus sign precedes its number in every language. */
  .bulk .numeric {
    direction: ltr;
  }
  .summary {
    margin-block: 12px 8px;
  }
  .changes {
    max-block-size: 320px;
    overflow: auto;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-control);
  }
  .shortcuts {
    max-block-size: calc(100dvh - 180px);
    overflow: auto;
    border-radius: var(--_radius-control);
  }
  .changes table,
  .shortcuts table {
    inline-size: 100%;
    border-collapse: collapse;
  }
  .changes th,
  .changes td,
  .shortcuts td {
    padding: 6px 10px;
    border-block-end: 1px solid var(--_line-soft);
    text-align: start;
    font-weight: 400;
    vertical-align: top;
  }
  .changes thead th {
    position: sticky;
    inset-block-start: 0;
    background: var(--_sunken);
    color: var(--_muted);
    font-weight: 600;
  }
  /* Numbers align to the right in every language. */
  .changes .numeric {
    text-align: right;
    font-variant-numeric: tabular-nums;
  }
  .changes .hint {
    padding: 6px 10px;
  }
  kbd {
    display: inline-block;
    padding: 1px 6px;
    font: inherit;
    font-size: 0.92em;
    background: var(--_sunken);
    border: 1px solid var(--_line);
    border-radius: 4px;
    white-space: nowrap;
  }
`;
