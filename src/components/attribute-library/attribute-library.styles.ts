import { css } from 'lit';

export const styles = css`
  .list-tools .type {
    inline-size: auto;
  }
  .list-tools .add {
    margin-inline-start: auto;
  }
  .list-tools .list-count {
    margin-inline-start: 0;
  }
  .about {
    max-inline-size: 42ch;
    overflow-wrap: anywhere;
  }
  .empty {
    display: grid;
    justify-items: center;
    gap: 10px;
  }
  .form {
    display: grid;
    gap: 14px;
    /* On a phone it is as high as the screen. */
    align-content: start;
  }
`;
