import { css } from 'lit';

/** Fields with their labels, hints and messages. */
export const fieldStyles = css`
  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }
  .field {
    display: grid;
    gap: var(--_space);
    align-content: start;
    min-inline-size: 0;
  }
  .label {
    color: var(--_muted);
  }
  .control {
    display: flex;
    align-items: center;
    gap: calc(2 * var(--_space));
    min-inline-size: 0;
  }
  .input {
    inline-size: 100%;
    min-inline-size: 0;
    block-size: var(--_control);
    padding: 0 10px;
    background: var(--_surface);
    border: 1px solid var(--_border);
    border-radius: var(--_radius-control);
    transition: border-color var(--_motion);
  }
  textarea.input {
    block-size: auto;
    min-block-size: calc(2 * var(--_control));
    padding-block: 6px;
    resize: vertical;
  }
  select.input {
    padding-inline-end: 4px;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .input:hover:enabled {
    border-color: var(--_muted);
  }
  .input:focus-visible {
    outline-offset: 0;
    border-color: var(--_accent);
  }
  .input[aria-invalid='true'] {
    border-color: var(--_error);
    background: var(--_error-soft);
  }
  .input:disabled,
  .input:read-only:not(select) {
    background: var(--_sunken);
    color: var(--_muted);
  }
  .input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  .numeric {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .suffix,
  .hint,
  .muted {
    color: var(--_muted);
  }
  .hint,
  .messages {
    font-size: 0.925em;
  }
  .messages {
    display: grid;
    gap: 2px;
    overflow-wrap: anywhere;
  }
  .error {
    color: var(--_error);
  }
  .warning {
    color: var(--_warning);
  }
`;
