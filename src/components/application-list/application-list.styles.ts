import { css } from 'lit';

export const styles = css`
  .under {
    color: var(--_muted);
    font-size: 0.925em;
  }
  .reasons {
    display: grid;
    gap: 4px;
    margin-block-start: 8px;
    padding: 8px 10px;
    border-radius: var(--_radius-control);
    background: var(--_error-soft);
    font-size: 0.95em;
  }
  .reasons h4 {
    color: var(--_error);
    font-size: 1em;
    font-weight: 600;
  }
  .reasons li {
    overflow-wrap: anywhere;
    white-space: pre-line;
  }
  .where {
    font-weight: 600;
  }
`;
