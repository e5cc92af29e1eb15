import { scaleLinear, type ScaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { Lattice } from '../../core/numbers/index.js';
import type { Period, Pricing } from '../../core/schema/types.js';
import { stretchesOf, type Measure, type Point, type Stretch } from './chart-series.js';
import { priceDrops } from './price-drops.js';
import { quantitiesBetween } from './quantity-axis.js';

/** One period's line: its pieces as a path, and single quantities as dots. */
export interface ChartLine {
  period: Period;
  /** Which of the colours and dashes it has. */
  style: number;
  path: string;
  dots: { x: number; y: number }[];
}

export interface ChartTick {
  at: number;
  value: number;
  anchor: 'start' | 'middle' | 'end';
}

/** A chart worked out in pixels. */
export interface ChartLayout {
  width: number;
  height: number;
  /** Where the drawing stands between the figures. */
  plot: { left: number; right: number; top: number; bottom: number };
  lines: ChartLine[];
  /** Where tiers end. */
  boundaries: number[];
  /** Price drops, as shapes. */
  drops: string[];
  xTicks: ChartTick[];
  yTicks: ChartTick[];
  x: ScaleLinear<number, number>;
  y: ScaleLinear<number, number>;
  first: Point | undefined;
}

export interface ChartInput {
  pricing: Pricing;
  /** Those whose lines are shown, with their colour's number. */
  periods: readonly { period: Period; style: number }[];
  axis: Lattice;
  isOnSale: boolean;
  measure: Measure;
  width: number;
  rtl: boolean;
  /** How a figure reads, to know its room. */
  number: (value: number) => string;
}

/** So many quantities at most are drawn as dots of their own. */
const fewQuantities = 24;
const letterWidth = 6.5;

export function chartLayout({ pricing, periods, axis, isOnSale, measure, width, rtl, number }: ChartInput): ChartLayout {
  const height = Math.round(Math.min(240, Math.max(150, width * 0.45)));
  const start = 44;
  const end = 12;
  const plot = { left: rtl ? end : start, right: width - (rtl ? start : end), top: 10, bottom: height - 26 };
  const series = periods.map(({ period, style }) => ({ period, style, stretches: stretchesOf(pricing, period, axis, measure) }));
  const points = series.flatMap(({ stretches }) => stretches.flat());
  const highest = Math.max(...points.map(({ value }) => value), 0) || 1;
  const x = scaleLinear([axis.min, Math.max(axis.max, axis.min + axis.step)], rtl ? [plot.right, plot.left] : [plot.left, plot.right]);
  const y = scaleLinear([0, highest], [plot.bottom, plot.top]).nice(3);
  const boundaries = pricing.tiers.flatMap(({ upTo }) => (typeof upTo === 'number' && upTo > axis.min && upTo < axis.max ? [upTo] : []));
  return {
    width,
    height,
    plot,
    lines: series.map(({ period, style, stretches }) => ({ period, style, ...drawn(stretches, axis, x, y) })),
    boundaries: boundaries.map((upTo) => x(upTo)),
    drops: measure === 'total' && isOnSale ? periods.flatMap(({ period }) => dropShapes(pricing, period, axis, x, y)) : [],
    xTicks: roomFor([axis.min, axis.max, ...boundaries], axis, x, number),
    yTicks: y.ticks(3).map((value) => ({ at: y(value), value, anchor: 'end' })),
    x,
    y,
    first: points[0],
  };
}

function drawn(stretches: Stretch[], axis: Lattice, x: ChartLayout['x'], y: ChartLayout['y']): Pick<ChartLine, 'path' | 'dots'> {
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

/** What lies between the dearer quantities below a boundary and the cheaper ones above it. */
function dropShapes(pricing: Pricing, period: Period, axis: Lattice, x: ChartLayout['x'], y: ChartLayout['y']): string[] {
  return priceDrops(pricing, period, axis).map(({ from, at, total, next, nextTotal, to }) => {
    const corners: [number, string][] = [
      [from.quantity, from.total],
      [at, total],
      [to.quantity, total],
      [to.quantity, to.total],
      [next, nextTotal],
      [from.quantity, nextTotal],
    ];
    return corners.map(([quantity, value]) => `${x(quantity)},${y(Number(value))}`).join(' ');
  });
}

/** Figures below the axis, the ends first; one that would run into another is left out. */
function roomFor(quantities: number[], axis: Lattice, x: ChartLayout['x'], number: (value: number) => string): ChartTick[] {
  const taken: [number, number][] = [];
  const backwards = x(axis.max) < x(axis.min);
  return quantities.flatMap((value) => {
    const edge = value === axis.min ? (backwards ? 'end' : 'start') : value === axis.max ? (backwards ? 'start' : 'end') : 'middle';
    const room = number(value).length * letterWidth;
    const at = x(value);
    const left = edge === 'start' ? at : edge === 'end' ? at - room : at - room / 2;
    if (taken.some(([from, to]) => left < to + 6 && left + room > from - 6)) return [];
    taken.push([left, left + room]);
    return [{ at, value, anchor: edge }];
  });
}
