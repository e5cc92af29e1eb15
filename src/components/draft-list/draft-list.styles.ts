import { css } from 'lit';

export const styles = css`
  .import {
    display: flex;
    justify-content: end;
    margin-block-end: 12px;
  }
  .progress {
    display: grid;
    gap: 5px;
    inline-size: 180px;
    max-inline-size: 100%;
    padding-block-start: 4px;
  }
  .bar {
    display: flex;
    gap: 3px;
  }
  .step {
    flex: 1;
    block-size: 4px;
    border-radius: 2px;
    background: var(--_line);
  }
  .step.done {
    background: var(--_success);
  }
  /* Cards: how it is delivered and when it was changed share a line. */
  @container (max-width: 820px) {
    td:has(.progress) {
      flex: 1 0 100%;
      order: 1;
    }
    td:last-child {
      order: 2;
    }
    .time {
      margin-inline-start: auto;
      color: var(--_muted);
    }
  }
  @media (forced-colors: active) {
    .step {
      border: 1px solid CanvasText;
    }
    .step.done {
      background: CanvasText;
      forced-color-adjust: none;
    }
  }
`;
