import { composed } from './composed.js';

/** Values that no style sheet of the kit has. */
const strange = ['rgb(1 2 3)', '37px', '3', '1234ms', '3px 3px 3px rgb(1 2 3)', 'fantasy'];

const looks = [
  ...['color', 'background-color', 'border-top-color', 'border-bottom-color', 'border-left-color', 'border-inline-start-color'],
  ...['border-top-left-radius', 'row-gap', 'padding-top', 'padding-left', 'min-height', 'height', 'max-height', 'box-shadow'],
  ...['transition-duration', 'font-family', 'font-size', 'fill', 'stroke', 'scroll-margin-top', 'accent-color', 'margin-top'],
];

/** Returns all elements in a shadow root. */
export const inside = (element: Element): Element[] => [...(element.shadowRoot?.querySelectorAll('*') ?? [])];

/** Returns whether a value of the custom property changes the look of an inner element. */
export function changesWhatIsSeen(element: HTMLElement, name: string): boolean {
  const all = [element, ...composed(element)];
  const before = all.map(lookOf);
  return strange.some((value) => {
    element.style.setProperty(name, value);
    const differs = all.some((one, index) => lookOf(one) !== before[index]);
    element.style.removeProperty(name);
    return differs;
  });
}

function lookOf(element: Element): string {
  const style = getComputedStyle(element);
  return looks.map((property) => style.getPropertyValue(property)).join();
}
