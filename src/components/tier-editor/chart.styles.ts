import { css } from 'lit';

/** The chart, the note on price drops and the cost box. */
export const chartStyles = css`
  .chart {
    display: grid;
    gap: calc(2 * var(--_space));
    min-inline-size: 0;
  }
  .chart-tools,
  .legend {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space) calc(3 * var(--_space));
  }
  .chart-tools {
    justify-content: space-between;
  }
  .segmented.small .segment {
    min-block-size: 26px;
    font-size: 0.925em;
  }
  .legend-item {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-block-size: 26px;
    padding: 0 6px;
    background: none;
    border: 0;
    border-radius: var(--_radius-control);
    font-size: 0.925em;
    cursor: pointer;
  }
  .legend-item:hover {
    background: var(--_chip);
  }
  .legend-item[aria-pressed='false'] {
    color: var(--_muted);
    text-decoration: line-through;
  }
  .legend-item[aria-pressed='false'] svg {
    opacity: 0.35;
  }
  .legend-line {
    inline-size: 22px;
    block-size: 4px;
  }
  .drawing {
    display: block;
    direction: ltr;
    max-inline-size: 100%;
    block-size: auto;
    fill: none;
  }
  .chart-empty {
    display: grid;
    place-content: center;
    min-block-size: 150px;
    background: var(--_sunken);
    border-radius: var(--_radius-control);
  }
  .grid {
    stroke: var(--_line-soft);
  }
  .axis {
    stroke: var(--_border);
  }
  .boundaries {
    stroke: var(--_border);
    stroke-dasharray: 3 3;
    opacity: 0.7;
  }
  .figures {
    fill: var(--_muted);
    font-size: 11px;
    font-variant-numeric: tabular-nums;
  }
  .drop {
    fill: light-dark(#f6b93b, #e09b1a);
    fill-opacity: 0.5;
  }
  .series {
    stroke-width: 2;
    stroke-linejoin: round;
  }
  .series-0 {
    stroke: var(--_chart-0);
  }
  .series-1 {
    stroke: var(--_chart-1);
    stroke-dasharray: 6 3;
  }
  .series-2 {
    stroke: var(--_chart-2);
    stroke-dasharray: 2 3;
  }
  .series-3 {
    stroke: var(--_chart-3);
    stroke-dasharray: 9 3 2 3;
  }
  .series circle {
    fill: var(--_surface);
    stroke-width: 1.5;
    stroke-dasharray: none;
  }
  .asked path {
    stroke: var(--_text);
    stroke-width: 1;
    opacity: 0.35;
  }
  .asked circle {
    fill: var(--_surface);
    stroke-width: 2;
    stroke-dasharray: none;
  }
  .chart-table :is(th, td) {
    padding: 4px 10px;
    border-block-end: 1px solid var(--_line-soft);
    text-align: end;
    font-weight: 400;
  }
  .chart-table thead th {
    background: var(--_sunken);
    color: var(--_muted);
    font-size: 0.925em;
    font-weight: 600;
  }
  .drops > div {
    display: grid;
    gap: var(--_space);
  }
  .cost {
    display: grid;
    gap: calc(2 * var(--_space));
  }
  .ask {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(2 * var(--_space));
    font-weight: 600;
  }
  .ask .input {
    flex: 0 1 5em;
    font-weight: 400;
  }
  .bills {
    display: grid;
    gap: calc(2 * var(--_space));
  }
  .bill :is(th, td) {
    padding: 3px 0;
    font-weight: 400;
    text-align: start;
  }
  .bill th {
    color: var(--_muted);
  }
  .bill td {
    text-align: end;
  }
  .bill .sum > * {
    padding-block-start: 6px;
    border-block-start: 1px solid var(--_line);
    color: var(--_text);
    font-weight: 600;
  }
  .bill .sum:first-child > * {
    border-block-start-color: var(--_line-soft);
  }
  .bill .sum .muted,
  .saving {
    color: var(--_muted);
    font-weight: 400;
  }
  @media (forced-colors: active) {
    .series,
    .asked {
      stroke: CanvasText;
    }
    .figures {
      fill: CanvasText;
    }
    .grid,
    .axis,
    .boundaries {
      stroke: CanvasText;
    }
    .grid {
      stroke-opacity: 0.3;
    }
    .drop {
      fill: Mark;
    }
  }
`;
