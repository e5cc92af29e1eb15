import { css } from 'lit';

export const styles = css`
  :host {
    container-type: inline-size !important;
    --_chart-0: var(--sku-color-chart-1, var(--_accent));
    --_chart-1: var(--sku-color-chart-2, light-dark(#0f766e, #5fd0c3));
    --_chart-2: var(--sku-color-chart-3, light-dark(#9333a8, #d9a5ee));
    --_chart-3: var(--sku-color-chart-4, light-dark(#a14a06, #f0b45c));
  }
  .editor,
  .editing,
  .insight {
    display: grid;
    gap: calc(4 * var(--_space));
    align-content: start;
    min-inline-size: 0;
  }
  h3 {
    font-size: 1em;
    font-weight: 600;
  }
  summary {
    inline-size: fit-content;
    padding-block: 4px;
    color: var(--_accent);
    cursor: pointer;
  }
  .note summary {
    color: inherit;
    text-decoration: underline;
  }
  @container (inline-size >= 860px) {
    .editor.full {
      grid-template-columns: minmax(0, 1fr) minmax(280px, 380px);
      gap: calc(8 * var(--_space));
    }
  }
`;

export const modelStyles = css`
  .models {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 190px), 1fr));
    gap: calc(2 * var(--_space));
  }
  .model {
    position: relative;
    display: grid;
    grid-template-columns: 64px minmax(0, 1fr);
    gap: calc(3 * var(--_space));
    align-items: center;
    padding: 10px;
    background: var(--_surface);
    border: 1px solid var(--_border);
    border-radius: var(--_radius-control);
    cursor: pointer;
    transition:
      background-color var(--_motion),
      border-color var(--_motion);
  }
  .model:hover:not(:has(:disabled)) {
    border-color: var(--_accent);
  }
  .model:has(:disabled) {
    cursor: not-allowed;
  }
  .model input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    cursor: inherit;
  }
  .model:has(input:checked) {
    background: var(--_accent-soft);
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .model:has(input:focus-visible) {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  .model-text {
    display: grid;
    gap: 2px;
  }
  .model-text strong {
    font-weight: 600;
  }
  .model-text .muted {
    font-size: 0.925em;
  }
  .picture {
    inline-size: 64px;
    block-size: 40px;
    fill: none;
  }
  .picture-axis {
    stroke: var(--_border);
  }
  .picture-mark {
    stroke: var(--_line);
    stroke-dasharray: 3 3;
  }
  .picture-line {
    stroke: var(--_accent);
    stroke-width: 2.5;
    stroke-linecap: round;
  }
  .picture:dir(rtl) {
    transform: scaleX(-1);
  }
  @container (inline-size >= 640px) {
    .model {
      grid-template-columns: minmax(0, 1fr);
      align-content: start;
    }
  }
  @media (forced-colors: active) {
    .picture {
      stroke: CanvasText;
    }
    .model:has(input:checked) {
      outline: 3px solid Highlight;
    }
  }
`;

export const tableStyles = css`
  .table-frame {
    overflow-x: auto;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-control);
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  .tiers :is(th, td) {
    padding: 4px;
    border-block-end: 1px solid var(--_line-soft);
    text-align: start;
  }
  .tiers tr:has(+ .messages-row:not([hidden])) > *,
  .tiers tbody:not(:has(.messages-row:last-child:not([hidden]))) tr:nth-last-child(2) > *,
  .tiers tbody tr:last-child > * {
    border-block-end-color: transparent;
  }
  .tiers thead :is(th, td) {
    padding: 7px 8px;
    background: var(--_sunken);
    color: var(--_muted);
    font-size: 0.925em;
    font-weight: 600;
  }
  .tiers th[scope='row'] {
    padding-inline: 10px 8px;
    color: var(--_muted);
    font-weight: 400;
    white-space: nowrap;
  }
  .tiers .end,
  .tiers .end.end {
    text-align: end;
  }
  .tiers .input {
    min-inline-size: 5.5em;
  }
  .tiers.single {
    inline-size: auto;
  }
  .tiers.single .input {
    inline-size: 11em;
  }
  .table-frame:has(.single) {
    inline-size: fit-content;
    max-inline-size: 100%;
  }
  .tiers .remove {
    inline-size: calc(var(--_control) + 8px);
  }
  .messages-row td {
    padding: 0 10px 8px;
  }
  .locked {
    display: block;
    padding-inline: 11px;
    color: var(--_muted);
    font-size: 1.15em;
    cursor: not-allowed;
  }
  .tier-actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space);
  }
  .spring {
    flex: 1;
  }
  .template-fields {
    display: flex;
    flex-wrap: wrap;
    gap: calc(2 * var(--_space)) calc(4 * var(--_space));
    align-items: end;
    margin-block: calc(2 * var(--_space));
  }
  .template-fields .input {
    inline-size: 7em;
  }
  @container (inline-size < 520px) {
    .tiers:not(.single) th:first-child {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      padding: 0;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }
`;
