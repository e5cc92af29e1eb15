const paths = {
  ascending: 'M4 10l4-4 4 4',
  descending: 'M4 6l4 4 4-4',
};

/** An icon as an element. AG Grid's icons are `data:` images, which a strict content security policy blocks. */
function icon(path: string): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('width', '16');
  svg.setAttribute('height', '16');
  svg.setAttribute('aria-hidden', 'true');
  const line = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  line.setAttribute('d', path);
  line.setAttribute('fill', 'none');
  line.setAttribute('stroke', 'currentColor');
  line.setAttribute('stroke-width', '1.5');
  svg.append(line);
  return svg;
}

/** AG Grid's `icons` option. */
export const gridIcons = {
  sortAscending: () => icon(paths.ascending) as unknown as HTMLElement,
  sortDescending: () => icon(paths.descending) as unknown as HTMLElement,
};
