import { svg, html, type TemplateResult } from 'lit';
import type { PricingModel } from '../../core/schema/types.js';

/** The total against the quantity, in small: straight, with a step down, bent. */
const lines: Record<PricingModel, { line: string; marks: number[] }> = {
  flat: { line: 'M6 14H58', marks: [] },
  linear: { line: 'M6 34 58 6', marks: [] },
  volume: { line: 'M6 34 24 21M24 24 42 14M42 18 58 10', marks: [24, 42] },
  tiered: { line: 'M6 34 24 18 42 9 58 5', marks: [24, 42] },
};

export function modelPicture(model: PricingModel): TemplateResult {
  const { line, marks } = lines[model];
  return html`<svg class="picture" viewBox="0 0 64 40" aria-hidden="true">
    ${svg`<path class="picture-axis" d="M4 2V37H62" />${marks.map((x) => svg`<path class="picture-mark" d="M${x} 4V37" />`)}<path class="picture-line" d=${line} />`}
  </svg>`;
}
