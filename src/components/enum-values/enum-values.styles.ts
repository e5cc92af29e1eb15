import { css } from 'lit';

export const styles = css`
  :host {
    container-type: inline-size !important;
  }
  .values {
    display: grid;
    gap: var(--_space);
  }
  .row {
    position: relative;
    display: grid;
    grid-template-columns: 24px minmax(0, 1fr) auto;
    align-items: start;
    gap: var(--_space);
    max-inline-size: 480px;
  }
  .handle {
    display: grid;
    place-items: center;
    inline-size: 24px;
    block-size: var(--_control);
    padding: 0;
    background: none;
    border: 0;
    border-radius: 4px;
    color: var(--_muted);
    cursor: grab;
    touch-action: none;
  }
  .handle:hover {
    background: var(--_chip);
  }
  .grip {
    inline-size: 8px;
    block-size: 14px;
    background-image: radial-gradient(circle, currentColor 1.1px, transparent 1.3px);
    background-size: 4px 5px;
  }
  .row.dragged {
    opacity: 0.5;
  }
  .row.dragged .handle {
    cursor: grabbing;
  }
  .row.drop-before::before,
  .row.drop-after::after {
    content: '';
    position: absolute;
    inset-inline: 24px 0;
    block-size: 2px;
    background: var(--_accent);
    border-radius: 1px;
  }
  .row.drop-before::before {
    inset-block-start: -3px;
  }
  .row.drop-after::after {
    inset-block-end: -3px;
  }
  .blank .input:not(:focus) {
    border-style: dashed;
  }
  .end {
    display: flex;
    align-items: center;
    gap: var(--_space);
    min-block-size: var(--_control);
    min-inline-size: var(--_control);
    justify-content: flex-end;
  }
  .end .muted {
    font-size: 0.925em;
    white-space: nowrap;
  }
  .remove {
    font-size: 1.2em;
    color: var(--_muted);
  }
  .ask {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space) calc(2 * var(--_space));
    padding-block: var(--_space);
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space) calc(3 * var(--_space));
    padding-inline-start: 28px;
    margin-block-start: var(--_space);
  }
  .whole {
    padding-inline-start: 28px;
  }
  @container (max-width: 300px) {
    .end .muted {
      display: none;
    }
  }
`;
