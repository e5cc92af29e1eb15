import { executeServerCommand } from '@web/test-runner-commands';

type Point = readonly [x: number, y: number];

export const middleOf = (element: Element): Point => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
};

/** A finger, as the browser itself would report it: put down at the first point, drawn over the others, lifted at the last. */
export async function touch(...points: [Point, ...Point[]]): Promise<void> {
  await executeServerCommand('touch', { points });
}
