import type { Release, Specification } from '../../src/core/schema/types.js';
import { SkuReleaseForm } from '../../src/components/release-form/release-form.js';
import '../../src/define/release-form.js';
import { byRole, findByRole } from '../helpers/roles.js';

/** A specification with one price a month and one a year. */
export const priced = (id: string, name: string, monthly = '9.9', yearly = '99'): Specification => ({
  id,
  name,
  template: 'simple',
  billing: { mode: 'subscription', periods: ['P1M', 'P1Y'] },
  attributes: [],
  skus: [
    {
      id: `${id}-sku`,
      values: {},
      offered: true,
      pricing: { model: 'flat', tiers: [{ upTo: null, unitPrice: { P1M: monthly, P1Y: yearly } }] },
    },
  ],
});

export const releaseWith = (...specifications: Specification[]): Release => ({
  schemaVersion: 1,
  id: 'cashier',
  deliveryMethod: 'saas',
  product: { name: 'Cashier Cloud' },
  currency: 'USD',
  specifications,
});

/** A form on the page, rendered. */
export async function showForm(properties: Partial<SkuReleaseForm>): Promise<SkuReleaseForm> {
  const form = new SkuReleaseForm();
  Object.assign(form, properties);
  document.body.append(form);
  await form.updateComplete;
  return form;
}

/** Chooses from the menu of a specification, by mouse. */
export async function choose(form: SkuReleaseForm, specification: string, item: string): Promise<void> {
  byRole(form, 'button', `Actions for ${specification}`).click();
  (await findByRole(form, 'menuitem', item)).click();
  await form.updateComplete;
}

export const namesOf = (form: SkuReleaseForm): string[] => form.value?.specifications.map(({ name }) => name) ?? [];
