import { css } from 'lit';

export const styles = css`
  :host {
    container-type: inline-size !important;
    /* Contained, it would have no width of its own in a flexible box. */
    contain-intrinsic-inline-size: 720px;
    max-inline-size: 100%;
  }
  .review {
    display: grid;
    gap: 16px;
  }
  .head {
    display: grid;
    gap: 6px;
  }
  .head h2 {
    font-size: 1.5em;
    font-weight: 650;
    line-height: 1.2;
    overflow-wrap: anywhere;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    color: var(--_muted);
  }
  .chip.accent {
    background: var(--_accent-soft);
    color: var(--_accent);
  }
  .chip.error {
    background: var(--_error-soft);
    color: var(--_error);
  }
  .chip.success {
    background: var(--_success-soft);
    color: var(--_success);
  }
  .card {
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    overflow: clip;
  }
  .card > h3 {
    padding: 12px 16px;
    border-block-end: 1px solid var(--_line-soft);
    font-size: 1.05em;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .row {
    display: grid;
    grid-template-columns: minmax(140px, 240px) minmax(0, 1fr) auto;
    gap: 4px 16px;
    align-items: start;
    padding: 8px 16px;
    border-block-end: 1px solid var(--_line-soft);
  }
  .row:last-child {
    border-block-end: 0;
  }
  .field-name {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 8px;
    align-items: center;
    min-block-size: var(--_control);
    color: var(--_muted);
    overflow-wrap: anywhere;
  }
  .values {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 10px;
    align-items: start;
    padding-block: calc((var(--_control) - 1.45em) / 2);
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
  }
  .line {
    display: block;
  }
  .was {
    color: var(--_muted);
    text-decoration: line-through;
    text-decoration-color: var(--_border);
  }
  .is {
    font-weight: 600;
  }
  .row.removed .was {
    color: var(--_error);
  }
  .chip.small {
    min-block-size: 18px;
    padding: 0 7px;
    font-size: 0.85em;
  }
  .chip.added {
    background: var(--_success-soft);
    color: var(--_success);
  }
  .chip.removed {
    background: var(--_error-soft);
    color: var(--_error);
  }
  .chip.changed,
  .chip.moved {
    background: var(--_warning-soft);
    color: var(--_warning);
  }
  .reason {
    grid-column: 1 / -1;
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 4px 8px;
    align-items: end;
    padding: 8px 0 4px;
  }
  .reason-text {
    color: var(--_error);
    grid-column: 1 / -1;
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  .whole {
    padding: 12px 16px 16px;
  }
  .decision {
    position: sticky;
    inset-block-end: 0;
    display: grid;
    gap: 12px;
    padding: 12px 16px;
    background: var(--_raised);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    box-shadow: 0 -6px 20px rgb(15 20 35 / 0.06);
  }
  .row > .button {
    color: var(--_accent);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
  }
  .actions .hint {
    flex: 1;
    min-inline-size: 160px;
  }
  .button.reject:not([aria-disabled='true']) {
    border-color: var(--_error);
    color: var(--_error);
  }
  @container (max-width: 640px) {
    .row {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .field-name {
      grid-column: 1;
    }
    .values {
      grid-column: 1 / -1;
      grid-row: 2;
      padding-block: 0 4px;
    }
    .decision {
      position: static;
    }
    .actions {
      justify-content: flex-end;
    }
    .actions .hint {
      flex-basis: 100%;
    }
  }
`;
