import { css } from 'lit';

/**
 * The default tokens. A page sets `--sku-*` on any ancestor of an element; a token that it does not set has the value below,
 * light or dark according to the inherited `color-scheme`. Font and font size are inherited from the page.
 */
export const tokens = css`
  :host {
    --_bg: var(--sku-color-background, light-dark(#f6f7f9, #14161b));
    --_surface: var(--sku-color-surface, light-dark(#fff, #1c1f26));
    --_raised: var(--sku-color-raised, light-dark(#fff, #242832));
    --_sunken: var(--sku-color-sunken, light-dark(#fafbfc, #20242c));
    --_line: var(--sku-color-line, light-dark(#e3e6eb, #333945));
    --_line-soft: var(--sku-color-line-soft, light-dark(#eef0f3, #2a2f39));
    --_border: var(--sku-color-border, light-dark(#858e9d, #7b8595));
    --_text: var(--sku-color-text, light-dark(#161a22, #e9ecf2));
    --_muted: var(--sku-color-text-muted, light-dark(#566070, #a7b0be));
    --_accent: var(--sku-color-accent, light-dark(#2457e6, #8cabff));
    --_on-accent: var(--sku-color-on-accent, light-dark(#fff, #0d1222));
    --_accent-soft: var(--sku-color-accent-soft, light-dark(#eaf0ff, #26314f));
    --_error: var(--sku-color-error, light-dark(#b3261e, #ff9c92));
    --_error-soft: var(--sku-color-error-soft, light-dark(#fdecea, #43211f));
    --_warning: var(--sku-color-warning, light-dark(#8a5200, #f5c26b));
    --_warning-soft: var(--sku-color-warning-soft, light-dark(#fff6e5, #3c2f16));
    --_success: var(--sku-color-success, light-dark(#11734b, #6fd3a5));
    --_success-soft: var(--sku-color-success-soft, light-dark(#e6f5ee, #173528));
    --_chip: var(--sku-color-chip, light-dark(#eef1f6, #2c323d));
    --_radius: var(--sku-radius, 8px);
    --_radius-control: var(--sku-radius-control, 6px);
    --_space: var(--sku-space, 4px);
    --_control: calc(32px + 8px * var(--sku-density, 0));
    --_shadow: var(--sku-shadow, 0 8px 28px rgb(15 20 35 / 0.18), 0 1px 3px rgb(15 20 35 / 0.12));
    --_motion: var(--sku-motion, 120ms);
  }
  @media (prefers-reduced-motion: reduce) {
    :host {
      --_motion: 0ms;
    }
  }
  @media (forced-colors: active) {
    :host {
      --_line: CanvasText;
      --_line-soft: CanvasText;
      --_accent: Highlight;
      --_on-accent: HighlightText;
    }
  }
`;

/** The rules for box, font and visibility that all elements share. */
export const baseStyles = css`
  ${tokens}
  :host {
    display: block;
    box-sizing: border-box;
    color: var(--_text);
    font-family: var(--sku-font, inherit);
    line-height: 1.45;
    text-align: start;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  /* A page that styles everything styles the host as well, and beats :host. What is inside does not inherit that. */
  :where(:host) > :where(:not(button, input, select, textarea)) {
    color: var(--_text);
    line-height: 1.45;
    text-align: start;
  }
  h2,
  h3,
  h4,
  p,
  ul,
  ol,
  dl,
  dd,
  figure,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  /* What sticks to the edge of the page must not cover what is scrolled to: the release form says how high its bar is. */
  :is(a, button, input, select, textarea, [tabindex]) {
    scroll-margin-block: var(--sku-scroll-margin, 0px);
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 1px;
  }
`;
