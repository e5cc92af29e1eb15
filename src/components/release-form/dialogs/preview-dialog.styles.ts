import { css } from 'lit';

/** The dialog of the preview: the choices next to the customer page, above it on a phone; without choices, only the page. */
export const previewDialogStyles = css`
  .preview {
    display: grid;
    gap: 20px;
    align-content: start;
  }
  .preview-choice:not(:has(*)) {
    display: none;
  }
  @media (min-width: 720px) {
    .preview:has(.preview-choice *) {
      grid-template-columns: 220px minmax(0, 1fr);
    }
  }
  .preview-skus {
    display: grid;
    gap: 4px;
    /* Room for the ring of what has the focus. */
    margin: 8px -4px 0;
    padding: 4px;
    max-block-size: 50vh;
    overflow: auto;
  }
  .preview-skus legend {
    padding: 0;
  }
`;
