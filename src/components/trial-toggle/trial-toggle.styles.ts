import { css } from 'lit';

export const styles = css`
  .trial {
    display: grid;
    gap: calc(2 * var(--_space));
  }
  /* An empty place for a sentence, where it is read out, is no gap. */
  .trial > .messages:not(:has(p)) {
    position: absolute;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    gap: calc(2 * var(--_space)) calc(6 * var(--_space));
  }
  .check {
    min-block-size: var(--_control);
  }
  .days {
    display: grid;
    grid-template-columns: auto 1fr;
    align-items: center;
    column-gap: calc(3 * var(--_space));
  }
  .days .messages {
    grid-column: 1 / -1;
  }
  .days .input {
    inline-size: 84px;
  }
  .check:has([aria-disabled='true']) {
    color: var(--_muted);
    cursor: not-allowed;
  }
`;
