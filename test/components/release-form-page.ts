import { SkuReleaseForm } from '../../src/components/release-form/release-form.js';
import '../../src/define/release-form.js';
import { byRole, findByRole } from '../helpers/roles.js';

export { priced, releaseWith } from '../fixtures/releases.js';

/** Adds a form to the page and waits for its first rendering. */
export async function showForm(properties: Partial<SkuReleaseForm>): Promise<SkuReleaseForm> {
  const form = new SkuReleaseForm();
  Object.assign(form, properties);
  document.body.append(form);
  await form.updateComplete;
  return form;
}

/** Chooses an item from the menu of a specification with the mouse. */
export async function choose(form: SkuReleaseForm, specification: string, item: string): Promise<void> {
  byRole(form, 'button', `Actions for ${specification}`).click();
  (await findByRole(form, 'menuitem', item)).click();
  await form.updateComplete;
}

export const namesOf = (form: SkuReleaseForm): string[] => form.value?.specifications.map(({ name }) => name) ?? [];
