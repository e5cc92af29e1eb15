import { css } from 'lit';
import { fieldStyles } from './field.styles.js';

/** Fields, buttons, chips, tables and notes of all elements. */
export const controlStyles = css`
  ${fieldStyles}
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-block-size: var(--_control);
    min-inline-size: var(--_control);
    padding: 0 12px;
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--_radius-control);
    cursor: pointer;
    white-space: nowrap;
    transition:
      background-color var(--_motion),
      border-color var(--_motion);
  }
  .button:hover:not([aria-disabled='true'], :disabled) {
    background: var(--_sunken);
    border-color: var(--_border);
  }
  .button.primary {
    background: var(--_accent);
    border-color: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }
  .button.primary:hover:not([aria-disabled='true'], :disabled) {
    background: color-mix(in oklab, var(--_accent), var(--_text) 14%);
  }
  .button.quiet {
    background: none;
    border-color: transparent;
  }
  .button.danger {
    color: var(--_error);
  }
  .button.icon {
    padding: 0;
  }
  .button:disabled,
  .button[aria-disabled='true'] {
    background: var(--_sunken);
    border-color: var(--_line);
    color: var(--_muted);
    cursor: not-allowed;
  }
  .segmented {
    display: inline-flex;
    flex-wrap: wrap;
    inline-size: fit-content;
    max-inline-size: 100%;
    overflow: hidden;
    background: var(--_surface);
    border: 1px solid var(--_border);
    border-radius: var(--_radius-control);
  }
  /* Where they take two lines, each is filled; the lines between them that would meet the frame are beneath it. */
  .segment {
    position: relative;
    display: inline-flex;
    flex: 1 1 auto;
    min-block-size: calc(var(--_control) - 1px);
    margin-block-start: -1px;
    margin-inline-start: -1px;
    border-block-start: 1px solid var(--_line);
    border-inline-start: 1px solid var(--_line);
    cursor: pointer;
  }
  .segment input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    cursor: inherit;
  }
  .segment > span:not(.visually-hidden) {
    display: inline-flex;
    flex: 1;
    align-items: center;
    justify-content: center;
    padding: 0 12px;
    border-radius: calc(var(--_radius-control) - 1px);
  }
  .segment input:checked + span {
    background: var(--_accent-soft);
    color: var(--_accent);
    font-weight: 600;
  }
  .segment input:focus-visible + span {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }
  .segment:has(input:disabled) {
    cursor: not-allowed;
    color: var(--_muted);
  }
  .check {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    min-block-size: 24px;
    cursor: pointer;
  }
  .check input {
    flex: none;
    inline-size: 16px;
    block-size: 16px;
    margin: 0;
    accent-color: var(--_accent);
  }
  .check:has(input:disabled) {
    cursor: not-allowed;
    color: var(--_muted);
  }
  .chip {
    display: inline-flex;
    align-items: center;
    max-inline-size: 100%;
    min-block-size: 24px;
    padding: 0 9px;
    background: var(--_chip);
    border-radius: 12px;
    overflow-wrap: anywhere;
  }
  .note {
    display: flex;
    gap: 8px;
    padding: 8px 10px;
    border-radius: var(--_radius-control);
    background: var(--_chip);
    font-size: 0.95em;
  }
  .note.warning {
    background: var(--_warning-soft);
    color: var(--_warning);
  }
  .note.error {
    background: var(--_error-soft);
    color: var(--_error);
  }
  .note.success {
    background: var(--_success-soft);
    color: var(--_success);
  }
  .empty {
    padding: calc(5 * var(--_space));
    color: var(--_muted);
    text-align: center;
  }
  @media (forced-colors: active) {
    /* Else the browser lays the page's own background behind the words: black on black. */
    .button.primary:not([aria-disabled='true'], :disabled),
    .segment input:checked + span {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
`;
