import type { Path } from '../../core/schema/issue.js';

/** An element of the kit that finds a place inside itself; `path` is from its own value. */
export interface PathFocus extends HTMLElement {
  focusPath(path: Path): boolean;
}

/** Focuses what shows `path`: the field with the longest fitting `data-path`, and inside an element of the kit its own field. */
export function focusPathIn(root: ParentNode, path: Path): boolean {
  for (let length = path.length; length > 0; length--) {
    const field = root.querySelector<HTMLElement>(`[data-path="${CSS.escape(path.slice(0, length).join('.'))}"]`);
    if (!field) continue;
    field.scrollIntoView({ block: 'center' });
    if ('focusPath' in field && (field as PathFocus).focusPath(path.slice(length))) return true;
    field.focus();
    return true;
  }
  return false;
}
