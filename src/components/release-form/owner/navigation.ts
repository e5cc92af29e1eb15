import type { Issue } from '../../../core/schema/issue.js';
import { focusPathIn, type PathFocus } from '../../../internal/fields/focus-path.js';
import type { FormOwner } from './form-owner.js';

/** Scrolls to a section's card and focuses its heading. */
export function goTo(form: FormOwner, section: string): void {
  const { element } = form;
  form.show({ section });
  // The card of a new specification is not rendered yet.
  void element.updateComplete.then(() => {
    const card = element.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(`section-${section}`)}`);
    card?.scrollIntoView({ block: 'start' });
    card?.querySelector<HTMLElement>('h3')?.focus({ preventScroll: true });
  });
}

/** Focuses the field that an issue is about, and opens the Generate dialog if the field is in there. */
export async function openIssue(form: FormOwner, { path }: Issue): Promise<void> {
  form.show({ dialog: undefined, checked: true });
  const specification = path[0] === 'specifications' ? form.release.specifications[Number(path[1])] : undefined;
  const inDialog = path[0] === 'specifications' && path[2] === 'attributes';
  if (inDialog && specification && !specification.editing) form.editor.openGenerate(specification.id, form.words.generateTitle);
  await form.element.updateComplete;
  const { renderRoot } = form.element;
  const attributes = inDialog ? renderRoot.querySelector<PathFocus>('sku-attribute-editor') : null;
  if (!attributes?.focusPath(path.slice(3))) focusPathIn(renderRoot, path);
}
