import { above, composed, isPainted, ownTexts } from '../contracts/composed.js';

type Rgba = readonly [red: number, green: number, blue: number, alpha: number];

const canvas = document.createElement('canvas');
canvas.width = canvas.height = 1;
const context = canvas.getContext('2d', { willReadFrequently: true })!;
const known = new Map<string, Rgba>();

/** Converts any CSS color by drawing it on a canvas. */
function rgba(color: string): Rgba {
  let found = known.get(color);
  if (!found) {
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = color;
    context.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha] = context.getImageData(0, 0, 1, 1).data;
    known.set(color, (found = [red!, green!, blue!, alpha! / 255]));
  }
  return found;
}

const over = (upper: Rgba, lower: Rgba): Rgba => {
  const [, , , alpha] = upper;
  const mixed = (index: 0 | 1 | 2) => upper[index] * alpha + lower[index] * (1 - alpha);
  return [mixed(0), mixed(1), mixed(2), 1];
};

/** Returns the background behind a text, down to the page. */
function behind(element: Element): Rgba {
  const layers: Rgba[] = [];
  for (let node: Element | null = element; node; node = above(node)) {
    const layer = rgba(getComputedStyle(node).backgroundColor);
    layers.push(layer);
    if (layer[3] === 1) break;
    // A dialog is above the page, wherever it is in the DOM.
    if (node.matches('dialog, [popover]')) break;
  }
  const page = rgba(matchMedia('(prefers-color-scheme: dark)').matches ? '#121212' : '#fff');
  return layers.reduceRight((lower, layer) => over(layer, lower), page);
}

/** WCAG 2.2, relative luminance. */
function luminance([red, green, blue]: Rgba): number {
  const linear = (part: number) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

export function contrast(one: Rgba, other: Rgba): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((first, second) => second - first);
  return (light! + 0.05) / (dark! + 0.05);
}

/** WCAG 1.4.3 exempts inactive controls. */
function isInactive(element: Element): boolean {
  for (let node: Element | null = element; node; node = above(node))
    if (node.matches(':disabled, [aria-disabled=true], label:has(:disabled)')) return true;
  return false;
}

/** Returns texts with less contrast than WCAG level AA requires: 4.5, or 3 for large text. */
export function tooFaint(root: Element): string[] {
  return composed(root).flatMap((element) => {
    const texts =
      element instanceof HTMLInputElement ? [element.value || element.placeholder] : ownTexts(element).map(({ data }) => data.trim());
    if (texts.length === 0 || texts.every((text) => text === '') || !isPainted(element) || isInactive(element)) return [];
    const { color, fontSize, fontWeight } = getComputedStyle(element);
    const size = Number.parseFloat(fontSize);
    const isLarge = size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700);
    const ground = behind(element);
    const ratio = contrast(over(rgba(color), ground), ground);
    return ratio < (isLarge ? 3 : 4.5) - 0.01
      ? [`${ratio.toFixed(2)} ${element.localName}.${element.className}: ${texts.join(' ').slice(0, 40)}`]
      : [];
  });
}
