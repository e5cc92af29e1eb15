import type { Path } from '../../core/schema/issue.js';

/** An element of the kit that can focus a place in its value. */
export interface PathFocus extends HTMLElement {
  focusPath(path: Path): boolean;
}

/** Focuses what shows `path`: the field whose `data-path` matches most of it, or the field inside an element of the kit. Returns false if there is none. */
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
