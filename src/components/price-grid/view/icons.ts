const paths = {
  ascending: 'M4 10l4-4 4 4',
  descending: 'M4 6l4 4 4-4',
};

/** An icon as an element: AG Grid's own are `data:` images, which a strict content policy refuses. */
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

/** For AG Grid's `icons`; typed as it wants them. */
export const gridIcons = {
  sortAscending: () => icon(paths.ascending) as unknown as HTMLElement,
  sortDescending: () => icon(paths.descending) as unknown as HTMLElement,
};
