import { svg, html } from 'lit';

/** The icon of a button that opens a menu or panel. */
export const caret = html`<svg class="caret" viewBox="0 0 8 5" width="8" height="5" aria-hidden="true">
  ${svg`<path d="M0 0h8L4 5z" fill="currentColor" />`}
</svg>`;
