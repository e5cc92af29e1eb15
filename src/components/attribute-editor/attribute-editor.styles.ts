import { css } from 'lit';

export const styles = css`
  :host {
    /* Where it is given more height than it needs, its buttons are at the end of it. */
    display: grid;
    container-type: inline-size !important;
  }
  .editor {
    display: grid;
    grid-template-rows: auto 1fr;
    gap: calc(4 * var(--_space));
  }
  .steps {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space) calc(5 * var(--_space));
    color: var(--_muted);
  }
  .steps li {
    display: flex;
    align-items: center;
    gap: calc(2 * var(--_space));
  }
  .steps .number {
    display: grid;
    place-items: center;
    inline-size: 22px;
    block-size: 22px;
    border: 1px solid var(--_border);
    border-radius: 50%;
    font-size: 0.9em;
    font-variant-numeric: tabular-nums;
  }
  .steps .done .number {
    border-color: var(--_success);
    color: var(--_success);
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
  h3:focus {
    outline: none;
  }
  h4 {
    font-size: 1em;
    font-weight: 600;
  }
  .content {
    display: grid;
    gap: calc(4 * var(--_space));
    align-content: start;
    min-block-size: 220px;
  }
  legend {
    padding: 0;
    font-weight: 600;
  }
  .choice {
    display: grid;
    grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
    align-items: baseline;
    gap: 0 calc(4 * var(--_space));
    padding-block: var(--_space);
  }
  .choice + .choice {
    border-block-start: 1px solid var(--_line-soft);
  }
  .choice .check {
    overflow-wrap: anywhere;
  }
  .check:has([aria-disabled='true']) {
    cursor: not-allowed;
  }
  .check:has([aria-disabled='true']:not(:checked)) {
    color: var(--_muted);
  }
  .about {
    color: var(--_muted);
    overflow-wrap: anywhere;
  }
  .creation {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: start;
    gap: calc(3 * var(--_space));
    padding: calc(3 * var(--_space));
    background: var(--_sunken);
    border-radius: var(--_radius);
  }
  .creation .buttons {
    padding-block-start: calc(1.45em + var(--_space));
  }
  .card {
    display: grid;
    gap: calc(3 * var(--_space));
    padding: calc(4 * var(--_space));
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .card-head {
    display: grid;
    grid-template-columns: minmax(0, 300px) auto;
    justify-content: space-between;
    align-items: start;
    gap: calc(3 * var(--_space));
  }
  .card-head .chip {
    justify-self: start;
  }
  .foot {
    position: sticky;
    inset-block-end: calc(-4 * var(--_space));
    z-index: 1;
    display: grid;
    gap: calc(2 * var(--_space));
    padding-block: calc(3 * var(--_space)) calc(4 * var(--_space));
    margin-block-end: calc(-4 * var(--_space));
    background: var(--sku-color-behind, var(--_surface));
    border-block-start: 1px solid var(--_line);
  }
  .told {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: var(--_space) calc(5 * var(--_space));
    min-block-size: 1.5em;
  }
  .count {
    display: inline-flex;
    align-items: baseline;
    gap: calc(3 * var(--_space));
    font-variant-numeric: tabular-nums;
  }
  .why {
    color: var(--_muted);
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: calc(2 * var(--_space));
  }
  .buttons .cancel {
    margin-inline-end: auto;
  }
  .overview {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(2 * var(--_space));
  }
  .chip.new {
    background: var(--_success-soft);
    color: var(--_success);
  }
  .chip.adapted {
    background: var(--_warning-soft);
    color: var(--_warning);
  }
  .chip.removed {
    background: var(--_error-soft);
    color: var(--_error);
  }
  .scroller {
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
    block-size: var(--_control);
    padding: 2px 12px;
    border-block-end: 1px solid var(--_line-soft);
    text-align: start;
  }
  tr:last-child > * {
    border-block-end: 0;
  }
  thead > tr > * {
    background: var(--_sunken);
    color: var(--_muted);
    font-weight: 600;
    white-space: nowrap;
  }
  tbody th {
    position: sticky;
    inset-inline-start: 0;
    min-inline-size: 110px;
    background: var(--sku-color-behind, var(--_surface));
    font-weight: 500;
    overflow-wrap: anywhere;
  }
  td .chip {
    overflow-wrap: normal;
    white-space: nowrap;
  }
  .list :is(th, td):first-child {
    inline-size: 160px;
  }
  .left-out {
    color: var(--_muted);
  }
  .left-out .chip {
    background: none;
    color: inherit;
    text-decoration: line-through;
  }
  .removed ul {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space) calc(4 * var(--_space));
    color: var(--_muted);
  }
  @container (max-width: 560px) {
    .choice {
      grid-template-columns: 1fr;
    }
    .creation,
    .card-head {
      grid-template-columns: minmax(0, 1fr);
    }
    .creation .buttons {
      padding: 0;
      justify-content: flex-start;
    }
    .steps li:not([aria-current]) .name {
      display: none;
    }
    .card {
      padding: calc(3 * var(--_space));
    }
  }
`;
