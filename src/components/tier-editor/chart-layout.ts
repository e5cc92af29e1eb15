import { scaleLinear, type ScaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { Lattice } from '../../core/numbers/index.js';
import type { Decimal, Period, Pricing } from '../../core/schema/types.js';
import { stretchesOf, totalAt, type Measure, type Point, type Stretch } from './chart-series.js';
import { priceDrops } from './price-drops.js';
import { quantitiesBetween, tierEnds } from './quantity-axis.js';

/** One period's line: its pieces as a path, and single quantities as dots. */
export interface ChartLine {
  period: Period;
  /** The number of its colour and dashes. */
  style: number;
  path: string;
  dots: { x: number; y: number }[];
}

export interface ChartTick {
  at: number;
  value: number;
  anchor: 'start' | 'middle' | 'end';
  /** 1 in the second line below the axis, where the first had no room. */
  row: 0 | 1;
}

/** A part of the chart with its own scale. */
export interface ChartPane {
  top: number;
  bottom: number;
  lines: ChartLine[];
  /** Price drops, as shapes. */
  drops: string[];
  yTicks: { at: number; value: number }[];
  y: ScaleLinear<number, number>;
}

/** The chart in pixels. */
export interface ChartLayout {
  width: number;
  height: number;
  /** The area of the drawing, between the figures. */
  plot: { left: number; right: number; top: number; bottom: number };
  /** One for lines that can share a scale. Lines that can't are in panes one below the other. */
  panes: ChartPane[];
  /** Where tiers end. */
  boundaries: number[];
  xTicks: ChartTick[];
  x: ScaleLinear<number, number>;
}

export interface ChartInput {
  pricing: Pricing;
  /** The periods whose lines are shown, with the number of their colour. */
  periods: readonly { period: Period; style: number }[];
  axis: Lattice;
  isOnSale: boolean;
  measure: Measure;
  width: number;
  rtl: boolean;
  /** Formats a figure, to measure its room. */
  number: (value: number) => string;
}

/** The most quantities that are drawn as single dots. */
const fewQuantities = 24;
const letterWidth = 6.5;
/** A line this many times as high as another gets a scale of its own: yearly totals would flatten monthly ones. */
const flattening = 3;
const lineHeight = 13;

export function chartLayout({ pricing, periods, axis, isOnSale, measure, width, rtl, number }: ChartInput): ChartLayout {
  const start = 44;
  const end = 12;
  const [left, right] = [rtl ? end : start, width - (rtl ? start : end)];
  const x = scaleLinear([axis.min, Math.max(axis.max, axis.min + axis.step)], rtl ? [right, left] : [left, right]);
  const boundaries = pricing.tiers.flatMap(({ upTo }) => (typeof upTo === 'number' && upTo > axis.min && upTo < axis.max ? [upTo] : []));
  const xTicks = roomFor([axis.min, axis.max, ...boundaries], axis, x, number);
  const groups = scalesOf(periods.map((one) => ({ ...one, stretches: stretchesOf(pricing, one.period, axis, measure) })));
  const single = Math.round(Math.min(204, Math.max(114, width * 0.45 - 36)));
  const [paneHeight, gap] = groups.length === 1 ? [single, 0] : [Math.max(72, Math.round(single * 0.7)), 22];
  const plot = { left, right, top: 10, bottom: 10 + groups.length * (paneHeight + gap) - gap };
  return {
    width,
    height: plot.bottom + 26 + (xTicks.some(({ row }) => row === 1) ? lineHeight : 0),
    plot,
    panes: groups.map((series, index): ChartPane => {
      const top = plot.top + index * (paneHeight + gap);
      const bottom = top + paneHeight;
      const y = scaleLinear([0, Math.max(...series.map(highestOf)) || 1], [bottom, top]).nice(3);
      const [, highest = 0] = y.domain();
      return {
        top,
        bottom,
        lines: series.map(({ period, style, stretches }) => ({ period, style, ...drawn(stretches, axis, x, y) })),
        drops: measure === 'total' && isOnSale ? series.flatMap(({ period }) => dropShapes(pricing, period, axis, x, y)) : [],
        // A low strip has room for three figures.
        yTicks: (paneHeight < 110 ? [0, highest / 2, highest] : y.ticks(3)).map((value) => ({ at: y(value), value })),
        y,
      };
    }),
    boundaries: boundaries.map((upTo) => x(upTo)),
    xTicks,
    x,
  };
}

interface Series {
  period: Period;
  style: number;
  stretches: Stretch[];
}

const highestOf = ({ stretches }: Series): number => Math.max(0, ...stretches.flat().map(({ value }) => value));

/** Groups the lines that can share a scale. An empty chart has one empty group. */
function scalesOf(series: Series[]): Series[][] {
  const groups: Series[][] = [];
  for (const one of series) {
    const high = highestOf(one);
    const near = groups.find(([first]) => {
      const other = highestOf(first!);
      return !high || !other || Math.max(high, other) <= flattening * Math.min(high, other);
    });
    if (near) near.push(one);
    else groups.push([one]);
  }
  return groups.length ? groups : [[]];
}

function drawn(stretches: Stretch[], axis: Lattice, x: ChartLayout['x'], y: ChartPane['y']): Pick<ChartLine, 'path' | 'dots'> {
  const path = line<Point>(
    ({ quantity }) => x(quantity),
    ({ value }) => y(value),
  );
  const dotted = quantitiesBetween(axis, undefined, axis.max, fewQuantities + 1).length <= fewQuantities;
  const dots = stretches.filter((stretch) => dotted || stretch.length === 1).flat();
  return {
    path: stretches.map((stretch) => (stretch.length > 1 ? path(stretch) : null) ?? '').join(''),
    dots: dots.map(({ quantity, value }) => ({ x: x(quantity), y: y(value) })),
  };
}

/**
 * The areas between the line and the totals on the other side of each drop: below the quantities that cost more than `next`, and above
 * those that cost less than `at`.
 */
function dropShapes(pricing: Pricing, period: Period, axis: Lattice, x: ChartLayout['x'], y: ChartPane['y']): string[] {
  const ends = tierEnds(pricing, axis);
  return priceDrops(pricing, period, axis).map(({ at, total, next, nextTotal, dearer, cheaper }) => {
    const along = (from: number, to: number): [number, Decimal][] =>
      [...new Set([from, ...ends.filter((end) => end > from && end < to), to])].map((quantity) => [
        quantity,
        totalAt(pricing, period, quantity) ?? '0',
      ]);
    const corners: [number, Decimal][] = [
      ...along(dearer.quantity, at),
      [cheaper.quantity, total],
      ...along(next, cheaper.quantity).reverse(),
      [dearer.quantity, nextTotal],
    ];
    return corners.map(([quantity, value]) => `${x(quantity)},${y(Number(value))}`).join(' ');
  });
}

/** Figures below the axis, the ends first. A figure that would overlap another moves to the second line, or is left out if that is full. */
function roomFor(quantities: number[], axis: Lattice, x: ChartLayout['x'], number: (value: number) => string): ChartTick[] {
  const taken: [number, number][][] = [[], []];
  const backwards = x(axis.max) < x(axis.min);
  return quantities.flatMap((value) => {
    const edge = value === axis.min ? (backwards ? 'end' : 'start') : value === axis.max ? (backwards ? 'start' : 'end') : 'middle';
    const room = number(value).length * letterWidth;
    const at = x(value);
    const left = edge === 'start' ? at : edge === 'end' ? at - room : at - room / 2;
    const row = ([0, 1] as const).find((line) => taken[line]!.every(([from, to]) => left >= to + 5 || left + room <= from - 5));
    if (row === undefined) return [];
    taken[row]!.push([left, left + room]);
    return [{ at, value, anchor: edge, row }];
  });
}
