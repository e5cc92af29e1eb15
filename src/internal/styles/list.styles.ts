import { css } from 'lit';

/** Lists of documents: a table, or cards if there is no room for columns. */
export const listStyles = css`
  :host {
    container-type: inline-size;
    /* Contained, it would have no width of its own in a flexible box. */
    contain-intrinsic-inline-size: 720px;
    max-inline-size: 100%;
  }
  .list {
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    overflow: hidden;
    /* Long words in a wide font: operations are scrolled to, not cut off. */
    overflow-x: auto;
  }
  .list-tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
    padding: 12px 16px;
    border-block-end: 1px solid var(--_line-soft);
  }
  .list-tools .input {
    inline-size: min(100%, 280px);
  }
  .list-count {
    margin-inline-start: auto;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
  }
  th {
    padding: 8px 16px;
    background: var(--_sunken);
    border-block-end: 1px solid var(--_line-soft);
    color: var(--_muted);
    font-size: 0.9em;
    font-weight: 600;
    text-align: start;
    white-space: nowrap;
  }
  th:first-child {
    inline-size: 40%;
  }
  td {
    padding: 12px 16px;
    border-block-end: 1px solid var(--_line-soft);
    vertical-align: top;
  }
  tr:last-child > td {
    border-block-end: 0;
  }
  tbody tr {
    transition: background-color var(--_motion);
  }
  tbody tr:hover {
    background: var(--_sunken);
  }
  .title {
    padding: 2px 0;
    background: none;
    border: 0;
    border-radius: 3px;
    font-weight: 600;
    text-align: start;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  .title:hover {
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .tags {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    margin-block-start: 2px;
  }
  .chip.small {
    min-block-size: 20px;
    font-size: 0.88em;
  }
  .chip.warning {
    background: var(--_warning-soft);
    color: var(--_warning);
  }
  .chip.error {
    background: var(--_error-soft);
    color: var(--_error);
  }
  .chip.success {
    background: var(--_success-soft);
    color: var(--_success);
  }
  .chip.accent {
    background: var(--_accent-soft);
    color: var(--_accent);
  }
  .time {
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
  .operations {
    display: flex;
    gap: 2px;
    margin-block: -6px;
  }
  .operations .button {
    padding: 0 8px;
    color: var(--_accent);
  }
  .operations .button.danger {
    color: var(--_error);
  }
  .only-narrow {
    display: none;
  }
  td.end,
  th.end {
    text-align: end;
  }
  td.end .operations {
    justify-content: flex-end;
    margin-inline-end: -8px;
  }
  .empty {
    display: grid;
    gap: 4px;
    justify-items: center;
    padding: 48px 20px;
  }
  .empty strong {
    color: var(--_text);
  }
  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
    margin-block-end: 12px;
  }
  .ghost {
    display: block;
    block-size: 12px;
    inline-size: 60%;
    border-radius: 6px;
    background: var(--_chip);
  }
  @media (prefers-reduced-motion: no-preference) {
    .ghost {
      animation: breathe 1.4s ease-in-out infinite alternate;
    }
  }
  @keyframes breathe {
    to {
      opacity: 0.45;
    }
  }
  @container (max-width: 820px) {
    table,
    tbody,
    td {
      display: block;
    }
    thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    tr {
      display: flex;
      flex-wrap: wrap;
      gap: 6px 20px;
      align-items: baseline;
      padding: 12px 16px;
      border-block-end: 1px solid var(--_line-soft);
    }
    td:first-child,
    td:last-child {
      flex: 1 0 100%;
    }
    tr:last-child {
      border-block-end: 0;
    }
    td,
    td.end {
      padding: 0;
      border: 0;
      text-align: start;
    }
    td.end .operations {
      flex-wrap: wrap;
      justify-content: flex-start;
      margin-block: 2px -4px;
      margin-inline-start: -8px;
    }
    .time {
      white-space: normal;
    }
    .only-wide {
      display: none;
    }
    .only-narrow {
      display: inline;
      color: var(--_muted);
    }
  }
`;
