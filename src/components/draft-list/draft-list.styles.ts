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
