import { executeServerCommand } from '@web/test-runner-commands';

type Point = readonly [x: number, y: number];

export const middleOf = (element: Element): Point => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
};

/** Drags a finger: down at the first point, over the others, up at the last. The browser fires the events. */
export async function touch(...points: [Point, ...Point[]]): Promise<void> {
  await executeServerCommand('touch', { points });
}
