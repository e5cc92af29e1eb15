import { css } from 'lit';

export const styles = css`
  :host {
    container-type: inline-size !important;
  }
  .delivery {
    display: grid;
    grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
    gap: calc(4 * var(--_space)) calc(6 * var(--_space));
  }
  .delivery > .messages {
    grid-column: 1 / -1;
  }
  .delivery > .messages:not(:has(p)) {
    position: absolute;
  }
  .days .input {
    inline-size: 100px;
  }
  @container (max-width: 480px) {
    .delivery {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
