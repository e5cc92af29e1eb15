import { css } from 'lit';

/** The page: its bar, its columns and what becomes of them where there is less room. */
export const styles = css`
  :host {
    container: sku-release-form / inline-size !important;
    background: var(--_bg);
  }
  .top {
    position: sticky;
    inset-block-start: 0;
    z-index: 3;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 14px;
    min-block-size: 56px;
    padding: 8px 20px;
    background: var(--_surface);
    border-block-end: 1px solid var(--_line);
  }
  .where {
    display: flex;
    flex: 1 1 260px;
    align-items: center;
    gap: 12px;
    min-inline-size: 0;
  }
  .title {
    font-size: 1.12em;
    font-weight: 650;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .saved {
    overflow-wrap: anywhere;
  }
  .history,
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .tools {
    margin-inline-start: auto;
  }
  .tools .short {
    display: none;
  }
  .notices:not(:empty) {
    display: grid;
    gap: 8px;
    padding: 0 20px;
  }
  /* Beneath the bar, wherever the page is scrolled to: there is something to choose, or it did not go well. */
  .notices:has(.note) {
    position: sticky;
    inset-block-start: 56px;
    z-index: 2;
    padding-block-end: 8px;
    background: var(--_bg);
  }
  .notices .note {
    align-items: center;
    flex-wrap: wrap;
    margin-block-start: 12px;
  }
  .layout {
    display: grid;
    grid-template-columns: 216px minmax(0, 1fr) 316px;
    gap: 20px;
    max-inline-size: 1520px;
    padding: 20px;
  }
  .side {
    position: sticky;
    inset-block-start: 76px;
    align-self: start;
    max-block-size: calc(100vh - 92px);
    overflow: auto;
  }
  .nav-list {
    display: grid;
    gap: 2px;
  }
  .nav-select {
    display: none;
  }
  .nav-entry {
    display: flex;
    align-items: center;
    gap: 10px;
    inline-size: 100%;
    min-block-size: 34px;
    padding: 5px 10px;
    background: none;
    border: 0;
    border-radius: var(--_radius-control);
    text-align: start;
    cursor: pointer;
  }
  .nav-entry.inner {
    padding-inline-start: 28px;
  }
  .nav-entry:hover {
    background: var(--_line-soft);
  }
  .nav-entry[aria-current] {
    background: var(--_chip);
    font-weight: 600;
  }
  .nav-name {
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .nav-count {
    font-size: 0.9em;
    font-weight: 400;
    white-space: nowrap;
  }
  .dot {
    flex: none;
    inline-size: 8px;
    block-size: 8px;
    border-radius: 50%;
    border: 1.5px solid var(--_border);
  }
  .dot.done {
    background: var(--_success);
    border-color: var(--_success);
  }
  .dot.warning {
    background: light-dark(#e09b1a, #f5c26b);
    border-color: light-dark(#b47607, #f5c26b);
  }
  .dot.error {
    background: var(--_error);
    border-color: var(--_error);
    border-radius: 2px;
  }
  .before {
    margin: 18px 10px 0;
    padding-block-start: 14px;
    border-block-start: 1px solid var(--_line);
  }
  .still {
    padding-block-start: 8px;
  }
  @container sku-release-form (max-width: 1100px) {
    .where {
      flex: 1 1 200px;
      flex-wrap: wrap;
      gap: 0 12px;
    }
    .layout {
      grid-template-columns: 200px minmax(0, 1fr);
    }
    .inspector {
      display: none;
    }
    .inspector.open {
      display: block;
      position: fixed;
      inset-block: 0;
      inset-inline-end: 0;
      z-index: 5;
      inline-size: min(360px, 100vw);
      max-block-size: none;
      padding: 12px;
      background: var(--_bg);
      box-shadow: var(--_shadow);
      overflow: auto;
    }
    .drawer-button,
    .drawer-close {
      display: inline-flex;
    }
  }
  @container sku-release-form (max-width: 720px) {
    .top {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      padding: 8px 12px;
    }
    /* The bar is as high there as its words need. */
    .notices:has(.note) {
      position: static;
    }
    .where {
      gap: 2px 8px;
    }
    .tools {
      grid-column: 1 / -1;
      gap: 6px;
      margin: 0;
    }
    .tools .short {
      display: inline;
    }
    .tools .long {
      display: none;
    }
    .inspector.open {
      inline-size: 100%;
    }
    .tools .button {
      flex: 1 1 auto;
      padding: 0 8px;
    }
    .layout {
      grid-template-columns: minmax(0, 1fr);
      gap: 12px;
      padding: 12px;
    }
    .side {
      position: static;
      max-block-size: none;
    }
    .nav-list {
      display: none;
    }
    .nav-select {
      display: block;
    }
    .before {
      margin-inline: 0;
    }
    .fields,
    .rows > .field,
    .rows > sku-asset-picker::part(field),
    .attribute {
      grid-template-columns: minmax(0, 1fr);
    }
    .rows > .field > .messages {
      grid-column: 1;
    }
    .next-to {
      margin-inline-start: 0;
    }
    .rows > .field .input {
      max-inline-size: none;
    }
  }
  @media print {
    .top,
    .side {
      display: none;
    }
  }
`;
