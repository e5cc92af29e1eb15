import { css } from 'lit';

export const styles = css`
  .range {
    display: grid;
    gap: calc(2 * var(--_space));
  }
  .bounds {
    display: grid;
    grid-template-columns: repeat(3, minmax(72px, 140px));
    gap: calc(2 * var(--_space)) calc(3 * var(--_space));
  }
  .told {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 2px calc(4 * var(--_space));
    font-variant-numeric: tabular-nums;
  }
  .summary {
    font-weight: 500;
  }
  .bounds .field,
  .bounds .messages {
    display: contents;
  }
  .bounds .label {
    grid-row: 1;
  }
  .bounds .control {
    grid-row: 2;
  }
  .bounds .messages > p,
  .bounds .hint {
    grid-column: 1 / -1;
  }
`;
