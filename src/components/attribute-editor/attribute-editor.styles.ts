import { css } from 'lit';

export const styles = css`
  :host {
    display: grid;
    gap: 16px;
    align-content: start;
  }
  .steps {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 20px;
    padding-block-end: 12px;
    border-block-end: 1px solid var(--_line-soft);
    color: var(--_muted);
  }
  .steps li {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  .steps .number {
    display: inline-grid;
    place-items: center;
    inline-size: 22px;
    block-size: 22px;
    border: 1px solid var(--_border);
    border-radius: 50%;
    font-size: 0.9em;
    font-variant-numeric: tabular-nums;
  }
  .steps [aria-current] {
    color: var(--_text);
    font-weight: 600;
  }
  .steps [aria-current] .number {
    background: var(--_accent);
    border-color: var(--_accent);
    color: var(--_on-accent);
  }
  .body {
    display: grid;
    gap: 16px;
    align-content: start;
    min-block-size: 220px;
  }
  .kind {
    display: grid;
    gap: 4px;
  }
  .kind legend,
  h3 {
    padding: 0;
    margin-block-end: 4px;
    font-size: 1em;
    font-weight: 600;
  }
  .option {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0 10px;
    align-items: start;
    padding: 8px 10px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-control);
    cursor: pointer;
  }
  .option:hover {
    background: var(--_sunken);
  }
  .option:has(input:checked) {
    border-color: var(--_accent);
    background: var(--_accent-soft);
  }
  .option input {
    inline-size: 16px;
    block-size: 16px;
    margin: 2px 0 0;
    accent-color: var(--_accent);
  }
  .option .what {
    display: block;
    overflow-wrap: anywhere;
  }
  .option small {
    display: block;
    color: var(--_muted);
    overflow-wrap: anywhere;
  }
  .attribute {
    display: grid;
    gap: 10px;
    padding: 14px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .attribute .name {
    max-inline-size: 320px;
  }
  .table {
    max-block-size: min(46vh, 420px);
    overflow: auto;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
  }
  th,
  td {
    block-size: 34px;
    padding: 0 12px;
    text-align: start;
    border-block-end: 1px solid var(--_line-soft);
    overflow-wrap: anywhere;
  }
  thead th {
    position: sticky;
    inset-block-start: 0;
    background: var(--_sunken);
    color: var(--_muted);
    font-size: 0.92em;
    font-weight: 600;
  }
  tbody th {
    font-weight: 500;
  }
  tr.removed :is(th, td):first-child {
    text-decoration: line-through;
    color: var(--_muted);
  }
  .mark {
    padding: 2px 8px;
    border-radius: 10px;
    background: var(--_chip);
    font-size: 0.92em;
    white-space: nowrap;
  }
  .mark.added {
    background: var(--_success-soft);
    color: var(--_success);
  }
  .mark.adapted {
    background: var(--_warning-soft);
    color: var(--_warning);
  }
  .mark.removed {
    background: var(--_error-soft);
    color: var(--_error);
  }
  .note ul {
    list-style: disc;
    padding-inline-start: 18px;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
    padding-block-start: 12px;
    border-block-start: 1px solid var(--_line-soft);
  }
  .foot .count {
    flex: 1;
    font-variant-numeric: tabular-nums;
  }
  .foot .why {
    flex-basis: 100%;
    text-align: end;
    min-block-size: 1.45em;
    color: var(--_muted);
  }
`;
