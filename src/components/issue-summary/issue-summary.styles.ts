import { css } from 'lit';

export const styles = css`
  :host {
    display: grid;
    gap: calc(3 * var(--_space));
  }
  h2 {
    font-size: 1em;
    font-weight: 600;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 calc(2 * var(--_space));
  }
  .counts {
    color: var(--_muted);
    font-size: 0.925em;
    font-variant-numeric: tabular-nums;
  }
  h3 {
    font-size: 0.925em;
    font-weight: 600;
    color: var(--_muted);
    overflow-wrap: anywhere;
  }
  .group {
    display: grid;
    gap: 2px;
  }
  .issue {
    display: grid;
    grid-template-columns: 14px minmax(0, 1fr);
    gap: calc(2 * var(--_space));
    align-items: start;
    inline-size: 100%;
    min-block-size: 28px;
    padding: 4px 6px;
    border: 0;
    border-radius: var(--_radius-control);
    background: none;
    color: var(--_text);
    text-align: start;
    cursor: pointer;
    overflow-wrap: anywhere;
    transition: background-color var(--_motion);
  }
  .issue:hover {
    background: var(--_chip);
  }
  .issue:hover .sentence {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .mark {
    inline-size: 12px;
    block-size: 12px;
    margin-block-start: 0.25em;
    fill: currentColor;
  }
  .error .mark {
    color: var(--_error);
  }
  .warning .mark {
    color: var(--_warning);
  }
  .more {
    justify-self: start;
    padding: 0 6px;
    color: var(--_accent);
  }
  .done {
    display: flex;
    align-items: center;
    gap: calc(2 * var(--_space));
    color: var(--_success);
  }
  .done svg {
    inline-size: 16px;
    block-size: 16px;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    flex: none;
  }
`;
