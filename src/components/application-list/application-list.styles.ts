import { css } from 'lit';

export const styles = css`
  .under {
    color: var(--_muted);
    font-size: 0.925em;
  }
  .reasons {
    display: grid;
    gap: 4px;
    margin-block-start: 8px;
    padding: 8px 10px;
    border-radius: var(--_radius-control);
    background: var(--_error-soft);
    font-size: 0.95em;
  }
  .reasons h4 {
    color: var(--_error);
    font-size: 1em;
    font-weight: 600;
  }
  .reasons li {
    overflow-wrap: anywhere;
    white-space: pre-line;
  }
  .where {
    font-weight: 600;
  }
  .timeline {
    margin-block-start: 4px;
  }
  .timeline summary {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-block-size: 24px;
    border-radius: 3px;
    color: var(--_muted);
    font-size: 0.925em;
    cursor: pointer;
  }
  .timeline summary::before {
    content: '';
    inline-size: 5px;
    block-size: 5px;
    border: solid currentcolor;
    border-width: 0 1.5px 1.5px 0;
    transform: rotate(45deg) translate(-1px, -1px);
  }
  .timeline[open] summary::before {
    transform: rotate(225deg) translate(-1px, -1px);
  }
  .timeline summary::-webkit-details-marker {
    display: none;
  }
  .timeline ol {
    margin-block: 6px 2px;
  }
  .timeline li {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 16px;
    max-inline-size: 30em;
    padding-block: 3px;
    padding-inline-start: 20px;
  }
  /* A dot for each step, and a line from one to the next. */
  .timeline li::before {
    content: '';
    position: absolute;
    inset-block-start: 0.62em;
    inset-inline-start: 2px;
    inline-size: 9px;
    block-size: 9px;
    box-sizing: border-box;
    border: 2px solid var(--_muted);
    border-radius: 50%;
    background: var(--_surface);
  }
  .timeline li:not(:last-child)::after {
    content: '';
    position: absolute;
    inset-block: calc(0.62em + 11px) calc(2px - 0.62em);
    inset-inline-start: 6px;
    border-inline-start: 1px solid var(--_line);
  }
  .timeline li.approved::before {
    border-color: var(--_success);
    background: var(--_success);
  }
  .timeline li.rejected::before {
    border-color: var(--_error);
    background: var(--_error);
  }
  .timeline li.waiting::before {
    border-color: var(--_accent);
  }
`;
