import { html, nothing, svg, type TemplateResult } from 'lit';
import { atIndex, formatMoney, lastOnLattice } from '../../core/numbers/index.js';
import { monthsOf } from '../../core/pricing/saving.js';
import { ascends } from '../../core/pricing/tier-ends.js';
import type { Period } from '../../core/schema/types.js';
import { chartLayout, type ChartLayout } from './chart-layout.js';
import { measured, totalAt, type Measure } from './chart-series.js';
import { chartTable } from './chart-table.js';
import type { EditorContext } from './context.js';
import { indexOf } from './quantity-axis.js';

/** Total, or price per unit, against quantity; one line per billing period. Below it the same as a table. */
export function totalChart(editor: EditorContext): TemplateResult {
  const { words, pricing, periods, hidden, axis } = editor;
  const shown = periods.map((period, style) => ({ period, style: style % 4 })).filter(({ period }) => !hidden.includes(period));
  const layout = chartLayout({ ...editor, periods: shown, width: editor.chartWidth });
  const isEmpty = periods.every(
    (period) => totalAt(pricing, period, axis.max) === undefined && totalAt(pricing, period, axis.min) === undefined,
  );
  return html`<figure class="chart" part="chart" aria-label=${words.chart}>
    ${toolbar(editor)}
    ${
      isEmpty
        ? html`<p class="empty chart-empty">${ascends(pricing.tiers) ? words.chartEmpty : words.chartUnreadable}</p>`
        : html`${drawing(editor, layout)} ${chartTable(editor)}`
    }
  </figure>`;
}

function toolbar({ words, measure, setMeasure, periods, hidden, togglePeriod, periodName }: EditorContext): TemplateResult {
  const measures: Measure[] = ['total', ...(comparable(periods) ? (['month'] as const) : []), 'each'];
  return html`<div class="chart-tools">
    <div class="segmented small" role="radiogroup" aria-label=${words.measure}>
      ${measures.map(
        (one) =>
          html`<label class="segment">
            <input type="radio" name="measure" .checked=${one === measure} @change=${() => setMeasure(one)} /><span
              >${words.measureName({ measure: one })}</span
            >
          </label>`,
      )}
    </div>
    ${
      periods.length > 1
        ? html`<div class="legend" role="group" aria-label=${words.lines}>
            ${periods.map(
              (period, style) =>
                html`<button
                  class="legend-item"
                  type="button"
                  aria-pressed=${hidden.includes(period) ? 'false' : 'true'}
                  @click=${() => togglePeriod(period)}
                >
                  <svg class="legend-line" viewBox="0 0 22 4" aria-hidden="true">
                    ${svg`<path class="series series-${style % 4}" d="M0 2H22" />`}
                  </svg>
                  ${periodName(period)}
                </button>`,
            )}
          </div>`
        : nothing
    }
  </div>`;
}

/** Whether there are periods of different lengths that months can compare. */
const comparable = (periods: readonly Period[]): boolean => new Set(periods.map(monthsOf)).size > 1 && periods.every(monthsOf);

function drawing(editor: EditorContext, layout: ChartLayout): TemplateResult {
  const { width, height, plot } = layout;
  const compact = new Intl.NumberFormat(editor.lang, { notation: 'compact', maximumFractionDigits: 2 });
  return html`<svg
    class="drawing"
    role="img"
    aria-label=${describe(editor)}
    width=${width}
    height=${height}
    viewBox="0 0 ${width} ${height}"
    @click=${(event: MouseEvent) => askAt(editor, layout, event)}
  >
    ${svg`
      ${layout.panes.map(
        ({ yTicks, bottom, drops }) => svg`
          <g class="grid">${yTicks.map(({ at }) => svg`<path d="M${plot.left} ${at}H${plot.right}" />`)}</g>
          <path class="axis" d="M${plot.left} ${bottom}H${plot.right}" />
          ${drops.map((points) => svg`<polygon class="drop" points=${points} />`)}`,
      )}
      <g class="boundaries">${layout.boundaries.map((x) => svg`<path d="M${x} ${plot.top}V${plot.bottom}" />`)}</g>
      ${layout.panes
        .flatMap(({ lines }) => lines)
        .map(
          ({ path, dots, style }) => svg`<g class="series series-${style}">
          <path d=${path} />${dots.map(({ x, y }) => svg`<circle cx=${x} cy=${y} r="2.5" />`)}
        </g>`,
        )}
      ${marker(editor, layout)}
      <g class="figures">
        ${layout.panes.flatMap(({ yTicks }) => yTicks).map(({ at, value }) => svg`<text x=${editor.rtl ? plot.right + 6 : plot.left - 6} y=${at + 3.5} text-anchor=${editor.rtl ? 'start' : 'end'}>${compact.format(value)}</text>`)}
        ${layout.xTicks.map(({ at, value, anchor, row }) => svg`<text x=${at} y=${plot.bottom + 17 + 13 * row} text-anchor=${anchor}>${editor.number(value)}</text>`)}
      </g>`}
  </svg>`;
}

/** Where the quantity of the cost box lies. */
function marker({ asked, axis, pricing, measure }: EditorContext, { x, plot, panes }: ChartLayout) {
  const { entry } = asked;
  if (typeof entry !== 'number' || entry < axis.min || entry > axis.max) return nothing;
  const totals = panes.flatMap(({ lines, y }) =>
    lines.flatMap(({ period, style }) => {
      const total = totalAt(pricing, period, entry);
      const value = total === undefined ? undefined : measured(total, period, entry, measure);
      return value === undefined ? [] : [{ style, at: y(value) }];
    }),
  );
  return svg`<g class="asked">
    <path d="M${x(entry)} ${plot.top}V${plot.bottom}" />
    ${totals.map(({ style, at }) => svg`<circle class="series-${style}" cx=${x(entry)} cy=${at} r="4" />`)}
  </g>`;
}

/** A press on the chart asks for the quantity there; by keyboard the field asks for it. */
function askAt(editor: EditorContext, { x, width }: ChartLayout, event: MouseEvent): void {
  const box = (event.currentTarget as Element).getBoundingClientRect();
  const { min, max, step } = editor.axis;
  const wanted = x.invert(((event.clientX - box.left) * width) / box.width);
  const last = indexOf(min, step, max) ?? 0;
  const quantity = atIndex(min, step, Math.min(last, Math.max(0, Math.round((wanted - min) / step))));
  if (editor.quantity) editor.ask({ entry: quantity, text: editor.entryText(quantity) });
}

/** The chart in a sentence, for those who can't see it; the figures are in its table. */
function describe({ words, measure, counted, axis, periods, hidden, pricing, periodName, currency, lang, number }: EditorContext): string {
  const { min, max, step } = axis;
  const last = lastOnLattice(min, max, step) ?? max;
  const name = words.chartName({
    measure: words.measureName({ measure }),
    name: counted,
    from: number(min),
    to: number(last),
  });
  const lines = periods.flatMap((period) => {
    const [first, end] = [totalAt(pricing, period, min), totalAt(pricing, period, last)];
    if (hidden.includes(period) || measure !== 'total' || first === undefined || end === undefined) return [];
    return [
      words.chartLine({ period: periodName(period), first: formatMoney(first, currency, lang), last: formatMoney(end, currency, lang) }),
    ];
  });
  return [name, ...lines].join('. ');
}
