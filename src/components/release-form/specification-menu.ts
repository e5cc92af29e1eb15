import {
  discontinueSpecification,
  duplicateSpecification,
  editSpecification,
  moveSpecification,
  removeSpecification,
  renameSpecification,
} from '../../core/edits/index.js';
import type { Release, Specification } from '../../core/schema/types.js';
import type { MenuItem } from '../../internal/menu.js';
import { randomId } from '../../internal/random-id.js';
import type { FormContext } from './context.js';
import { isReleased } from './specification-section.js';

/** What can be done with a specification as a whole. One that is on sale can only be discontinued. */
export function specificationMenu(form: FormContext, specification: Specification, index: number): MenuItem[] {
  const { words, release } = form;
  const { id, name } = specification;
  const newId = randomId();
  const duplicate = (before: Release) =>
    editSpecification(newId, renameSpecification(words.copyOf({ name })))(duplicateSpecification(id, newId)(before));
  const items: MenuItem[] = [{ label: words.duplicate, onSelect: () => form.edit(duplicate, words.duplicate) }];
  if (index > 0) items.push({ label: words.moveUp, onSelect: () => form.edit(moveSpecification(id, index - 1), words.moveUp) });
  if (index < release.specifications.length - 1) {
    items.push({ label: words.moveDown, onSelect: () => form.edit(moveSpecification(id, index + 1), words.moveDown) });
  }
  if (!isReleased(form, specification)) {
    items.push({ label: words.remove, danger: true, separated: true, onSelect: () => form.edit(removeSpecification(id), words.remove) });
  } else if (!specification.discontinued) {
    items.push({
      label: words.discontinue,
      danger: true,
      separated: true,
      onSelect: () => form.edit(discontinueSpecification(id), words.discontinue),
    });
  }
  return items;
}
