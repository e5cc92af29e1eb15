import { css } from 'lit';

/** Styles of the section cards and their content. */
export const cardStyles = css`
  .main {
    --sku-scroll-margin: 76px 20px;
    display: grid;
    gap: 16px;
    align-content: start;
    min-inline-size: 0;
  }
  .card {
    min-inline-size: 0;
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    scroll-margin-block-start: 76px;
  }
  .card > header {
    display: flex;
    align-items: center;
    gap: 10px;
    min-block-size: 52px;
    padding: 8px 16px;
    border-block-end: 1px solid var(--_line-soft);
  }
  .card > header h3 {
    flex: 1;
    min-inline-size: 0;
    font-size: 1.04em;
    font-weight: 650;
    overflow-wrap: anywhere;
  }
  .pad {
    padding: 16px;
  }
  .stack {
    display: grid;
    gap: 14px;
  }
  .inner-card {
    border-block-start: 1px solid var(--_line-soft);
  }
  .fields {
    display: grid;
    grid-template-columns: 2fr 1fr 1.4fr;
    gap: 12px 16px;
  }
  .fields .wide {
    grid-column: 1 / -1;
  }
  .rows {
    display: grid;
    gap: 12px;
  }
  .rows > .field,
  .rows > sku-asset-picker::part(field) {
    grid-template-columns: 160px minmax(0, 1fr);
    gap: 2px 16px;
    align-items: center;
  }
  .rows > .field > .messages {
    grid-column: 2;
  }
  .rows > .field .input {
    max-inline-size: 320px;
  }
  .next-to {
    margin-inline-start: 176px;
  }
  .hint.next-to {
    margin-block-start: -6px;
  }
  .periods {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 18px;
    margin-block-start: -4px;
  }
  .attributes {
    margin: 0 16px;
    padding-block: 6px 14px;
    border-block-start: 1px solid var(--_line-soft);
  }
  .attribute {
    display: grid;
    grid-template-columns: 160px minmax(0, 1fr);
    gap: 4px 16px;
    align-items: baseline;
    padding-block: 9px;
    border-block-end: 1px solid var(--_line-soft);
  }
  .attribute dt {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .quantities {
    font-variant-numeric: tabular-nums;
  }
  .actions {
    display: flex;
    align-items: center;
    flex-wrap: wrap;
    gap: 12px;
    padding-block-start: 12px;
  }
  .prices-card {
    display: grid;
    gap: 8px;
    padding: 0 16px 16px;
  }
  /* Reserves the space, so that the layout does not shift when the content is loaded. */
  .grid-to-come {
    min-block-size: 240px;
  }
  .delivery-to-come {
    min-block-size: calc(1.45em + 2 * var(--_space) + var(--_control));
  }
  .asset-to-come {
    min-block-size: var(--_control);
  }
  .prices-card .drawer-button {
    justify-self: end;
  }
  .prices {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(200px, 1fr));
    gap: 12px 16px;
    padding: 0 16px 16px;
  }
  .spec-error {
    padding: 0 16px 12px;
  }
  .add {
    justify-self: start;
  }
  .drawer-button,
  .drawer-close {
    display: none;
  }
`;
