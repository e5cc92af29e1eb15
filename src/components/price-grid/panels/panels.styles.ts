import { css } from 'lit';

/** Styles of the panels: filters, sort order and the list of issues. */
export const panelStyles = css`
  .filter-panel {
    display: grid;
    gap: 12px;
    min-inline-size: 220px;
    padding: 12px 14px;
  }
  .filter-panel fieldset {
    display: grid;
    gap: 4px;
  }
  .filter-panel legend {
    padding: 0;
    color: var(--_muted);
  }
  .issue-list {
    max-inline-size: min(560px, 90vw);
    margin: 0;
    padding: 4px;
    list-style: none;
  }
  .issue-list button,
  .issue-list p {
    display: flex;
    gap: 8px;
    inline-size: 100%;
    min-block-size: 32px;
    margin: 0;
    padding: 6px 10px;
    font: inherit;
    color: inherit;
    text-align: start;
    background: none;
    border: 0;
    border-radius: var(--_radius-control);
  }
  .issue-list button {
    cursor: pointer;
  }
  .issue-list button:hover {
    background: var(--_sunken);
  }
  .issue-list .severity {
    flex: none;
    font-weight: 600;
  }
  .issue-list .error {
    color: var(--_error);
  }
  .issue-list .warning {
    color: var(--_warning);
  }
`;
