import { emptyPricing } from '../pricing/models.js';
import { resolvePolicy } from '../schema/resolve-policy.js';
import type { Attribute, Billing, PolicyOptions, Sku, Specification, Trial } from '../schema/types.js';
import { put } from './put.js';

/** An edit of a specification. The result shares everything that stays, and is the same object if nothing changes. */
export type SpecificationEdit = (specification: Specification) => Specification;

/**
 * Creates a specification with the simple template, without prices, in the first billing mode that its delivery method allows.
 * @param options.method - a key of `policy.deliveryMethods`
 * @throws IssueError `policy.invalid`
 */
export function createSpecification(options: { id: string; name?: string; policy?: PolicyOptions; method?: string }): Specification {
  const { id, name = '', policy, method = '' } = options;
  const { deliveryMethods, periods } = resolvePolicy(policy);
  const [mode = 'subscription'] = (Object.hasOwn(deliveryMethods, method) && deliveryMethods[method]?.billing) || [];
  return {
    id,
    name,
    template: 'simple',
    billing: mode === 'subscription' ? { mode, periods: [...periods] } : { mode },
    attributes: [],
    skus: [simpleSku()],
  };
}

const simpleSku = (): Sku => ({ id: 'sku', values: {}, offered: true, pricing: emptyPricing(false) });

/** Sets the name as typed. The rules check it. */
export const renameSpecification =
  (name: string): SpecificationEdit =>
  (specification) =>
    put(specification, 'name', name);

/** Sets the billing. Prices of periods that are no longer billed stay in the document until `toSubmission` drops them. */
export const setBilling =
  (billing: Billing): SpecificationEdit =>
  (specification) =>
    put(specification, 'billing', billing);

/**
 * Changes the pricing template. Its earlier content comes back, or one flat SKU or nothing if there is none. The content of the current template is
 * kept in `parked`.
 */
export const setTemplate =
  (template: Specification['template']): SpecificationEdit =>
  (specification) => {
    if (specification.template === template) return specification;
    const { attributes, skus, parked = { attributes: [], skus: template === 'simple' ? [simpleSku()] : [] } } = specification;
    const next = { ...put(specification, 'editing', undefined), template, ...parked };
    return put(next, 'parked', attributes.length || skus.length ? { attributes, skus } : undefined);
  };

/** Sets the trial; `null` = none. A trial that is `off` keeps its days. */
export const setTrial =
  (trial: Trial | null): SpecificationEdit =>
  (specification) =>
    put(specification, 'trial', trial ?? undefined);

/** Sets the application asset by its id; none for `undefined` or empty text. */
export const setAsset =
  (id: string | undefined): SpecificationEdit =>
  (specification) =>
    put(specification, 'assetId', id || undefined);

/** Replaces all SKUs. */
export const setSkus =
  (skus: Sku[]): SpecificationEdit =>
  (specification) =>
    put(specification, 'skus', skus);

/** Opens the Generate dialog with the current attributes. Changes nothing if it is open. */
export const startEditing = (): SpecificationEdit => (specification) =>
  specification.editing ? specification : put(specification, 'editing', { attributes: specification.attributes, step: 1 });

/** Sets the content of the open Generate dialog. */
export const setEditing =
  (editing: NonNullable<Specification['editing']>): SpecificationEdit =>
  (specification) =>
    put(specification, 'editing', editing);

/** Closes the Generate dialog and discards its content. */
export const cancelEditing = (): SpecificationEdit => (specification) => put(specification, 'editing', undefined);

/** Replaces attributes and SKUs by those from the Generate dialog, and closes the dialog. */
export const applyGenerated =
  ({ attributes, skus }: { attributes: Attribute[]; skus: Sku[] }): SpecificationEdit =>
  (specification) =>
    put(put(put(specification, 'editing', undefined), 'attributes', attributes), 'skus', skus);
