import { css } from 'lit';

/** What stands in the dialog before the review. */
export const submitDialogStyles = css`
  .submit {
    display: grid;
    gap: 14px;
    /* On a phone it is as high as the screen. */
    align-content: start;
  }
  .warnings {
    display: grid;
    gap: 6px;
  }
  .why {
    flex: 1 1 200px;
    align-self: center;
    color: var(--_muted);
  }
  .changes h3 {
    font-size: 1em;
    font-weight: 600;
  }
  .changes h4 {
    margin-block-start: 8px;
    font-size: 0.925em;
    font-weight: 600;
    color: var(--_muted);
    overflow-wrap: anywhere;
  }
  .changes li {
    display: grid;
    grid-template-columns: minmax(120px, 1fr) minmax(0, 2fr);
    gap: 2px 16px;
    padding-block: 5px;
    border-block-end: 1px solid var(--_line-soft);
    overflow-wrap: anywhere;
  }
  .changes .values {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 10px;
    font-variant-numeric: tabular-nums;
  }
  .changes .line {
    display: block;
  }
  .changes .was {
    color: var(--_muted);
    text-decoration: line-through;
    text-decoration-color: var(--_border);
  }
  .changes .is {
    font-weight: 600;
  }
`;
