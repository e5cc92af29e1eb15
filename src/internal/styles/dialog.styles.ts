import { css } from 'lit';

/** Modal dialogs: fixed header and footer, scrolling content; full screen on a phone. */
export const dialogStyles = css`
  .dialog {
    flex-direction: column;
    inline-size: min(680px, calc(100vw - 32px));
    max-inline-size: none;
    max-block-size: min(840px, calc(100dvh - 48px));
    margin: auto;
    padding: 0;
    overflow: hidden;
    color: var(--_text);
    background: var(--_raised);
    /* For what sticks inside and covers what scrolls. */
    --sku-color-behind: var(--_raised);
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) + 2px);
    box-shadow: var(--_shadow);
  }
  .dialog[open] {
    display: flex;
  }
  .dialog.narrow {
    inline-size: min(460px, calc(100vw - 32px));
  }
  .dialog.wide {
    inline-size: min(1040px, calc(100vw - 32px));
  }
  .dialog::backdrop {
    background: rgb(15 20 35 / 0.45);
  }
  .dialog-header {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    min-block-size: 52px;
    padding: 8px 16px 8px 20px;
    border-block-end: 1px solid var(--_line-soft);
  }
  .dialog-header h2 {
    font-size: 1.1em;
    font-weight: 600;
  }
  .dialog-content {
    /* Not "flex: 1", which begins at 0%: in WebKit that is nothing, where the dialog is as high as what is in it. */
    flex: 1 1 auto;
    min-block-size: 0;
    padding: 16px 20px;
    overflow: auto;
    /* What gets the focus is not beneath a bar that sticks at the end. */
    scroll-padding-block-end: 120px;
  }
  .dialog-footer {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: 8px;
    padding: 12px 20px;
    border-block-start: 1px solid var(--_line-soft);
  }
  .dialog-footer:not(:has(*)) {
    display: none;
  }
  @media (max-width: 560px) {
    .dialog:not(.narrow) {
      inline-size: 100vw;
      block-size: 100dvh;
      max-block-size: none;
      border: 0;
      border-radius: 0;
    }
    .dialog-header {
      padding-inline: 16px 8px;
    }
    .dialog-content {
      padding-inline: 16px;
    }
    .dialog-content:has(> :only-child) {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
