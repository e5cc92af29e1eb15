import { css } from 'lit';

export const styles = css`
  :host {
    container-type: inline-size !important;
  }
  .page {
    display: grid;
    max-inline-size: 1040px;
    margin-inline: auto;
    gap: calc(6 * var(--_space));
    padding: calc(5 * var(--_space));
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  h2 {
    font-size: 1.35em;
    font-weight: 650;
    line-height: 1.25;
    overflow-wrap: anywhere;
  }
  h3 {
    font-size: 1em;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .options {
    display: grid;
    gap: calc(5 * var(--_space));
    align-content: start;
    min-inline-size: 0;
  }
  .choice-group,
  .quantity {
    display: grid;
    gap: calc(2 * var(--_space));
    justify-items: start;
    min-inline-size: 0;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: calc(2 * var(--_space));
    max-inline-size: 100%;
  }
  .choice {
    position: relative;
    display: grid;
    align-content: center;
    justify-items: center;
    min-block-size: 44px;
    max-inline-size: 100%;
    padding: 6px 16px;
    background: var(--_surface);
    border: 1px solid var(--_border);
    border-radius: var(--_radius-control);
    cursor: pointer;
    overflow-wrap: anywhere;
    transition:
      background-color var(--_motion),
      border-color var(--_motion);
  }
  .choice:hover {
    border-color: var(--_accent);
  }
  .choice input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    cursor: inherit;
  }
  .choice:has(input:checked) {
    background: var(--_accent-soft);
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .choice:has(input:checked) .choice-text {
    color: var(--_accent);
    font-weight: 600;
  }
  .choice:has(input:focus-visible) {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  .choice.unavailable {
    border-style: dashed;
  }
  .choice.unavailable .choice-text {
    color: var(--_muted);
    text-decoration: line-through;
  }
  .choice-note {
    color: var(--_success);
    font-size: 0.9em;
  }
  .stepper {
    display: inline-flex;
    align-items: center;
    gap: var(--_space);
  }
  .stepper .input {
    inline-size: 7.5em;
    block-size: 44px;
    text-align: center;
    font-size: 1.1em;
  }
  .stepper .button {
    inline-size: 44px;
    block-size: 44px;
    font-size: 1.25em;
  }
  .nearest {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(2 * var(--_space));
    font-variant-numeric: tabular-nums;
  }
  .offer {
    display: grid;
    gap: calc(4 * var(--_space));
    align-content: start;
    min-inline-size: 0;
    padding: calc(5 * var(--_space));
    background: var(--_sunken);
    border: 1px solid var(--_line-soft);
    border-radius: var(--_radius);
  }
  .price-area {
    display: grid;
    gap: calc(2 * var(--_space));
    min-block-size: 5.5em;
    align-content: start;
  }
  .chosen {
    color: var(--_muted);
    overflow-wrap: anywhere;
  }
  .amount {
    font-size: clamp(1.75rem, 1.25rem + 4cqi, 2.5rem);
    font-weight: 650;
    line-height: 1.15;
    letter-spacing: -0.01em;
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
  }
  .no-price {
    font-size: 1.15em;
    font-weight: 600;
  }
  .price-note {
    color: var(--_muted);
  }
  .price-note .choice-note {
    font-weight: 600;
  }
  .actions {
    display: grid;
    gap: calc(2 * var(--_space));
  }
  .actions .button {
    min-block-size: 44px;
    white-space: normal;
  }
  .bill summary {
    inline-size: fit-content;
    padding-block: 4px;
    color: var(--_accent);
    cursor: pointer;
  }
  .bill table {
    inline-size: 100%;
    margin-block-start: calc(2 * var(--_space));
    border-collapse: collapse;
    font-size: 0.95em;
    font-variant-numeric: tabular-nums;
  }
  .bill th {
    font-weight: 400;
    text-align: start;
    color: var(--_muted);
  }
  .bill td {
    text-align: end;
  }
  .bill :is(th, td) {
    padding: 5px 0;
    padding-inline-start: 8px;
    vertical-align: baseline;
    border-block-end: 1px solid var(--_line);
  }
  .bill th {
    padding-inline-start: 0;
  }
  .bill tfoot :is(th, td) {
    border-block-end: 0;
    color: var(--_text);
    font-weight: 600;
  }
  .bill tfoot td:nth-child(2) {
    font-weight: 400;
    color: var(--_muted);
  }
  .nothing {
    display: grid;
    gap: calc(2 * var(--_space));
    padding: calc(8 * var(--_space)) calc(4 * var(--_space));
    text-align: center;
    color: var(--_muted);
  }
  .nothing strong {
    color: var(--_text);
    font-weight: 600;
  }
  .instead {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(2 * var(--_space));
  }
  .instead .button {
    white-space: normal;
    text-align: start;
  }
  @container (inline-size < 480px) {
    .page {
      padding: calc(4 * var(--_space));
    }
    .offer {
      padding: calc(4 * var(--_space));
    }
  }
  @container (inline-size >= 720px) {
    .page {
      grid-template-columns: minmax(0, 1fr) minmax(280px, 360px);
      padding: calc(8 * var(--_space));
      gap: calc(6 * var(--_space)) calc(10 * var(--_space));
    }
    h2,
    .nothing {
      grid-column: 1 / -1;
    }
    .offer {
      position: sticky;
      inset-block-start: calc(4 * var(--_space));
      align-self: start;
    }
  }
  @media (forced-colors: active) {
    .choice:has(input:checked) {
      background: Highlight;
      forced-color-adjust: none;
    }
    .choice:has(input:checked) :is(.choice-text, .choice-note) {
      color: HighlightText;
    }
  }
  @media print {
    .page,
    .offer {
      border-color: #999;
      background: none;
      break-inside: avoid;
    }
    .offer {
      position: static;
    }
    .actions,
    .stepper .button,
    .nearest,
    .instead {
      display: none;
    }
    .bill summary {
      color: inherit;
      list-style: none;
    }
    .bill::details-content {
      content-visibility: visible;
      block-size: auto;
    }
    .choice:has(input:checked) {
      print-color-adjust: exact;
    }
  }
`;
