import {
  discontinueSpecification,
  duplicateSpecification,
  editSpecification,
  moveSpecification,
  removeSpecification,
  renameSpecification,
  type ReleaseEdit,
} from '../../../core/edits/index.js';
import type { Release, Specification } from '../../../core/schema/types.js';
import type { MenuItem } from '../../../internal/overlay/menu.js';
import { randomId } from '../../../internal/loading/random-id.js';
import type { FormOwner } from '../owner/form-owner.js';
import { goTo } from '../owner/navigation.js';
import { isReleased } from './specification-section.js';

export interface SpecificationMenu {
  specification: Specification;
  index: number;
  /** The name on its card. */
  name: string;
}

/** The menu of a specification. A specification on sale cannot be removed, only discontinued. */
export function specificationMenu(form: FormOwner, { specification, index, name }: SpecificationMenu): MenuItem[] {
  const { words, release } = form;
  const { id } = specification;
  const last = release.specifications.length - 1;
  const neighbour = (release.specifications[index + 1] ?? release.specifications[index - 1])?.id;
  const step = (label: string, edit: ReleaseEdit, next: string | undefined, rest: Partial<MenuItem> = {}): MenuItem => ({
    label,
    ...rest,
    onSelect: () => {
      const done = words.stepFor({ what: label, name });
      form.editor.edit(edit, done);
      form.announcer.say(done);
      goTo(form, next === undefined ? 'product' : `specification-${next}`);
    },
  });
  const copy = randomId();
  const items = [step(words.duplicate, duplicate(form, specification, copy), copy)];
  if (index > 0) items.push(step(words.moveUp, moveSpecification(id, index - 1), id));
  if (index < last) items.push(step(words.moveDown, moveSpecification(id, index + 1), id));
  const end = { danger: true, separated: true };
  if (!isReleased(form, specification)) items.push(step(words.remove, removeSpecification(id), neighbour, end));
  else if (!specification.discontinued) items.push(step(words.discontinue, discontinueSpecification(id), id, end));
  else if (!isDiscontinued(form.released, id)) items.push(step(words.keepOnSale, keepOnSale(id), id, { separated: true }));
  return items;
}

/** Adds a copy with the first free name. */
const duplicate =
  ({ words }: FormOwner, { id, name }: Specification, newId: string): ReleaseEdit =>
  (release) => {
    const taken = new Set(release.specifications.map((one) => one.name.trim()));
    let number = 1;
    while (taken.has(words.copyOf({ name, number }))) number += 1;
    return editSpecification(newId, renameSpecification(words.copyOf({ name, number })))(duplicateSpecification(id, newId)(release));
  };

/** Cancels the end of sale, which is possible until the draft is released. */
const keepOnSale = (id: string): ReleaseEdit => editSpecification(id, ({ discontinued: _, ...specification }) => specification);

const isDiscontinued = (released: Release | undefined, id: string): boolean =>
  released?.specifications.some((one) => one.id === id && one.discontinued) ?? false;
