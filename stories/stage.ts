import { html, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';

/** The settings of the page around a story. */
export interface Stage {
  /** `light` or `dark`. */
  theme?: string;
  /** `en`, `de`, `zh-CN` or `ar`. */
  lang?: string;
  dir?: string;
  /** `wide`, `tablet` (768 px) or `phone` (390 px). */
  width?: string;
  /** `compact` or `roomy`. */
  density?: string;
}

const directionOf = (lang: string): string => (lang === 'ar' ? 'rtl' : 'ltr');

/** Sets the attributes and classes around a story, as a host page does. */
export const stage = (inner: unknown, { theme, lang = 'en', dir, width, density }: Stage): TemplateResult =>
  html`<div
    class=${classMap({ stage: true, dark: theme === 'dark', tablet: width === 'tablet', narrow: width === 'phone', roomy: density === 'roomy' })}
    lang=${lang}
    dir=${dir && dir !== 'auto' ? dir : directionOf(lang)}
  >
    ${inner}
  </div>`;
