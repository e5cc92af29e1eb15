import { css } from 'lit';

/** Popups and menus. */
export const popupStyles = css`
  .popup {
    position: fixed;
    inset: auto;
    margin: 0;
    padding: 0;
    inline-size: max-content;
    max-inline-size: min(440px, calc(100vw - 16px));
    overflow: auto;
    color: var(--_text);
    background: var(--_raised);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    box-shadow: var(--_shadow);
  }
  .popup:focus {
    outline: none;
  }
  .menu {
    display: grid;
    min-inline-size: 160px;
    padding: 4px;
  }
  .menu-item {
    display: flex;
    align-items: center;
    gap: 10px;
    min-block-size: var(--_control);
    padding: 4px 10px;
    background: none;
    border: 0;
    border-radius: calc(var(--_radius) - 3px);
    text-align: start;
    cursor: pointer;
  }
  .menu-item:focus {
    background: var(--_accent-soft);
    outline: none;
  }
  .menu-item:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }
  .menu-item.danger {
    color: var(--_error);
  }
  .menu-item[aria-disabled='true'] {
    color: var(--_muted);
    cursor: not-allowed;
  }
  .menu-item.separated {
    position: relative;
    margin-block-start: 9px;
  }
  .menu-item.separated::before {
    content: '';
    position: absolute;
    inset: -5px 4px auto;
    border-block-start: 1px solid var(--_line);
  }
  .menu-tick {
    inline-size: 1em;
  }
  .menu-label {
    flex: 1;
  }
  .menu-reason {
    display: block;
    font-size: 0.9em;
    white-space: normal;
  }
  .menu-keys {
    color: var(--_muted);
    font-size: 0.9em;
  }
  @media (forced-colors: active) {
    .menu-item:focus {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
`;
